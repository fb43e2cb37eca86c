import { writeDay } from '@stp-widgets/contract/day.js';
import type { DependencyFinding, DependencyHealth, Side } from '../dependency-health.ts';
import type { Speech } from './timeline-words.ts';

/** One dependency, as its receiver or its giver says it: what, by when, and what is wrong with it. */
export function dependencySentence(link: DependencyHealth, teller: Side, { words, messages, today }: Speech): string {
  const { needed, agreed, promised, forecast, giver, receiver, gives, health, isGiven } = link;
  const on = (message: string, day: number | null, head = '') =>
    day === null ? '' : words.tell(message, { head, day: words.day(writeDay(day), today) });
  const what = words.tell(teller === 'receiver' ? messages.needs : messages.givesTo, {
    gives,
    giver: giver.party || giver.title,
    receiver: receiver.party || receiver.title,
  });
  const by = on(messages.by, needed, what) || what;
  if (health === 'delivered') return `${by}: ${messages.delivered}.`;
  const head = agreed !== null && agreed !== needed ? on(messages.sooner, agreed, by) : by;
  // Of no day nothing is said, whatever it is compared with.
  const times = [
    on(messages.promisedFor, promised),
    isGiven
      ? on(messages.by, forecast, messages.given) || messages.given
      : forecast! > (promised ?? -Infinity) && on(messages.forecastFor, forecast),
  ];
  const said = findingsSaid(link, teller, { words, messages, today });
  return `${head}; ${times.filter(Boolean).join(', ') || messages.noDay}${said && `: ${said}`}.`;
}

/** What is wrong with a dependency, as its receiver or its giver says it: `16 days late, not yet agreed by them`; empty when nothing is. */
export function findingsSaid(link: DependencyHealth, teller: Side, { words, messages }: Speech): string {
  const { findings, late, forecast } = link;
  // Within one organisation there are no others.
  const isOwn = link.giver.organisation && link.giver.organisation === link.receiver.organisation;
  // Promise and forecast may be late by the same days, and both sides may be one.
  return [...new Set(findings.flatMap((finding) => says(finding)))].join(', ');

  function says(finding: DependencyFinding): string[] {
    if (finding.kind === 'promised late' || finding.kind === 'forecast late') {
      if (finding.days !== late) return [];
      const days = words.tell(messages.daysLate, { count: late });
      // Too late already when its work begins, whenever that ends.
      return [finding.kind === 'forecast late' && forecast === null ? words.tell(messages.atLeast, { days }) : days];
    }
    if (finding.kind === 'tight')
      return [finding.days === 0 ? messages.noDaySpare : words.tell(messages.daysSpare, { count: finding.days })];
    if (finding.kind === 'promise missed') return [words.tell(messages.missed, { count: finding.days })];
    if (finding.kind === 'off track') return [words.tell(messages.offTrack, { status: finding.status.toLocaleLowerCase(words.locale) })];
    if (finding.kind === 'unconfirmed')
      return [finding.days === null ? messages.neverConfirmed : words.tell(messages.notConfirmed, { count: finding.days })];
    const [them, named] =
      finding.kind === 'disputed' ? [messages.disputedByThem, messages.disputedBy] : [messages.unsignedByThem, messages.unsignedBy];
    return finding.by.map((side) =>
      side === teller || isOwn ? words.tell(named, { name: link[side].party || messages.sideUnnamed }) : them,
    );
  }
}
