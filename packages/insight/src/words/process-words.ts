import { type DayNumber, writeDay } from '@stp-widgets/contract/day.js';
import { countOf, ENOUGH, type ProcessGoal, type ProcessView, type SpecialRun } from '../chart-process.ts';
import type { ChartView } from '../chart-view.ts';
import type { Assurance, Side, SpecialCause, Variation, XmrPoint } from '../xmr.ts';
import { periodText, write } from './chart-format.ts';
import type { MessageSet, Translated } from './messages.ts';
import { processEnglish } from './process-en.ts';
import type { Words } from './words.ts';

/** The messages of a process. */
export type ProcessMessages = Translated<typeof processEnglish>;

/** What a chart says of a process. */
export const processMessages: MessageSet<typeof processEnglish> = {
  en: processEnglish,
  cy: async () => (await import('./process-cy.ts')).processWelsh,
};

/** A sign by its name, and what it means. */
export interface SignText {
  readonly name: string;
  readonly means: string;
}

/** The name and the meaning of a sign for variation. */
export function variationText(variation: Variation, side: Side | null, messages: ProcessMessages): SignText {
  const key = variation === 'common cause' || side === null ? 'commonCause' : (`${variation}${side === 'high' ? 'High' : 'Low'}` as const);
  return { name: messages[key], means: messages[`${key}Means`] };
}

/** The name and the meaning of a sign for assurance; that there is no target, of null. */
export function assuranceText(assurance: Assurance | null, messages: ProcessMessages): SignText {
  const key = assurance === null ? 'noGoal' : assurance === 'hit or miss' ? 'hitOrMiss' : assurance;
  return { name: messages[key], means: messages[`${key}Means`] };
}

/** What a process says: how it varies, whether its goal will be met, and whether what was agreed is to be expected of it. Empty without a value. */
export function processSentences(view: ChartView, process: ProcessView, words: Words, messages: ProcessMessages): readonly string[] {
  if (view.points.length === 0) return [];
  return [variationSentence, assuranceSentence, pathSentence].map((say) => say(view, process, words, messages)).filter(Boolean);
}

/** How the last value varies: "Improving: below the mean of 62.8 for 10 values in a row." Empty where nothing can be told. */
export function variationSentence(view: ChartView, process: ProcessView, words: Words, messages: ProcessMessages): string {
  const { found, causes } = process;
  const { variation, phases } = found;
  const phase = phases.at(-1);
  const run = causes.at(-1);
  if (phase?.isConstant) return messages.same;
  if (!variation || !phase || phase.given !== 'limits') return words.tell(messages.noLimits, { count: phase?.values ?? 0 });
  if (run?.last === variation.point)
    return words.tell(messages.says, {
      sign: messages[run.variation as 'improving'],
      cause: causeText(view, process, run, words, messages),
    });
  return words.tell(messages.steady, { mean: write(view, phase.mean!, words) });
}

/** Whether the goal will be met: "The target of 44 will not be met without a change: it is below the lower limit of 52.8." Empty without a goal. */
export function assuranceSentence(view: ChartView, { found, goal }: ProcessView, words: Words, messages: ProcessMessages): string {
  const phase = found.phases.at(-1);
  if (!goal || !found.assurance || !phase) return '';
  const lines = { lower: write(view, phase.lower!, words), upper: write(view, phase.upper!, words) };
  const isAbove = goal.value > phase.upper!;
  const side = words.tell(isAbove ? messages.aboveUpper : messages.belowLower, lines);
  const key = { pass: 'passes', fail: 'fails', 'hit or miss': 'byChance' } as const;
  return words.tell(messages[key[found.assurance.assurance]], { goal: goalText(view, goal, words, messages), side, ...lines });
}

/** Whether what was agreed for the time ahead is to be expected of the process as it is. Empty where nothing was. */
export function pathSentence(_: ChartView, { path }: ProcessView, words: Words, messages: ProcessMessages): string {
  if (!path) return '';
  if (path.how !== 'leaves') return path.how === 'inside' ? messages.pathInside : messages.pathPartly;
  const key = path.isMore === null ? 'pathOut' : path.isMore ? 'pathMore' : 'pathLess';
  return path.from === null ? messages[`${key}Now`] : words.tell(messages[key], { day: day(path.from, words) });
}

