/**
 * The one script of a page: defines every widget. For browsers only.
 *
 * The partnership comes first: a widget asks for it once, when it is defined itself.
 */
import '@stp-widgets/widgets/partnership/define.js';
import '@stp-widgets/widgets/objective-card/define.js';
