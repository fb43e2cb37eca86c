import type { Messages } from './messages.ts';

/** What every plain table says, in English. */
export const tableEnglish = {
  rowsOf: { one: '{from} to {to} of {count} row', other: '{from} to {to} of {count}' },
  earlierRows: 'Previous rows',
  laterRows: 'Next rows',
  rowsLeftOut: {
    one: 'The last {count} row is not printed; the CSV file has all of them.',
    other: 'The last {count} rows are not printed; the CSV file has all of them.',
  },
} satisfies Messages;
