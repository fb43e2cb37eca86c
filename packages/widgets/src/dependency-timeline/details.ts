import type { Partnership } from '@stp-widgets/contract';
import { sidesOf } from '@stp-widgets/insight/collisions.js';
import type { DependencyHealth, Side } from '@stp-widgets/insight/dependency-health.js';
import { drift } from '@stp-widgets/insight/drift.js';
import { type Period, type TimelineDetails, timelineDetails } from '@stp-widgets/insight/timeline-details.js';
import { byHealth } from '@stp-widgets/insight/timeline-promises.js';
import type { TimelineBar, TimelineView } from '@stp-widgets/insight/timeline-view.js';
import { collisionMessages, collisionSentence } from '@stp-widgets/insight/words/collision-words.js';
import { driftMessages, driftSentence } from '@stp-widgets/insight/words/drift-words.js';
import { loadMessages } from '@stp-widgets/insight/words/messages.js';
import { barDates } from '@stp-widgets/insight/words/timeline-bar-words.js';
import { dependencySentence } from '@stp-widgets/insight/words/timeline-link-words.js';
import type { FullSpeech } from '@stp-widgets/insight/words/timeline-more-words.js';
import { slipSentence } from '@stp-widgets/insight/words/timeline-slip-words.js';
import type { Speech } from '@stp-widgets/insight/words/timeline-words.js';
import { choose } from '@stp-widgets/kit/choose.js';
import type { Details } from '@stp-widgets/kit/details-controller.js';
import { collisionsOf } from './promises/collisions.ts';
import { fullSpeech } from './promises/tables.ts';

/** So many sentences, and so many names of what is up or down, fit into a popover; the rest is counted. */
const [SENTENCES, NAMES] = [4, 6] as const;

/** What the popover of a bar of a timeline tells; also which of its dependencies are critical, where that is asked for. */
export async function openedBar(
  widget: HTMLElement,
  bar: TimelineBar,
  { today, links }: TimelineView,
  document: Partnership,
  speech: Speech,
  isCritical: (id: string) => boolean = () => false,
): Promise<Details> {
  const [full, moved, colliding] = await Promise.all([
    fullSpeech(speech),
    driftOf(document, bar.id, speech),
    collisionsAt(document, bar.id, speech),
  ]);
  const details = barDetails(bar, timelineDetails(document, bar.id, today), links, full, () => choose(widget, bar.kind, bar.id));
  const hanging = links.filter(({ id }) => (bar.waitsOn.includes(id) || bar.givesTo.includes(id)) && isCritical(id));
  return { ...details, sentences: [...details.sentences, ...critical(hanging, full), ...moved, ...colliding] };
}

/** Which dependencies are critical, in a sentence; none where none is. */
function critical(links: readonly DependencyHealth[], { words, more }: FullSpeech): readonly string[] {
  if (links.length === 0) return [];
  return [words.tell(more.criticalLinks, { gives: words.list(links.map(({ gives }) => `“${gives}”`)) })];
}

/** What a piece of work collides with, in sentences. */
async function collisionsAt(partnership: Partnership, id: string, { words, today }: Speech): Promise<readonly string[]> {
  const found = collisionsOf(partnership, today).filter((one) => sidesOf(one).includes(id));
  if (found.length === 0) return [];
  const speech = { words, messages: await loadMessages(collisionMessages, words.language), partnership, today };
  return found.map((one) => collisionSentence(one, speech));
}

/** How the forecast of a thing moved, in a sentence; none where it did not. */
async function driftOf(partnership: Partnership, id: string, { words, today }: Speech): Promise<readonly string[]> {
  const found = drift(partnership, id);
  if (!found || found.moves.length === 0) return [];
  return [driftSentence(found, { words, messages: await loadMessages(driftMessages, words.language), partnership, today })];
}

