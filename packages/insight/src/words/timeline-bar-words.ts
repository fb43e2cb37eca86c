import { writeDay } from '@stp-widgets/contract/day.js';
import type { DependencyHealth, Side } from '../dependency-health.ts';
import type { TimelineBar, TimelineLane } from '../timeline-view.ts';
import { dependencySentence } from './timeline-link-words.ts';
import type { Speech, TimelineMessages } from './timeline-words.ts';

/** When a bar begins and ends, and what is amiss with that: `4 Jun to 28 Aug 2026`, or the day of a milestone. */
export function barDates(
  { start, end, isMilestone, missing, isBackwards }: Pick<TimelineBar, 'start' | 'end' | 'isMilestone' | 'missing' | 'isBackwards'>,
  { words, messages, today }: Speech,
): string {
  if (start === null || end === null) return messages.undated;
  const write = (day: number) => words.day(writeDay(day), today);
  if (missing) return words.tell(missing === 'end' ? messages.fromOnly : messages.toOnly, { day: write(end) });
  const dates = isMilestone || start === end ? write(end) : words.tell(messages.fromTo, { from: write(start), to: write(end) });
  return isBackwards ? `${dates}, ${messages.backwards}` : dates;
}

/** How a bar's end stands to its baseline; empty without one. */
export function slipSentence({ slip }: Pick<TimelineBar, 'slip'>, { words, messages }: Speech): string {
  if (slip === null) return '';
  return slip === 0 ? messages.onBaseline : words.tell(slip > 0 ? messages.slipped : messages.early, { count: Math.abs(slip) });
}

/** All that a bar says to whoever cannot see it: what, when, whose, how it stands, and what is wrong with its dependencies. */
export function barName(bar: TimelineBar, links: ReadonlyMap<string, DependencyHealth>, speech: Speech): string {
  const { messages } = speech;
  const facts = [
    bar.title,
    barDates(bar, speech),
    bar.isMilestone ? messages.milestone : '',
    bar.organisation,
    bar.status?.label ?? messages[`stage-${bar.stage}`],
    bar.slip !== null && bar.slip > 0 ? slipSentence(bar, speech) : '',
  ];
  const told = (ids: readonly string[], teller: Side) =>
    ids.flatMap((id) => {
      const link = links.get(id);
      return link && link.findings.length > 0 ? [dependencySentence(link, teller, speech)] : [];
    });
  return [`${facts.filter(Boolean).join(', ')}.`, ...told(bar.waitsOn, 'receiver'), ...told(bar.givesTo, 'giver')].join(' ');
}

/** What a lane is called. */
export function laneTitle({ title, kind }: Pick<TimelineLane, 'title' | 'kind'>, messages: TimelineMessages): string {
  const none = {
    organisations: messages.noOrganisation,
    programmes: messages.noProgramme,
    projects: messages.noProject,
    objectives: messages.noObjective,
  };
  return title || none[kind];
}
