/** A page's one script where dependency-timeline is its only widget. For browsers only. */
import '@stp-widgets/widgets/partnership/define.js';
import '@stp-widgets/widgets/dependency-timeline/define.js';
