import { type Day, type DayNumber, writeDay } from '@stp-widgets/contract/day.js';
import type { ChartPoint, ChartView } from '../chart-view.ts';
import { chartEnglish } from './chart-en.ts';
import { isWritten, periodText, write } from './chart-format.ts';
import type { MessageSet, Translated } from './messages.ts';
import { pictureEnglish } from './picture-en.ts';
import type { Words } from './words.ts';

const english = { ...pictureEnglish, ...chartEnglish };

/** The messages of a progress chart, and of every widget with a picture. */
export type ChartMessages = Translated<typeof english>;

/** What a progress chart says besides the words of all widgets; with limits, those of `processMessages` as well. */
export const chartMessages: MessageSet<typeof english> = {
  en: english,
  cy: async () => {
    const [picture, chart] = await Promise.all([import('./picture-cy.ts'), import('./chart-cy.ts')]);
    return { ...picture.pictureWelsh, ...chart.chartWelsh };
  },
};

/** The finding of a chart: "85.6% in March 2019, below the 90.2% agreed by now; better than a year before, when it was 79.0%." Never empty. */
export function chartSentence(view: ChartView, words: Words, messages: ChartMessages): string {
  const latest = view.points.at(-1);
  if (!latest) return emptySentence(view, words, messages);
  const now = words.tell(latest.provisional ? messages.nowProvisional : messages.now, {
    value: write(view, latest.value, words),
    when: when(latest.period, words, messages),
  });
  const [stands, change] = [stand(view, latest, words, messages), changeOf(view, latest, words, messages)];
  const both = stands ? (change ? messages.sentenceBoth : messages.sentenceStands) : change ? messages.sentenceChange : messages.sentence;
  return words.tell(both, { now, stands, change });
}

/** One value with all that is known of it, in a row: "85.8%, March 2019, provisional, agreed 90.0%, standard 95.0%", what is `said` of it besides, then its narrative. */
export function pointText(view: ChartView, point: ChartPoint, words: Words, messages: ChartMessages, said: readonly string[] = []): string {
  const facts = pointFacts(view, point, words, messages);
  const row = [write(view, point.value, words), periodText(point.period, words), ...facts, ...said].join(', ');
  return point.narrative ? `${row}. ${point.narrative}` : row;
}

/** What a value is read against: whether it is provisional, what was agreed for then, the standard. */
export function pointFacts(view: ChartView, point: ChartPoint, words: Words, messages: ChartMessages): readonly string[] {
  return [
    ...(point.provisional ? [messages.provisional] : []),
    ...(point.due === null ? [] : [words.tell(messages.agreedPoint, { value: write(view, point.due, words) })]),
    ...(point.standard ? [words.tell(messages.standardPoint, { value: write(view, point.standard.value, words) })] : []),
  ];
}

/** What has to be known to read the picture: which way is better, the unit, the scale, and what is not shown. */
export function chartNotes(
  view: ChartView,
  scale: { readonly low: string; readonly high: string; readonly hasZero: boolean } | null,
  words: Words,
  messages: ChartMessages,
): readonly string[] {
  const { direction, unit, points, repeated, notYet, uncombined, isShare } = view;
  return [
    ...(direction === 'neutral' ? [] : [direction === 'increase' ? messages.higherIsBetter : messages.lowerIsBetter]),
    ...(unit && !isWritten(unit) ? [words.tell(messages.inUnit, { unit })] : []),
    ...(scale ? [words.tell(scale.hasZero ? messages.scale : messages.scaleNotFromZero, { low: scale.low, high: scale.high })] : []),
    ...(points.some(({ provisional }) => provisional) ? [messages.hollow] : []),
    ...(points.some(({ afterGap }) => afterGap) ? [messages.broken] : []),
    ...(repeated > 0 ? [words.tell(messages.repeated, { count: repeated })] : []),
    ...(notYet > 0 ? [words.tell(messages.notYet, { count: notYet })] : []),
    ...(uncombined > 0 ? [words.tell(messages.uncombined, { count: uncombined })] : []),
    ...(isShare ? [messages.isShare] : []),
  ];
}

const when = (period: Day, words: Words, messages: ChartMessages) =>
  words.tell(/^\d+-\d+-/.test(period) ? messages.onDay : messages.inPeriod, { period: periodText(period, words) });

function stand(view: ChartView, { value, standard }: ChartPoint, words: Words, messages: ChartMessages): string {
  const { agreed, direction } = view;
  const text = (number: number) => write(view, number, words);
  const { target, due } = agreed ?? {};
  if (agreed?.isReached && target)
    return words.tell(messages.meets, { agreed: words.tell(messages.targetOf, { value: text(target.value) }) });
  if (agreed && due != null) {
    const key = agreed.isForAll ? 'agreedForAll' : agreed.isNow ? 'agreedNow' : 'agreedThen';
    return words.tell(messages[side(view, value, due, words)], { agreed: words.tell(messages[key], { value: text(due) }) });
  }
  if (target) return words.tell(messages.towards, { value: text(target.value), day: words.day(target.by) });
  if (!standard) return '';
  const name = words.tell(standard.alternative ? messages.standardOfOr : messages.standardOf, {
    value: text(standard.value),
    alternative: standard.alternative,
  });
  const meets = direction === 'increase' ? value >= standard.value : direction === 'decrease' && value <= standard.value;
  return words.tell(meets ? messages.meets : messages[side(view, value, standard.value, words)], { agreed: name });
}

/** On which side of another value one is, as both are written. */
function side(view: ChartView, value: number, other: number, words: Words): 'below' | 'above' | 'equal' {
  if (write(view, value, words) === write(view, other, words)) return 'equal';
  return value < other ? 'below' : 'above';
}

function changeOf(view: ChartView, latest: ChartPoint, words: Words, messages: ChartMessages): string {
  const { before } = view;
  if (!before) return messages.onlyValue;
  const { change, isYear, period } = before;
  const fill = { when: when(period, words, messages), value: write(view, before.value, words) };
  // Money is shortened as it is written, so amounts that differ may read the same.
  if (change === 'same' || write(view, latest.value, words) === fill.value)
    return words.tell(isYear ? messages.sameYear : messages.sameSince, fill);
  return words.tell(isYear ? messages.changeYear : messages.changeSince, { ...fill, change: messages[change] });
}

function emptySentence(view: ChartView, words: Words, messages: ChartMessages): string {
  const { measure, organisation, from, to, agreed } = view;
  const day = (number: DayNumber | null) => (number === null ? '' : words.day(writeDay(number)));
  const [bounds, fill] = [from !== null || to !== null, { organisation, from: day(from), to: day(to) }];
  const nothing = !measure
    ? messages.noMeasureYet
    : bounds
      ? words.tell(from === null ? messages.noValuesTo : to === null ? messages.noValuesFrom : messages.noValuesBetween, fill)
      : words.tell(organisation ? messages.noValuesOf : messages.noValues, fill);
  if (!agreed?.target) return nothing;
  return `${nothing} ${words.tell(messages.goal, { value: write(view, agreed.target.value, words), day: words.day(agreed.target.by) })}`;
}
