import type { Translated } from './messages.ts';
import type { pictureEnglish } from './picture-en.ts';

/** What every widget says that has a picture and a table, in Welsh. */
export const pictureWelsh: Translated<typeof pictureEnglish> = {
  asPicture: 'Darlun',
  asTable: 'Tabl',
  showAs: 'Dangos fel',
  export: 'Cadw’r tabl fel CSV',
  print: 'Argraffu’r tabl',
  close: 'Cau',
  chosen: 'dewiswyd',
  touched: 'o fewn golwg i’r hyn a ddewiswyd',
  showInAll: 'Dangos beth mae’n ei gyffwrdd',
  today: 'Heddiw',
};
