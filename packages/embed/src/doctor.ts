/** The script of a page that wants to know why it does not show a feed. For browsers only. */
import '@stp-widgets/widgets/doctor/define.js';
