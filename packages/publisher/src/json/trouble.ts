import type { JsonCatalogue } from './en.ts';

/** Something that is wrong with a text that ought to be good JSON. */
export interface JsonTrouble {
  readonly code: JsonTroubleCode;
  /** Where it is, in the text's own units, from 0. */
  readonly offset: number;
  /** The way to it as far as there is one: `objectives[3].due`. */
  readonly at?: string;
  /** What is there, shortened. */
  readonly found: string;
  /** What was expected there. */
  readonly expected: JsonExpectation;
  /** Another place that the sentence speaks of. */
  readonly other?: number;
}

/** The name of a trouble; what it is called in remarks, and its sentence in the catalogue. */
export type JsonTroubleCode = Extract<keyof JsonCatalogue, `json-${string}` | `encoding-${string}`>;
/** What is expected, by the catalogue's name for it. */
export type JsonExpectation = Extract<keyof JsonCatalogue, `expected-${string}`>;

/** So many characters of what is there, in one line; what is more is left to the imagination. */
export function excerpt(text: string, from: number, to = text.length): string {
  const short = text.slice(from, Math.min(to, from + 60)).replaceAll(/\s+/g, ' ');
  return `${short}${to > from + 60 ? '…' : ''}`.toWellFormed();
}
