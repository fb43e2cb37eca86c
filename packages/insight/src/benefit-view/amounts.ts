import type { Item } from '@stp-widgets/contract';

/** Amounts of one kind; null where none is given. */
export interface Amounts {
  readonly planned: number | null;
  readonly forecast: number | null;
  readonly actual: number | null;
}

/** An amount of a benefit as it is given: of an organisation and a period. */
export type BenefitLine = Item<'benefits'>['lines'][number];

/** The kinds of amounts, in the order in which they come about. */
export const kinds = ['planned', 'forecast', 'actual'] as const;

/** What lines come to, of each kind. */
export function sumOf(lines: readonly BenefitLine[]): Amounts {
  const sum = (kind: (typeof kinds)[number]) => {
    const given = lines.flatMap((line) => line[kind] ?? []);
    return given.length === 0 ? null : given.reduce((total, amount) => total + amount, 0);
  };
  return { planned: sum('planned'), forecast: sum('forecast'), actual: sum('actual') };
}
