import type { Words } from '@stp-widgets/insight/words/words.js';
import type { Remark } from '../remark.ts';
import type { PageCatalogue } from './page-en.ts';
import type { Outcome } from './read-files.ts';

/** How many errors and warnings there are, in words; empty where there is none. */
export function countRemarks(remarks: readonly Remark[], said: PageCatalogue, words: Words): string {
  const count = (severity: Remark['severity'], message: PageCatalogue['errors']) => {
    const number = remarks.filter((remark) => remark.severity === severity).length;
    return number > 0 ? [words.tell(message, { count: number })] : [];
  };
  return words.list([...count('error', said.errors), ...count('warning', said.warnings)]);
}

/** The outcome in a sentence: what it is, how much of it, and what is to be remarked. */
export function sumUp({ partnership, files, remarks }: Outcome, said: PageCatalogue, words: Words): string {
  const counted = countRemarks(remarks, said, words);
  if (!partnership) return counted === '' ? said.empty : words.tell(said.nothing, { remarks: counted });
  const name = partnership.partnership.name || said.unnamed;
  const count = files.reduce((sum, file) => sum + file.things, 0);
  return words.tell(counted === '' ? said.good : said.found, { name, things: words.tell(said.thingsIn, { count }), remarks: counted });
}

/** Where a remark points, as the office finds it: the file with its line and column, and the place in its own terms. */
export function placeOf({ file, line, column, at }: Remark): readonly string[] {
  return [[file, line, line && column].filter(Boolean).join(':'), at].filter((part) => part !== '');
}
