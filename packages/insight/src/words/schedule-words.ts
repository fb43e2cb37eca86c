import { find, nameOf } from '../lookup.ts';
import type { CriticalPath, Schedule, ScheduleFinding } from '../schedule/result.ts';
import type { MessageSet } from './messages.ts';
import { dayName, type PlanSpeech, someOf } from './plan-speech.ts';
import { scheduleEnglish } from './schedule-en.ts';

/** What is said of a schedule, in English and Welsh. */
export const scheduleMessages: MessageSet<typeof scheduleEnglish> = {
  en: scheduleEnglish,
  cy: async () => (await import('./schedule-cy.ts')).scheduleWelsh,
};

/** What a schedule is said with. */
export type ScheduleSpeech = PlanSpeech<typeof scheduleEnglish>;

/** How many names of a circle are told. */
const MOST_NAMES = 5;

/** Sums a schedule up: how many activities hold an end, how many are planned too soon, what goes round in circles. Never empty. */
export function scheduleSentence(
  { activities, findings, cycles }: Schedule,
  { words, messages }: Pick<ScheduleSpeech, 'words' | 'messages'>,
): string {
  if (activities.size === 0) return messages.nothing;
  const say = (message: Parameters<typeof words.tell>[0], count: number) =>
    words.tell(message, { count, number: words.inWords(count), all: words.inWords(activities.size) });
  const all = [...activities.values()];
  const [critical, near] = [all.filter(({ isCritical }) => isCritical).length, all.filter(({ isNearCritical }) => isNearCritical).length];
  const soon = findings.filter(({ kind }) => kind === 'too soon').length;
  return [
    critical > 0 ? say(messages.critical, critical) : say(messages.noneCritical, all.length),
    near > 0 ? say(messages.nearCritical, near) : '',
    soon > 0 ? say(messages.soon, soon) : '',
    cycles.length > 0 ? say(messages.circles, cycles.length) : '',
  ]
    .filter(Boolean)
    .map((sentence) => sentence.charAt(0).toLocaleUpperCase(words.locale) + sentence.slice(1))
    .join(' ');
}

/** Says one path: from what to what, how many activities and days, what there is to spare, and whom it waits on. */
export function pathSentence({ activities, holders, float, first, last }: CriticalPath, speech: ScheduleSpeech): string {
  const { words, messages, partnership } = speech;
  const count = Math.abs(float);
  const spare = float === 0 ? messages.noDaySpare : words.tell(float > 0 ? messages.daysSpare : messages.daysShort, { count });
  const path = words.tell(messages.path, {
    first: nameOf(partnership, activities[0]!),
    last: nameOf(partnership, activities.at(-1)!),
    count: activities.length,
    from: dayName(first, speech),
    to: dayName(last, speech),
    spare,
  });
  const held = words.tell(messages.heldBy, { holders: words.list(holders.map((id) => nameOf(partnership, id))) });
  return holders.length > 0 ? `${path}. ${held}` : `${path}.`;
}

/** Says one thing that contradicts itself. */
export function scheduleFindingSentence(finding: ScheduleFinding, speech: ScheduleSpeech): string {
  return `${said(finding, speech)}.`;
}

function said(finding: ScheduleFinding, speech: ScheduleSpeech): string {
  const { words, messages, partnership } = speech;
  const [of, day] = [nameOf(partnership, finding.id), (on: number) => dayName(on, speech)];
  switch (finding.kind) {
    case 'too soon': {
      const { reported, earliest, days, edge } = finding;
      const isMilestone = find(partnership, 'activities', finding.id)?.kind === 'milestone';
      const message = messages[`soon-${isMilestone ? 'milestone' : edge}`];
      return words.tell(message, { of, reported: day(reported), earliest: day(earliest), count: days, because: because(finding, speech) });
    }
    case 'past its limit':
      return words.tell(messages[`limit-${finding.edge}`], {
        of,
        limit: day(finding.limit),
        earliest: day(finding.earliest),
        count: finding.days,
      });
    case 'too late for':
      return words.tell(messages.tooLateFor, { of, count: finding.days, successor: nameOf(partnership, finding.successor) });
    case 'cycle': {
      const { activities, caught } = finding.cycle;
      const names = activities.map((id) => `“${nameOf(partnership, id)}”`);
      const circle = words.tell(messages.cycle, { names: someOf(names, MOST_NAMES, messages.more, words) });
      return caught.length > activities.length ? `${circle}; ${words.tell(messages.caught, { count: caught.length })}` : circle;
    }
    case 'on itself':
      return words.tell(messages.onItself, { of });
    case 'unknown end':
      return words.tell(messages.unknownEnd, { id: finding.id });
    case 'backwards':
      return words.tell(messages.backwards, { of, start: day(finding.start), end: day(finding.end) });
    case 'undated':
      break;
  }
  return words.tell(messages.undated, { of });
}

function because(finding: ScheduleFinding & { readonly kind: 'too soon' }, { words, messages, partnership }: ScheduleSpeech): string {
  if (finding.because !== 'dependency') return messages[`because-${finding.because}`];
  const dependency = find(partnership, 'dependencies', finding.dependency);
  const predecessor = dependency?.predecessor ?? finding.dependency;
  const holder = find(partnership, 'activities', predecessor)?.organisation ?? dependency?.giver?.organisation;
  const message = messages[holder === undefined ? 'because-dependency' : 'because-dependency-of'];
  return words.tell(message, {
    predecessor: nameOf(partnership, predecessor),
    party: holder === undefined ? '' : nameOf(partnership, holder),
  });
}
