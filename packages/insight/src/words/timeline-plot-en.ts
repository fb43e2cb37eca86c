import type { Messages } from './messages.ts';

/** What the picture of the dependency timeline says of itself and its controls, in English. */
export const timelinePlotEnglish = {
  plotHelp:
    'Arrow keys go from bar to bar, ] and [ to what waits on it and to what it waits on, Home and End along a lane, t to today, d to a day; + and - zoom, 0 fits all, Enter opens the details.',
  showCritical: 'What is critical',
  keyCritical: 'Critical: no time to spare',
  keyMore: 'More lines, not told apart',
  zoom: 'Zoom',
  zoomIn: 'Closer',
  zoomOut: 'Further away',
  zoomFit: 'Fit',
  goToday: 'Today',
  goToDay: 'Go to a day',
  'unit-day': 'Days',
  'unit-week': 'Weeks',
  'unit-month': 'Months',
  'unit-quarter': 'Quarters',
  'unit-year': 'Years',
  collapse: 'Collapse {lane}',
  expand: 'Expand {lane}',
  collapseAll: 'Collapse all lanes',
  expandAll: 'Expand all lanes',
} satisfies Messages;
