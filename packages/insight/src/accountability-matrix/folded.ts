/** More texts than a page shows; what is more is forgotten and folded anew. */
const MOST = 50_000;

const known = new Map<string, string>();

/** A text without what tells its capitals and its accents from others: `Iechyd Môn` as `iechyd mon`. The same text is folded once. */
export function folded(text: string): string {
  let found = known.get(text);
  if (found === undefined) {
    found = text
      .normalize('NFKD')
      .replace(/\p{M}+/gu, '')
      .toLowerCase();
    if (known.size >= MOST) known.clear();
    known.set(text, found);
  }
  return found;
}