/** What the popover of a bar tells: what it needs and gives, the worst first, when, by whom and what for; of many dependencies the worst. */
export function barDetails(
  bar: TimelineBar,
  details: TimelineDetails,
  links: readonly DependencyHealth[],
  speech: FullSpeech,
  chooseIt: () => void,
): Details {
  const { words, messages, more } = speech;
  const { accountable, serves, editLink, actual, baseline, next } = details;
  const [waitsOn, givesTo] = [new Set(bar.waitsOn), new Set(bar.givesTo)];
  // In one order, so that nothing worse is left out than what is told, on whichever side it is.
  const own = byHealth(links.filter(({ id }) => waitsOn.has(id) || givesTo.has(id))).flatMap((group) => group.links);
  const [above, below] = [own.filter(({ id }) => waitsOn.has(id)), own.filter(({ id }) => givesTo.has(id))];
  const facts = [
    [more.factDates, [barDates(bar, speech), slipSentence(bar, speech)].filter(Boolean).join(', ')],
    [more.factActual, actual ? period(actual, speech) : ''],
    [more.factBaseline, baseline ? period(baseline, speech) : ''],
    [more.factOrganisation, bar.organisation],
    [more.factStatus, statusOf(details, speech)],
    [more.factProgress, bar.isMilestone ? more[`column-${bar.stage}`] : progressOf(bar, speech)],
    [more.factNext, next],
    [more.factAccountable, accountable.length > 0 ? accountable.join('; ') : words.say('nobody')],
    [more.factWaitsOn, ends(above, 'giver', speech)],
    [more.factGivenTo, ends(below, 'receiver', speech)],
    [more.factServes, serves.join('; ')],
  ] as const;
  return {
    title: bar.title,
    ...(bar.status && { status: bar.status }),
    sentences: [
      ...own.slice(0, SENTENCES).map((link) => dependencySentence(link, waitsOn.has(link.id) ? 'receiver' : 'giver', speech)),
      ...rest(own.length - SENTENCES, speech),
    ],
    facts: facts.filter(([, value]) => value),
    actions: [
      { label: messages.showInAll, act: chooseIt, closes: true },
      ...(editLink ? [{ label: words.say('updateThis'), href: editLink.href }] : []),
      ...details.links.map(({ title, href }) => ({ label: title, href })),
    ],
  };
}

/** What is at the other end of some dependencies: its title, whose it is, and how the dependency stands. */
function ends(links: readonly DependencyHealth[], side: Side, speech: FullSpeech): string {
  const { words, more } = speech;
  const names = links.slice(0, NAMES).map((link) => {
    const { title, party } = link[side];
    const name = party ? words.tell(more.titleOf, { title, organisation: party }) : title;
    return words.tell(more.titleHealth, { title: name, health: more[`health-${link.health}`].toLocaleLowerCase(words.locale) });
  });
  return [...names, ...rest(links.length - NAMES, speech)].join('; ');
}

const rest = (count: number, { words, more }: FullSpeech) => (count > 0 ? [words.tell(more.andMore, { count })] : []);

function period({ start, end }: Period, { words, messages, more, today }: FullSpeech): string {
  const day = (at: string) => words.day(at, today);
  if (start !== null && end !== null && start !== end) return words.tell(messages.fromTo, { from: day(start), to: day(end) });
  if (end !== null) return day(end);
  return start === null ? '' : words.tell(more.since, { day: day(start) });
}

function statusOf({ status }: TimelineDetails, { words, more }: FullSpeech): string {
  if (!status) return '';
  const { label, by, days, overdue } = status;
  const report = words.tell(by ? more.reportedBy : more.reportedAt, { status: label, age: words.daysAgo(days), by });
  return overdue > 0 ? words.tell(more.reportedLate, { report, over: words.tell(more.days, { count: overdue }) }) : report;
}

function progressOf({ stage, progress }: TimelineBar, { words, more }: FullSpeech): string {
  const share = words.tell(more.progress, { share: words.value(Math.round(progress * 100), '%', 0) });
  return stage === 'under way'
    ? words.tell(more.progressOf, { stage: more['column-under way'], progress: share })
    : more[`column-${stage}`];
}
