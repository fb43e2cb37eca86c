/** A page's one script where progress-chart is its only widget. For browsers only. */
import '@stp-widgets/widgets/partnership/define.js';
import '@stp-widgets/widgets/progress-chart/define.js';
