/** A page's one script where objectives is its only widget. For browsers only. */
import '@stp-widgets/widgets/partnership/define.js';
import '@stp-widgets/widgets/objectives/define.js';
