import type { BenefitSide, BenefitView, BridgeStep } from '../benefit-view.ts';
import type { PlainTable } from '../plain-table.ts';
import { benefitEnglish } from './benefit-en.ts';
import { periodText } from './chart-format.ts';
import type { MessageSet, Translated } from './messages.ts';
import type { Words } from './words.ts';

/** The messages of benefits, and of small multiples. */
export type BenefitMessages = Translated<typeof benefitEnglish>;

/** What is said of benefits, and of a measure by organisation. */
export const benefitMessages: MessageSet<typeof benefitEnglish> = {
  en: benefitEnglish,
  cy: async () => (await import('./benefit-cy.ts')).benefitWelsh,
};

/** An amount of a benefit, in its currency, with its sign where it is a change. */
export function amountText({ currency }: Pick<BenefitView, 'currency'>, amount: number, words: Words, isChange = false): string {
  const text = words.value(Math.abs(amount), currency);
  return `${amount < 0 ? '−' : isChange && amount > 0 ? '+' : ''}${text}`;
}

/** The finding of a benefit: "Saving: £21.3m forecast of £24m planned, £18.7m after the allowance of 12% for optimism." Never empty. */
export function benefitSentence(view: BenefitView, words: Words, messages: BenefitMessages): string {
  const said = view.sides.map((side) => sideSentence(view, side, words, messages)).filter(Boolean);
  if (said.length === 0) return messages.nothing;
  const shared =
    view.countedOnce > 0
      ? [words.tell(messages.counted, { count: view.countedOnce })]
      : view.sharedWith.length > 0 && view.sides.some(({ of }) => of === 'saving')
        ? [words.tell(messages.sharedBy, { names: words.list(view.sharedWith) })]
        : [];
  return [...said, ...shared].join(' ');
}

function sideSentence(view: BenefitView, { of, total, prudent }: BenefitSide, words: Words, messages: BenefitMessages): string {
  const { planned, forecast, actual } = total;
  const text = (amount: number | null) => (amount === null ? '' : amountText(view, amount, words));
  if (planned === null && forecast === null) return '';
  const key = forecast === null ? 'plannedOnly' : planned === null ? 'forecastOnly' : 'forecastOf';
  const parts = [
    words.tell(messages[key], { side: messages[of], planned: text(planned), forecast: text(forecast) }),
    ...(prudent !== null && prudent !== forecast
      ? [words.tell(messages.afterLess, { prudent: text(prudent), share: words.value(view.allowance * 100, '%') })]
      : []),
    ...(actual === null ? [] : [words.tell(messages.soFar, { actual: text(actual) })]),
  ];
  return words.tell(messages.sentence, { parts: parts.join('; ') });
}

/** What has to be known besides: the kind, what it is of, what the allowance rests on, what is given twice or not forecast. */
export function benefitNotes(view: BenefitView, words: Words, messages: BenefitMessages): readonly string[] {
  const kinds = {
    'cash-releasing': messages.kindCash,
    'non-cash-releasing': messages.kindNoCash,
    societal: messages.kindSocietal,
    unmonetised: messages.kindUnmonetised,
  };
  const unforecast = view.sides.reduce((sum, side) => sum + side.unforecast, 0);
  return [
    ...(view.sort ? [`${kinds[view.sort]}.`] : []),
    `${words.tell(messages.of, { subject: view.subject })}.`,
    ...(view.allowance > 0
      ? [words.tell(messages.basis, { share: words.value(view.allowance * 100, '%'), basis: view.basis && `${view.basis}.` }).trim()]
      : []),
    ...(view.repeated > 0 ? [words.tell(messages.repeated, { count: view.repeated })] : []),
    ...(unforecast > 0 ? [words.tell(messages.unforecast, { count: unforecast })] : []),
  ];
}

/** What a step of a bridge is called. */
export function stepName({ kind, organisation, sharedWith }: BridgeStep, words: Words, messages: BenefitMessages): string {
  if (kind === 'whole') return messages.partnership;
  if (kind !== 'organisation') return messages[kind];
  return sharedWith.length > 0 ? words.tell(messages.shared, { name: organisation, others: words.list(sharedWith) }) : organisation;
}

/** Whether a step stands by itself, as what was planned does, and does not lead from one amount to another. */
export const isWhole = ({ kind }: BridgeStep): boolean => kind === 'planned' || kind === 'forecast' || kind === 'prudent';

/** A step in words: "Hull: −£3.1m, to £20.9m". */
export function stepText(view: BenefitView, step: BridgeStep, words: Words, messages: BenefitMessages): string {
  const name = stepName(step, words, messages);
  const total = amountText(view, step.to, words);
  if (isWhole(step)) return words.tell(messages.standsAt, { name, total });
  return words.tell(messages.step, { name, total, change: amountText(view, step.to - step.from, words, true) });
}

/** The plain twin of a benefit: a row for each period, its amounts and their sums so far, of savings and then of spend. */
export function benefitTable(view: BenefitView, words: Words, messages: BenefitMessages): PlainTable {
  const figures = (title: string) => ({ title, isFigures: true, decimals: 0 });
  const cell = (amount: number | null) => amount ?? '';
  return {
    caption: view.title,
    columns: [
      { title: messages.columnPeriod },
      { title: messages.columnOf },
      ...(['columnPlanned', 'columnForecast', 'columnActual', 'columnPlannedSum', 'columnForecastSum', 'columnActualSum'] as const).map(
        (key) => figures(messages[key]),
      ),
    ],
    rows: view.sides.flatMap(({ of, periods }) =>
      periods.map(({ period, amounts, cumulative }) => ({
        cells: [
          periodText(period, words),
          messages[of],
          ...[amounts, cumulative].flatMap(({ planned, forecast, actual }) => [planned, forecast, actual].map(cell)),
        ],
      })),
    ),
  };
}

/** The plain twin of a bridge: a row for each step. */
export function bridgeTable(view: BenefitView, side: BenefitSide, words: Words, messages: BenefitMessages): PlainTable {
  const figures = (title: string) => ({ title, isFigures: true, decimals: 0 });
  return {
    caption: `${view.title}: ${messages.bridge}`,
    columns: [{ title: messages.columnStep }, figures(messages.columnChange), figures(messages.columnTotal)],
    rows: side.bridge.map((step) => ({ cells: [stepName(step, words, messages), isWhole(step) ? '' : step.to - step.from, step.to] })),
  };
}
