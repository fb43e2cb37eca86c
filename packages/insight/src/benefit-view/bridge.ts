import type { Amounts, BenefitLine } from './amounts.ts';

/** A step of a bridge: from one amount to another, or an amount that stands by itself. */
export interface BridgeStep {
  readonly kind: 'planned' | 'organisation' | 'whole' | 'forecast' | 'allowance' | 'prudent';
  /** The organisation, with those that share its saving; empty for the partnership and for totals. */
  readonly organisation: string;
  readonly sharedWith: readonly string[];
  readonly from: number;
  readonly to: number;
}

/** How organisations are called, and the ids of those that share a saving. */
export interface Naming {
  readonly name: (organisation: string) => string;
  readonly sharedWith: readonly string[];
}

/** The steps from what was planned to what is forecast, by organisation, and on to what is prudent; none without all three. */
export function bridgeOf(
  lines: readonly BenefitLine[],
  total: Amounts,
  prudent: number | null,
  { name, sharedWith }: Naming,
): readonly BridgeStep[] {
  const { planned, forecast } = total;
  if (planned === null || forecast === null || prudent === null) return [];
  const whole = (kind: BridgeStep['kind'], amount: number): BridgeStep => ({ kind, organisation: '', sharedWith: [], from: 0, to: amount });
  const steps: BridgeStep[] = [whole('planned', planned)];
  for (const [organisation, own] of Map.groupBy(lines, (line) => line.organisation)) {
    const change = own.reduce((sum, line) => sum + (line.forecast ?? 0) - (line.planned ?? 0), 0);
    const from = steps.length === 1 ? planned : steps.at(-1)!.to;
    steps.push({
      kind: organisation === undefined ? 'whole' : 'organisation',
      organisation: organisation === undefined ? '' : name(organisation),
      sharedWith: sharedWith.filter((one) => one !== organisation).map(name),
      from,
      to: from + change,
    });
  }
  steps.push(whole('forecast', forecast));
  if (prudent !== forecast)
    steps.push({ kind: 'allowance', organisation: '', sharedWith: [], from: forecast, to: prudent }, whole('prudent', prudent));
  return steps;
}
