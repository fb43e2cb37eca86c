import type { Messages } from './messages.ts';

/** What every widget says that has a picture and a table, in English. */
export const pictureEnglish = {
  asPicture: 'Picture',
  asTable: 'Table',
  showAs: 'Show as',
  export: 'Save the table as CSV',
  print: 'Print the table',
  close: 'Close',
  chosen: 'chosen',
  touched: 'in sight of what is chosen',
  showInAll: 'Show what it touches',
  today: 'Today',
} satisfies Messages;
