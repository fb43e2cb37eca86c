import { collectionNames, type Kind, type Partnership } from '@stp-widgets/contract';
import { type Subject, subjectsOf } from '../matrix-subjects.ts';
import { organisationNames } from '../organisation-names.ts';

/** What a thing or party is called. */
export type Named = { readonly kind: Kind } & Pick<Subject, 'title' | 'between'>;

/** What things and parties are called, by their ids. */
export function namesIn(partnership: Partnership): ReadonlyMap<string, Named> {
  const names = new Map<string, Named>();
  const organisations = organisationNames(partnership.organisations);
  for (const kind of collectionNames) {
    if (kind === 'accountabilities' || kind === 'appointments' || kind === 'updates') continue;
    if (kind === 'dependencies') {
      for (const one of subjectsOf(partnership, kind)) names.set(one.id, one);
      continue;
    }
    for (const item of partnership[kind]) {
      const { title, name }: Partial<Record<'title' | 'name', string>> = item;
      names.set(item.id, { kind, title: organisations.get(item.id) ?? title ?? name ?? item.id, between: null });
    }
  }
  return names;
}
