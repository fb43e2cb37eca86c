import type { Partnership } from '@stp-widgets/contract';
import type { CrossPurposes, Window } from './collision.ts';
import { datesOf } from '../dates-of.ts';
import { find } from '../lookup.ts';

const wantedBy = { increase: 'raise', decrease: 'lower', neutral: null } as const;

/**
 * Measures that projects are to raise and to lower, themselves or by a result that is told by them, in the order in which
 * they are first contributed to. Only of projects that are on within the window; what does not say its effect has none.
 */
export function crossPurposes(partnership: Partnership, { first, last }: Window): readonly CrossPurposes[] {
  const effects = new Map<string, Record<'raise' | 'lower', Set<string>>>();
  for (const item of partnership.projects) {
    const { start, end, missing } = datesOf({ kind: 'projects', item });
    const isOver = end !== null && missing !== 'end' && end < first;
    const isLater = start !== null && missing !== 'start' && start > last;
    if (isOver || isLater) continue;
    for (const { to, effect } of item.contributions) {
      if (!effect || find(partnership, 'objectives', to)) continue;
      const subject = find(partnership, 'results', to)?.measure ?? to;
      const own = effects.get(subject) ?? { raise: new Set(), lower: new Set() };
      own[effect].add(item.id);
      effects.set(subject, own);
    }
  }
  return [...effects].flatMap(([subject, { raise, lower }]) => {
    if (raise.size === 0 || lower.size === 0) return [];
    const wanted = wantedBy[find(partnership, 'measures', subject)?.direction ?? 'neutral'];
    const projects = [...raise, ...lower].map((id) => find(partnership, 'projects', id)!);
    const organisations = [...new Set(projects.flatMap(({ partners }) => partners))];
    return [{ kind: 'cross purposes', subject, raisedBy: [...raise], loweredBy: [...lower], wanted, organisations }];
  });
}
