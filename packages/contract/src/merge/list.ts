import { isObject } from '../shape.ts';
import { isSame, order } from './order.ts';
import type { About, Remarks, Said } from './remarks.ts';
import { type Rank, rankBy, saidByField, settle } from './settle.ts';
import type { Organisations } from './whose.ts';

/** What one speaker says of one organisation, or of one period, in a list. */
interface Part extends Said {
  readonly value: unknown[];
  readonly places: number[];
}

/** Who speaks of what is no organisation’s in particular. */
export interface Shared {
  readonly concerned: Organisations;
  readonly rank: Rank<Said>;
}

/**
 * One list of what several say, of which each element is the organisation’s that it names: what is said of one organisation
 * holds as a whole. Elements stand where the first who says so has them.
 *
 * @param shared of elements that name no organisation
 * @param dated the list in each element that several may add to, a period each; empty where there is none
 */
export function mergeList(all: readonly Said[], shared: Shared, about: About, remarks: Remarks, dated = ''): unknown[] {
  return mergeParts(all, 'organisation', (organisation, said) => {
    const owners = organisation === '' ? shared.concerned : new Set([organisation]);
    const rank = organisation === '' ? shared.rank : rankBy(owners);
    const allowed = said.filter((part) => rank(part) !== null);
    const [first, ...others] = allowed;
    if (!others.some(({ value }) => !isSame(value, first!.value)) || !allowed.every(({ value }) => isDated(value, dated)))
      return settle(said, owners, rank, about, remarks);
    const value = [mergeDated(allowed, dated, owners, rank, about, remarks)];
    for (const part of said) if (rank(part) === null && !isSame(part.value, value)) remarks.foreign(about, part, owners);
    return { ...first!, value };
  });
}

const isDated = ([element, ...others]: readonly unknown[], dated: string) =>
  isObject(element) && Array.isArray(element[dated]) && others.length === 0;

/** One element of what several say of it: its other fields one by one, and its list by period, in their order. */
function mergeDated(all: readonly Part[], dated: string, owners: Organisations, rank: Rank<Said>, about: About, remarks: Remarks) {
  const fields = saidByField(all.map(({ speaker, value, path, places }) => ({ speaker, value: value[0], path: `${path}[${places[0]}]` })));
  const entries = [...fields].map(([name, said]) => {
    if (name !== dated) return [name, settle(said, owners, rank, about, remarks)!.value];
    const list = mergeParts(said, 'period', (period, one) =>
      settle(one, owners, rank, { ...about, of: `${about.of} (${period})` }, remarks),
    );
    return [name, list.toSorted((one, other) => order(keyOf(one, 'period'), keyOf(other, 'period')))];
  });
  return Object.fromEntries(entries) as unknown;
}

/** One list of what several say, whose elements belong together by what they name in a field. */
function mergeParts(all: readonly Said[], field: string, settled: (key: string, said: readonly Part[]) => Part | undefined): unknown[] {
  const parts = new Map<string, Part[]>();
  const elements: { readonly at: number; readonly part: Part }[] = [];
  for (const { speaker, value, path } of all) {
    const mine = new Map<string, Part>();
    for (const [place, element] of (value as unknown[]).entries()) {
      const key = keyOf(element, field);
      let part = mine.get(key);
      if (!part) {
        part = { speaker, value: [], path, places: [] };
        mine.set(key, part);
        parts.set(key, [...(parts.get(key) ?? []), part]);
      }
      elements.push({ at: part.value.push(element) - 1, part });
      part.places.push(place);
    }
  }
  // By their places, which a part keeps when its elements are made anew.
  const kept = new Map<readonly number[] | undefined, Part>();
  for (const [key, said] of parts) {
    const part = settled(key, said);
    kept.set(part?.places, part!);
  }
  return elements.flatMap(({ at, part: { places } }) => (kept.has(places) ? [kept.get(places)!.value[at]] : []));
}

/** What an element names in a field; empty where it names nothing. */
function keyOf(element: unknown, field: string): string {
  const key = isObject(element) && Object.hasOwn(element, field) ? element[field] : '';
  return typeof key === 'string' ? key : '';
}
