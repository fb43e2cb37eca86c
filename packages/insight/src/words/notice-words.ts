import type { Notice } from '@stp-widgets/contract';
import { english, type NoticeCatalogue } from './notices-en.ts';
import { fill } from './words.ts';

export type { NoticeCatalogue };

/** The strings about notices of a language: Welsh for `cy`, English for everything else. */
export async function loadNoticeWords(language: string): Promise<NoticeCatalogue> {
  return language === 'cy' ? (await import('./notices-cy.ts')).welsh : english;
}

/** Says one notice of reading as a sentence: what is there, what was expected, and what was done about it. */
export function noticeSentence({ code, path, found, expected, leftOut }: Notice, catalogue: NoticeCatalogue): string {
  const field = path.replace(/^.*?\]\.?/, '') || path;
  const named: unknown = new Map(Object.entries(catalogue)).get(`expected-${expected}`);
  const wanted = typeof named === 'string' ? named : expected;
  return `${fill(catalogue[`notice-${code}`], { field, found, expected: wanted })}; ${catalogue[`left-${leftOut}`]}`;
}
