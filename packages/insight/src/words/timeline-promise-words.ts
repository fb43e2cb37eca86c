import { writeDay } from '@stp-widgets/contract/day.js';
import type { DependencyHealth, Side } from '../dependency-health.ts';
import { byHealth, type NextStep, type PromiseSide, promisesOf } from '../timeline-promises.ts';
import { dependencySentence, findingsSaid } from './timeline-link-words.ts';
import type { FullSpeech } from './timeline-more-words.ts';
import type { Stretch } from './timeline-words.ts';

/** Who tells: nobody in particular, somebody about one organisation, or that organisation of itself. */
export type Voice = 'all' | 'party' | 'we';

/**
 * One dependency in a sentence, in a voice: `Harbour needs “The agreement” from Vale by 18 Jun; promised for 4 Jul: 16 days late, not
 * yet agreed by Vale.`, `Needs …` or `We need …`.
 *
 * @param side on which the organisation that is told of stands; what is within one is told by whoever waits
 */
export function promiseSentence(link: DependencyHealth, side: PromiseSide, voice: Voice, speech: FullSpeech): string {
  const teller: Side = side === 'given' ? 'giver' : 'receiver';
  const { messages, more } = speech;
  if (voice === 'party') return dependencySentence(link, teller, speech);
  if (voice === 'all') return dependencySentence(link, 'receiver', forAll(link, speech));
  const ours = {
    needs: more.weNeed,
    givesTo: more.weOwe,
    unsignedBy: more.unsignedByUs,
    disputedBy: more.disputedByUs,
    ...(teller === 'giver' && { offTrack: more.offTrackOurs }),
  };
  return dependencySentence(link, teller, { ...speech, messages: { ...messages, ...ours } });
}

/** What is wrong with a dependency, told by nobody in particular, and for when it was agreed where the receiver's dates are ahead of that; empty when nothing is wrong. */
export function promiseFindings(link: DependencyHealth, speech: FullSpeech): string {
  const said = findingsSaid(link, 'receiver', forAll(link, speech));
  const { needed, agreed } = link;
  if (!said || needed === null || agreed === null || needed >= agreed) return said;
  return `${said}, ${speech.words.tell(speech.more.agreedFor, { day: speech.words.day(writeDay(agreed), speech.today) })}`;
}

/** Both sides are named where nobody in particular tells. */
function forAll(link: DependencyHealth, speech: FullSpeech): FullSpeech {
  const { messages, more, words } = speech;
  const name = link.giver.party || messages.sideUnnamed;
  const [unsignedByThem, disputedByThem] = [words.tell(messages.unsignedBy, { name }), words.tell(messages.disputedBy, { name })];
  return { ...speech, messages: { ...messages, needs: more.partyNeeds, unsignedByThem, disputedByThem } };
}

/** What goes with a dependency: for which work it is, when it was last confirmed, what was said against it, and what comes next. Never empty. */
export function promiseRemarks(
  link: DependencyHealth,
  { confirmedAt, next }: { readonly confirmedAt: string | null; readonly next: NextStep | null },
  { words, more, today }: FullSpeech,
): readonly string[] {
  const day = (at: string) => words.day(at, today);
  const notes = link.findings.flatMap((finding) => (finding.kind === 'disputed' && finding.note ? [finding.note] : []));
  return [
    words.tell(more.forWork, { title: link.receiver.title }),
    ...notes.map((note) => words.tell(more.disputeNote, { note })),
    ...(confirmedAt === null ? [] : [words.tell(more.lastConfirmed, { day: day(confirmedAt) })]),
    ...(next === null ? [] : nextSentences(next)),
  ];

  function nextSentences(step: NextStep): string[] {
    if (step.kind === 'reported') return [words.tell(step.party ? more.nextStepOf : more.nextStep, { text: step.text, party: step.party })];
    const { title, since, plan, resolveBy } = step;
    return [
      since === null ? words.tell(more.onTable, { title }) : words.tell(more.onTableSince, { title, day: day(since) }),
      ...(plan
        ? [resolveBy === null ? words.tell(more.planned, { plan }) : words.tell(more.plannedBy, { plan, day: day(resolveBy) })]
        : []),
    ];
  }
}

/** What comes next with a dependency in one sentence, for a table; empty where nothing is said. */
export function nextSentence(next: NextStep | null): string {
  if (next === null) return '';
  return next.kind === 'reported' ? next.text : next.plan || next.title;
}

/**
 * What one organisation gives and needs, in its own voice or told of it: how many that are not yet delivered, what comes too late to it,
 * what it gives too late, and what waits for it to agree. Never empty; the findings are its strong stretches.
 */
export function ownSentence(
  links: readonly DependencyHealth[],
  organisation: { readonly id: string; readonly name: string },
  voice: Exclude<Voice, 'all'>,
  { words, messages, more }: FullSpeech,
): readonly Stretch[] {
  const promises = promisesOf(links, organisation.id);
  const [given, received] = [promises.given.filter(isOpen), promises.received.filter(isOpen)];
  const own = voice === 'we';
  const { name } = organisation;
  if (given.length + received.length === 0) {
    const isDone = promises.given.length + promises.received.length > 0;
    const [we, party] = isDone ? [more.weDone, more.partyDone] : [more.weNone, more.partyNone];
    return [plain(own ? we : words.tell(party, { name }))];
  }
  const things = (count: number) => (count === 0 ? more.nothingAtAll : words.tell(more.things, { count, number: words.inWords(count) }));
  const head = words.tell(own ? more.weBoth : more.partyBoth, { name, given: things(given.length), received: things(received.length) });
  const lateness = [...late(received, more.lateToUs, more.lateOne, more.lateOf), ...late(given, more.lateByUs, more.owedOne, more.owedOf)];
  const silent = unsigned(given, 'giver') + unsigned(received, 'receiver');
  const waits = words.tell(own ? more.waitsForUs : more.waitsForParty, { name, count: silent, number: words.inWords(silent) });
  return [plain(head), ...(lateness.length > 0 ? lateness : [plain(more.noneLate)]), ...(silent > 0 ? [plain(begin(waits))] : [])];

  function late(of: readonly DependencyHealth[], count: FullSpeech['more']['lateToUs'], one: string, several: string): readonly Stretch[] {
    const found = byHealth(of.filter((link) => link.late > 0)).flatMap((group) => group.links);
    const [worst] = found;
    if (!worst) return [];
    const which = words.tell(found.length === 1 ? one : several, {
      gives: worst.gives,
      giver: worst.giver.party || worst.giver.title,
      receiver: worst.receiver.party || worst.receiver.title,
      days: words.tell(messages.daysLate, { count: worst.late }),
    });
    const how = words.tell(count, { count: found.length, number: words.inWords(found.length) });
    return [{ text: begin(how), isStrong: true }, plain(which)];
  }

  function begin(text: string) {
    return text.charAt(0).toLocaleUpperCase(words.locale) + text.slice(1);
  }
}

const isOpen = ({ health }: DependencyHealth) => health !== 'delivered';

const plain = (text: string): Stretch => ({ text, isStrong: false });

const unsigned = (links: readonly DependencyHealth[], side: Side) =>
  links.filter(({ findings }) => findings.some((finding) => finding.kind === 'unsigned' && finding.by.includes(side))).length;
