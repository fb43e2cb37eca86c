import type { Translated } from './messages.ts';
import type { tableEnglish } from './table-en.ts';

/** What every plain table says, in Welsh. */
export const tableWelsh: Translated<typeof tableEnglish> = {
  rowsOf: { other: '{from} i {to} o {count}' },
  earlierRows: 'Rhesi blaenorol',
  laterRows: 'Rhesi nesaf',
  rowsLeftOut: { other: 'Ni chaiff y {count} rhes olaf eu hargraffu; maent i gyd yn y ffeil CSV.' },
};
