import type { Finding } from '@stp-widgets/contract/finding.js';
import { english, type FindingCatalogue } from './findings-en.ts';
import { expectedInWords, loadNoticeWords, type NoticeCatalogue, shapeSentence } from './notice-words.ts';
import { fill } from './words.ts';

/** What is said of findings in one language. */
export interface FindingWords {
  readonly shape: NoticeCatalogue;
  readonly meaning: FindingCatalogue;
}

/** The strings about findings of a language: Welsh for `cy`, English for everything else. */
export async function loadFindingWords(language: string): Promise<FindingWords> {
  const meaning = language === 'cy' ? (await import('./findings-cy.ts')).welsh : english;
  return { shape: await loadNoticeWords(language), meaning };
}

/** Says one finding as a sentence that a programme manager understands: what is there, and what was expected. */
export function findingSentence(finding: Finding, { shape, meaning }: FindingWords): string {
  const { code, path, of, found, expected, by = '', other = '', first = '' } = finding;
  if (!isOfMeaning(code, meaning)) return shapeSentence({ ...finding, code }, shape);
  const field = path.replace(/^.*?\]\.?/, '') || path;
  return fill(meaning[code], { field, of, found, by, other, first, expected: expectedInWords(expected, shape) });
}

const isOfMeaning = (code: Finding['code'], meaning: FindingCatalogue): code is keyof FindingCatalogue => Object.hasOwn(meaning, code);
