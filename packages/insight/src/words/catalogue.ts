import type { english } from './en.ts';
import type { Plural } from './plural.ts';

/**
 * Every string of the library in one language: text with `{names}` to fill in, or a plural chosen by `{count}`.
 * English names the messages; another language has the same ones.
 */
export type Catalogue = { readonly [key in keyof typeof english]: (typeof english)[key] extends string ? string : Plural };

/** The name of a message. */
export type MessageKey = keyof Catalogue;
