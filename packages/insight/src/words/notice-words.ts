import type { Notice } from '@stp-widgets/contract';
import { english, type NoticeCatalogue } from './notices-en.ts';
import { fill } from './words.ts';

export type { NoticeCatalogue };

/** The strings about notices of a language: Welsh for `cy`, English for everything else. */
export async function loadNoticeWords(language: string): Promise<NoticeCatalogue> {
  return language === 'cy' ? (await import('./notices-cy.ts')).welsh : english;
}

/** Says one notice of reading as a sentence: what is there, what was expected, and what was done about it; of several documents, in whose. */
export function noticeSentence(notice: Notice, catalogue: NoticeCatalogue): string {
  const sentence = `${shapeSentence(notice, catalogue)}; ${catalogue[`left-${notice.leftOut}`]}`;
  // What two of them disagree on names them within the sentence.
  const { by, code } = notice;
  return by && code !== 'clash' && code !== 'speaks-for-another' ? fill(catalogue.noticeBy, { by, sentence }) : sentence;
}

/** The same without what was done about it. */
export function shapeSentence(notice: Omit<Notice, 'leftOut'>, catalogue: NoticeCatalogue): string {
  const { code, path, found, expected, by = '', other = '' } = notice;
  const field = path.replace(/^.*?\]\.?/, '') || path;
  return fill(catalogue[`notice-${code}`], { field, found, by, other, expected: expectedInWords(expected, catalogue) });
}

/** What was expected, as people say it: `a day such as 2026-11-21` for `day`. */
export function expectedInWords(expected: string, catalogue: NoticeCatalogue): string {
  const named: unknown = new Map(Object.entries(catalogue)).get(`expected-${expected}`);
  return typeof named === 'string' ? named : expected;
}
