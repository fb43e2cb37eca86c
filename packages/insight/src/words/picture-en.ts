import type { Messages } from './messages.ts';

/** What every widget says that has a picture and a table, in English. */
export const pictureEnglish = {
  asPicture: 'Picture',
  asTable: 'Table',
  showAs: 'Show as',
  export: 'Save the table as CSV',
  print: 'Print the table',
  rowsOf: { one: '{from} to {to} of {count} row', other: '{from} to {to} of {count}' },
  earlierRows: 'Previous rows',
  laterRows: 'Next rows',
  rowsLeftOut: {
    one: 'The last {count} row is not printed; the CSV file has all of them.',
    other: 'The last {count} rows are not printed; the CSV file has all of them.',
  },
  close: 'Close',
  chosen: 'chosen',
  touched: 'in sight of what is chosen',
  showInAll: 'Show what it touches',
  today: 'Today',
} satisfies Messages;
