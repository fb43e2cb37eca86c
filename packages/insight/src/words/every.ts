import type { Words } from './words.ts';

/** A span of milliseconds as it stands after "every": "hour", "2 days"; in Welsh "dydd", which is no "diwrnod" that is counted. */
export const every = (milliseconds: number, words: Words): string =>
  words.span(milliseconds).replace(/^1 (diwrnod)?/, (_, day?: string) => (day ? 'dydd' : ''));
