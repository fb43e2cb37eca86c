import type { Kind, Partnership, Status } from '@stp-widgets/contract';
import type { BoardEntry } from './board-entries.ts';
import { apartFromScale, type BoardQuery } from './board-query.ts';
import { lookup, nameOf } from './lookup.ts';

/** Objectives that stand together on a board. */
export interface BoardGroup {
  /** What they have in common, unique on the board. */
  readonly id: string;
  /** The aim that they share, or the organisations and groups that are accountable for them; empty for a status, or for what has none. */
  readonly of: readonly { readonly kind: Kind; readonly id: string; readonly title: string }[];
  /** The status that they share, where that is what groups them. */
  readonly status: Status | null;
  /** That status's value, or one of `apartFromScale`; empty where no status groups them. */
  readonly key: string;
  readonly entries: readonly BoardEntry[];
  /** Of how many what is reported disagrees with the numbers. */
  readonly disagreeing: number;
}

/** Of how many objectives what is reported disagrees with the numbers. */
export const disagreeing = (entries: readonly BoardEntry[]): number => entries.filter(({ objective }) => objective.disagrees).length;

/** The statuses by which things are grouped and counted: those of the scale by rank, then what is off it, then what was never reported. */
export function keysOf({ statusScale }: Partnership): ReadonlyMap<string, Status | null> {
  const scale = statusScale.toSorted((one, other) => one.rank - other.rank).map((status) => [status.value, status] as const);
  return new Map([...scale, ...Object.values(apartFromScale).map((key) => [key, null] as const), ...scale]);
}

/** Each objective once: under the first aim that it names, under all that are accountable for it together, or under its status. */
export function groupsOf(partnership: Partnership, entries: readonly BoardEntry[], query: BoardQuery): readonly BoardGroup[] {
  const { groupBy } = query;
  const common = (entry: BoardEntry): readonly string[] =>
    ({
      aim: query.aim ? [query.aim] : entry.aims.slice(0, 1),
      organisation: entry.parties,
      status: [entry.status],
      none: [],
    })[groupBy];
  const statuses = keysOf(partnership);
  const ids = {
    aim: partnership.aims.map(({ id }) => id),
    organisation: partnership.organisations.map(({ id }) => id),
    status: [...statuses.keys()],
    none: [],
  }[groupBy];
  const places = new Map(ids.map((id, at) => [id, at]));
  const place = ([entry]: readonly BoardEntry[]) => {
    const [first] = common(entry!);
    return first === undefined ? places.size + 1 : (places.get(first) ?? places.size);
  };
  return [...Map.groupBy(entries, (entry) => JSON.stringify(common(entry))).values()]
    .toSorted((one, other) => place(one) - place(other))
    .map((own) => {
      const shared = common(own[0]!);
      return {
        id: JSON.stringify(shared),
        of:
          groupBy === 'status'
            ? []
            : shared.flatMap((id) => {
                const found = lookup(partnership).byId.get(id);
                return found ? [{ kind: found.kind, id, title: nameOf(partnership, id) }] : [];
              }),
        status: groupBy === 'status' ? (statuses.get(shared[0]!) ?? null) : null,
        key: groupBy === 'status' ? shared[0]! : '',
        entries: own,
        disagreeing: disagreeing(own),
      };
    });
}
