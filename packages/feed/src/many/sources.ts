import { defaultResponsibilityScheme, defaultStatusScale, type Partnership } from '@stp-widgets/contract';
import { pause, rest } from '../smooth.ts';
import type { Feed } from '../snapshot.ts';

/** What a source says: the text of its document, or data where its feed has no text. */
export type Source = string | Partnership;

/** The last good document of a feed; null while it shows none. A feed of an older copy of the library has no text. */
export function sourceOf(feed: Feed): Source | null {
  const { partnership } = feed.snapshot;
  return partnership && (feed.text?.() ?? partnership);
}

/** A text of more characters is parsed in a task of its own. */
const BIG = 200_000;

/** Parses what each of several sources says, and nothing twice: what has not changed is the same object as before. */
export function parser(): (sources: readonly (Source | null)[]) => Promise<readonly unknown[]> {
  let known: readonly { readonly source: Source | null; readonly document: unknown }[] = [];
  return async (sources) => {
    const parsed: { readonly source: Source | null; readonly document: unknown }[] = [];
    for (const [at, source] of sources.entries()) {
      if (source !== null && known[at]?.source === source) {
        parsed.push(known[at]);
        continue;
      }
      await (typeof source === 'string' && source.length > BIG ? pause() : rest());
      parsed.push({ source, document: documentOf(source) });
    }
    known = parsed;
    return parsed.flatMap(({ document }) => (document === null ? [] : [document]));
  };
}

function documentOf(source: Source | null): unknown {
  if (typeof source === 'string') return JSON.parse(source);
  if (source === null) return null;
  const isOwn = ([name, value]: [string, unknown]) => !(name in filledIn && isSame(value, filledIn[name as keyof typeof filledIn]));
  return Object.fromEntries(Object.entries(source).filter(isOwn));
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** What reading puts in where nothing is said: nobody's word, which clashes with none. */
const filledIn = { statusScale: defaultStatusScale, responsibilityScheme: defaultResponsibilityScheme, partnership: { name: '' } };
