/** Every widget in one script. For browsers only. */
import '@stp-widgets/widgets/partnership/define.js';
import '@stp-widgets/widgets/objective-card/define.js';
import '@stp-widgets/widgets/objectives/define.js';
import '@stp-widgets/widgets/dependency-timeline/define.js';
import '@stp-widgets/widgets/accountability-matrix/define.js';
import '@stp-widgets/widgets/progress-chart/define.js';
