import { writeDay } from '@stp-widgets/contract/day.js';
import type { DependencyFinding, DependencyHealth, Health, Side } from '../dependency-health.ts';
import type { Speech } from './timeline-words.ts';

/** One dependency, as its receiver or its giver says it: what, by when, and what is wrong with it. */
export function dependencySentence(link: DependencyHealth, teller: Side, { words, messages, today }: Speech): string {
  const { needed, promised, forecast, giver, receiver, gives, health } = link;
  const day = (on: number) => words.day(writeDay(on), today);
  const [plain, dated] = teller === 'receiver' ? [messages.needs, messages.needsBy] : [messages.givesTo, messages.givesToBy];
  const head = words.tell(needed === null ? plain : dated, {
    gives,
    giver: giver.party || giver.title,
    receiver: receiver.party || receiver.title,
    day: needed === null ? '' : day(needed),
  });
  if (health === 'delivered') return `${head}: ${messages.delivered}.`;
  const times = [
    ...(promised === null && forecast === null ? [messages.noDay] : []),
    ...(promised === null ? [] : [words.tell(messages.promisedFor, { day: day(promised) })]),
    ...(forecast !== null && (promised === null || forecast > promised) ? [words.tell(messages.forecastFor, { day: day(forecast) })] : []),
  ].join(', ');
  const said = findingsSaid(link, teller, { words, messages, today });
  return `${[head, ...(times ? [times] : [])].join('; ')}${said ? `: ${said}` : ''}.`;
}

/** What is wrong with a dependency, as its receiver or its giver says it: `16 days late, not yet agreed by them`; empty when nothing is. */
export function findingsSaid(link: DependencyHealth, teller: Side, { words, messages }: Speech): string {
  const { findings, late, forecast } = link;
  // Too late already when its work begins, whenever that ends.
  const isAtLeast = ({ kind }: DependencyFinding) => kind === 'forecast late' && forecast === null;
  // Within one organisation there are no others.
  const isOwn = link.giver.organisation !== '' && link.giver.organisation === link.receiver.organisation;
  // Promise and forecast may be late by the same days, and both sides may be one.
  return [...new Set(findings.flatMap((finding) => says(finding)))].join(', ');

  function says(finding: DependencyFinding): string[] {
    if (finding.kind === 'promised late' || finding.kind === 'forecast late')
      return finding.days === late ? [words.tell(isAtLeast(finding) ? messages.lateAtLeast : messages.daysLate, { count: late })] : [];
    if (finding.kind === 'tight')
      return [finding.days === 0 ? messages.noDaySpare : words.tell(messages.daysSpare, { count: finding.days })];
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

/** What is worst of some dependencies, as the receiver says it; empty when all are kept or delivered. */
export function worstSentence(links: readonly DependencyHealth[], order: readonly Health[], speech: Speech): string {
  const rank = (link: DependencyHealth) => order.indexOf(link.health) - link.late / 1e6;
  const [worst] = links.filter(({ findings }) => findings.length > 0).toSorted((one, other) => rank(one) - rank(other));
  return worst ? dependencySentence(worst, 'receiver', speech) : '';
}
