/** A page's one script where accountability-matrix is its only widget. For browsers only. */
import '@stp-widgets/widgets/partnership/define.js';
import '@stp-widgets/widgets/accountability-matrix/define.js';
