import { isObject } from '../shape.ts';
import type { About, Remarks, Said } from './remarks.ts';
import { type Rank, rankBy, settle } from './settle.ts';
import type { Organisations } from './whose.ts';

/** What one speaker says of one organisation in a list. */
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
 */
export function mergeList(all: readonly Said[], shared: Shared, about: About, remarks: Remarks): unknown[] {
  const parts = new Map<string, Part[]>();
  const elements: { readonly element: unknown; readonly part: Part }[] = [];
  for (const { speaker, value, path } of all) {
    const mine = new Map<string, Part>();
    for (const [place, element] of (value as unknown[]).entries()) {
      const organisation = organisationOf(element);
      let part = mine.get(organisation);
      if (!part) {
        part = { speaker, value: [], path, places: [] };
        mine.set(organisation, part);
        parts.set(organisation, [...(parts.get(organisation) ?? []), part]);
      }
      part.value.push(element);
      part.places.push(place);
      elements.push({ element, part });
    }
  }
  const kept = new Set<Part | undefined>();
  for (const [organisation, said] of parts) {
    const owners = organisation === '' ? shared.concerned : new Set([organisation]);
    kept.add(settle(said, owners, organisation === '' ? shared.rank : rankBy(owners), about, remarks));
  }
  return elements.flatMap(({ element, part }) => (kept.has(part) ? [element] : []));
}

function organisationOf(element: unknown): string {
  const { organisation } = isObject(element) && Object.hasOwn(element, 'organisation') ? element : { organisation: '' };
  return typeof organisation === 'string' ? organisation : '';
}
