import type { Partnership, Position } from '@stp-widgets/contract';
import { nameOf } from './lookup.ts';

/** How the partnership's organisations stand to something that was agreed. */
export interface Backing {
  /** How many organisations there are to be asked. */
  readonly of: number;
  readonly backs: readonly string[];
  readonly takesPart: readonly string[];
  readonly reserves: readonly string[];
  readonly opposes: readonly string[];
  /** Those that were not asked, said or silent. */
  readonly notAsked: readonly string[];
}

/**
 * Counts who stands behind something, by each organisation's last position; an organisation without one was not asked.
 *
 * @returns null when the document holds no position on it at all
 */
export function backing(partnership: Partnership, positions: readonly Position[]): Backing | null {
  if (positions.length === 0) return null;
  const last = new Map(positions.map(({ organisation, value }) => [organisation, value]));
  const those = (value: Position['value'] | undefined) =>
    partnership.organisations.filter(({ id }) => last.get(id) === value).map(({ id }) => nameOf(partnership, id));
  return {
    of: partnership.organisations.length,
    backs: those('backs'),
    takesPart: those('takes part'),
    reserves: those('reserves'),
    opposes: those('opposes'),
    notAsked: [...those('not asked'), ...those(undefined)],
  };
}