/** The last special cause where it is not of the last value: "Last special cause: January 2025, above the upper limit of 72.7." */
export function lastCauseSentence(view: ChartView, process: ProcessView, words: Words, messages: ProcessMessages): string {
  const run = process.causes.at(-1);
  if (!run) return process.found.phases.at(-1)?.given === 'limits' ? messages.noCause : '';
  const when = periodText(view.points[run.last]!.period, words);
  return words.tell(messages.lastCause, { when, cause: causeText(view, process, run, words, messages) });
}

/** Why values are no chance: "above the upper limit of 72.7". */
export function causeText(view: ChartView, { found }: ProcessView, run: SpecialRun, words: Words, messages: ProcessMessages): string {
  const { mean, lower, upper } = found.points[run.last]!;
  const text = (value: number | null) => (value === null ? '' : write(view, value, words));
  const name = { outside: 'outside', trend: 'trend', 'two of three': 'near', shift: 'shift' } as const;
  const key = `${name[run.cause]}${run.side === 'high' ? 'High' : 'Low'}` as const;
  return words.tell(messages[key], { mean: text(mean), lower: text(lower), upper: text(upper), count: countOf(run, found) });
}

/** What stands beside a run on the picture: "L shift". */
export const markText = (side: Side, cause: SpecialCause, words: Words, messages: ProcessMessages): string =>
  words.tell(side === 'high' ? messages.markHigh : messages.markLow, { rule: ruleText(cause, messages) });

/** A point's special cause in short: "Improving, low: shift"; empty for common cause. */
export function pointCause({ specialCause, side, variation }: XmrPoint, words: Words, messages: ProcessMessages): string {
  if (!specialCause || !side || !variation || variation === 'common cause') return '';
  return words.tell(messages.pointCause, { sign: messages[variation], side: messages[side], rule: ruleText(specialCause, messages) });
}

/** How it was calculated: how short it is, what was screened, fixed and begun anew. */
export function processNotes(process: ProcessView, words: Words, messages: ProcessMessages): readonly string[] {
  const { found, request, rebased } = process;
  const phase = found.phases.at(-1);
  if (!phase || phase.given === 'nothing') return [];
  const left = found.screening.leftOut.length;
  return [
    ...(phase.given === 'limits' && phase.isShort ? [words.tell(messages.short, { count: phase.values, enough: ENOUGH })] : []),
    ...(found.variation?.isProvisional ? [messages.provisionalSign] : []),
    ...rebased.map(({ at, why }) => stop(words.tell(messages.rebased, { day: words.day(at), why }))),
    ...(request.fixAfter > 0 ? [words.tell(messages.fixed, { count: request.fixAfter })] : []),
    !request.screening ? messages.screeningOff : left === 0 ? noneLeftOut(messages) : words.tell(messages.screeningOn, { count: left }),
    words.tell(messages.runLength, { count: request.shift }),
  ];
}

/** A goal with the other way to meet it: "standard of 6.0% (or a plan in place)". */
export function goalText(view: ChartView, { kind, value, alternative }: ProcessGoal, words: Words, messages: ProcessMessages): string {
  const goal = words.tell(kind === 'target' ? messages.goalTarget : messages.goalStandard, { value: write(view, value, words) });
  return alternative ? words.tell(messages.goalOr, { goal, alternative }) : goal;
}

function ruleText(cause: SpecialCause, messages: ProcessMessages): string {
  return messages[cause === 'two of three' ? 'nearLimit' : cause];
}

const noneLeftOut = ({ screeningOn }: ProcessMessages) => screeningOn.zero ?? screeningOn.other;
const stop = (text: string) => (/[.!?]$/.test(text) ? text : `${text}.`);
const day = (number: DayNumber, words: Words) => words.day(writeDay(number));
