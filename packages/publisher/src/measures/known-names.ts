import { idMaker } from '../workbook/made-id.ts';

type Thing = Readonly<Record<string, unknown>>;

/** Something that rows speak of: it is in the partnership already, or was first met in the file. */
export interface Met {
  readonly id: string;
  /** What the partnership says of it; undefined where it is new. */
  readonly known: Thing | undefined;
}

/** Finds the things of one collection by what people call them; what nobody knows gets an id, the same for the same name. */
export type Finder = (name: string) => Met;

/**
 * Makes finders that never give one id to two things.
 *
 * @param document the partnership as it is, by whose ids, titles, names and codes things are known
 */
export function finders(document: Thing): (kind: string) => Finder {
  const all = Object.values(document).flatMap((list) => (Array.isArray(list) ? list.filter(isThing) : []));
  const taken = new Set(all.map(({ id }) => id as string));
  const newId = idMaker(taken);
  return (kind) => {
    const list = Object.hasOwn(document, kind) ? document[kind] : [];
    const names = new Map<string, Thing>();
    // An id before a title, and a title before a code: the first to have a name keeps it.
    for (const pick of [idOf, titlesOf, codesOf]) {
      for (const thing of Array.isArray(list) ? list.filter(isThing) : []) {
        for (const name of pick(thing)) if (!names.has(plain(name))) names.set(plain(name), thing);
      }
    }
    const met = new Map<string, Met>();
    return (name) => {
      const known = names.get(plain(name));
      if (known) return { id: known.id as string, known };
      const key = plain(name);
      let one = met.get(key);
      if (!one) {
        const isId = /^[\w.:/-]+$/.test(name) && !taken.has(name);
        one = { id: isId ? name : newId(kind, name), known: undefined };
        taken.add(one.id);
        met.set(key, one);
      }
      return one;
    };
  };
}

const isThing = (value: unknown): value is Thing => value !== null && typeof value === 'object' && typeof (value as Thing).id === 'string';
const plain = (name: string) => name.trim().toLowerCase();
const texts = (...values: unknown[]) => values.filter((value) => typeof value === 'string');
const idOf = ({ id }: Thing) => texts(id);
const titlesOf = ({ title, name, shortName }: Thing) => texts(title, name, shortName);
const codesOf = ({ codes }: Thing) =>
  Array.isArray(codes) ? texts(...codes.map((one: unknown) => (one as { code?: unknown } | null)?.code)) : [];
