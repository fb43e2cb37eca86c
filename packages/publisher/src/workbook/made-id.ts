/**
 * Makes ids for things that were given none: from the place they stand in and what they are called, the same each time for the
 * same things in the same order, and none that is taken.
 *
 * @param taken the ids that are there, also those that others add to it later
 */
export function idMaker(taken: ReadonlySet<string>): (place: string, title: string) => string {
  const counts = new Map<string, number>();
  return (place, title) => {
    const start = [place, slug(title)].filter(Boolean).join('-');
    let count = (counts.get(start) ?? 0) + 1;
    while (taken.has(numbered(start, count))) count++;
    counts.set(start, count);
    return numbered(start, count);
  };
}

const numbered = (start: string, count: number) => (count === 1 ? start : `${start}-${count}`);

/** A title in letters, digits and hyphens, at most 60 of them; empty for one without letters of ASCII. */
export function slug(title: string): string {
  return title
    .slice(0, 300)
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replaceAll(/^-|-$/g, '');
}
