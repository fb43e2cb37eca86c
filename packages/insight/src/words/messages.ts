import type { Plural } from './plural.ts';

/** Messages that only some widgets need, by their names. */
export type Messages = Readonly<Record<string, string | Plural>>;

/** The same messages in another language. */
export type Translated<M extends Messages> = { readonly [key in keyof M]: M[key] extends string ? string : Plural };

/** Messages in English, and where they are fetched from in Welsh. */
export interface MessageSet<M extends Messages> {
  readonly en: M;
  readonly cy: () => Promise<Translated<M>>;
}

/** The messages of a language: English for every language but Welsh. */
export async function loadMessages<M extends Messages>(set: MessageSet<M>, language: string): Promise<Translated<M>> {
  return language === 'cy' ? set.cy() : (set.en as Translated<M>);
}
