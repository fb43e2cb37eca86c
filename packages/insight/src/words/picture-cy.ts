import type { Translated } from './messages.ts';
import type { pictureEnglish } from './picture-en.ts';

/** What every widget says that has a picture and a table, in Welsh. */
export const pictureWelsh: Translated<typeof pictureEnglish> = {
  asPicture: 'Darlun',
  asTable: 'Tabl',
  showAs: 'Dangos fel',
  export: 'Cadw’r tabl fel CSV',
  print: 'Argraffu’r tabl',
  rowsOf: { other: '{from} i {to} o {count}' },
  earlierRows: 'Rhesi blaenorol',
  laterRows: 'Rhesi nesaf',
  rowsLeftOut: { other: 'Ni chaiff y {count} rhes olaf eu hargraffu; maent i gyd yn y ffeil CSV.' },
  close: 'Cau',
  chosen: 'dewiswyd',
  touched: 'o fewn golwg i’r hyn a ddewiswyd',
  showInAll: 'Dangos beth mae’n ei gyffwrdd',
  today: 'Heddiw',
};
