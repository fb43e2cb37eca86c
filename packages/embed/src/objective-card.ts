/** A page's one script where objective-card is its only widget. For browsers only. */
import '@stp-widgets/widgets/partnership/define.js';
import '@stp-widgets/widgets/objective-card/define.js';
