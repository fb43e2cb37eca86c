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
  const write = (day: number | null) => (day === null ? '' : words.day(writeDay(day), today));
  const from = write(start);
  const to = write(end);
  if (missing) return words.tell(messages[`missing-${missing}`], { to });
  const dates = isMilestone || start === end ? to : words.tell(messages.fromTo, { from, to });
  return isBackwards ? `${dates}, ${messages.backwards}` : dates;
}

/** All that a bar says to whoever cannot see it: what, when, whose, how it stands, how many it waits on and gives to, and what is wrong with these. */
export function barName(bar: TimelineBar, links: ReadonlyMap<string, DependencyHealth>, speech: Speech): string {
  const { words, messages } = speech;
  const known = (ids: readonly string[]) => ids.flatMap((id) => links.get(id) ?? []);
  const [waits, gives] = [known(bar.waitsOn), known(bar.givesTo)];
  const facts = [
    bar.title,
    barDates(bar, speech),
    bar.isMilestone ? messages.milestone : '',
    bar.organisation,
    bar.status?.label ?? messages[`stage-${bar.stage}`],
    bar.slip !== null && bar.slip > 0 ? words.tell(messages.slipped, { count: bar.slip }) : '',
    waits.length && words.tell(messages.waitsOn, { what: waits.length }),
    gives.length && words.tell(messages.givenTo, { what: gives.length }),
  ];
  const told = (some: readonly DependencyHealth[], teller: Side) =>
    some.filter(({ findings }) => findings.length).map((link) => dependencySentence(link, teller, speech));
  return [`${facts.filter(Boolean).join(', ')}.`, ...told(waits, 'receiver'), ...told(gives, 'giver')].join(' ');
}

/** What a lane is called. */
export function laneTitle({ title, kind }: Pick<TimelineLane, 'title' | 'kind'>, messages: TimelineMessages): string {
  return title || messages[`no-${kind}`];
}
