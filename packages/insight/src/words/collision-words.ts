import type { Collision, CrossPurposes, MilestonesTogether, Overload } from '../collisions/collision.ts';
import { find, nameOf } from '../lookup.ts';
import { collisionEnglish } from './collision-en.ts';
import type { MessageSet } from './messages.ts';
import { dayName, type PlanSpeech, someOf } from './plan-speech.ts';

/** What is said of collisions, in English and Welsh. */
export const collisionMessages: MessageSet<typeof collisionEnglish> = {
  en: collisionEnglish,
  cy: async () => (await import('./collision-cy.ts')).collisionWelsh,
};

/** What collisions are said with. */
export type CollisionSpeech = PlanSpeech<typeof collisionEnglish>;

/** How many names are told in a row. */
const MOST_NAMES = 4;

/** Says one collision: what, when, and by which activities or projects. */
export function collisionSentence(collision: Collision, speech: CollisionSpeech): string {
  const text =
    collision.kind === 'overload'
      ? overloadSentence(collision, speech)
      : collision.kind === 'milestones'
        ? milestonesSentence(collision, speech)
        : crossSentence(collision, speech);
  return `${text}.`;
}

/** Sums collisions up: "One role is asked for more than it has and two measures are pulled both ways."; or that there are none. */
export function collisionsSentence(
  collisions: readonly Collision[],
  { words, messages }: Pick<CollisionSpeech, 'words' | 'messages'>,
): string {
  const told = (['overload', 'milestones', 'cross purposes'] as const).flatMap((kind) => {
    const count = collisions.filter((one) => one.kind === kind).length;
    return count > 0 ? [words.tell(messages[`count-${kind}`], { count, number: words.inWords(count) })] : [];
  });
  if (told.length === 0) return messages.none;
  const text = words.list(told);
  return `${text.charAt(0).toLocaleUpperCase(words.locale)}${text.slice(1)}.`;
}

function overloadSentence({ role, worst, windows, activities }: Overload, speech: CollisionSpeech): string {
  const { words, messages, partnership } = speech;
  const title = nameOf(partnership, role);
  const parties = (find(partnership, 'roles', role)?.organisations ?? []).map((id) => nameOf(partnership, id));
  const others = parties.filter((party) => !title.includes(party));
  const days = windows.reduce((sum, { first, last }) => sum + last - first + 1, 0);
  const isOnly = windows.length === 1 && days === worst.last - worst.first + 1;
  const text = words.tell(Number.isFinite(worst.load) ? messages.overload : messages.overloadNone, {
    role: others.length > 0 ? words.tell(messages.roleOf, { role: title, party: words.list(others) }) : title,
    load: words.value(worst.load * 100, '%', 0),
    when: when(worst, speech),
    activities: quoted(activities, speech),
  });
  return isOnly ? text : `${text}${words.tell(messages.oftener, { count: days })}`;
}

function milestonesSentence({ subject, first, last, activities, organisations }: MilestonesTogether, speech: CollisionSpeech): string {
  const { words, messages, partnership } = speech;
  const milestones = activities.map((id) => {
    const { organisation, end, start } = find(partnership, 'activities', id) ?? {};
    const party = organisation === undefined ? '' : nameOf(partnership, organisation);
    return words.tell(messages.milestone, { title: nameOf(partnership, id), party, day: words.day(end ?? start ?? '', speech.today) });
  });
  return words.tell(messages.milestones, {
    organisations: words.list(organisations.map((id) => nameOf(partnership, id))),
    subject: nameOf(partnership, subject),
    when: when({ first, last }, speech),
    activities: someOf(milestones, MOST_NAMES, messages.more, words),
  });
}

function crossSentence({ subject, raisedBy, loweredBy, wanted }: CrossPurposes, speech: CollisionSpeech): string {
  const { words, messages, partnership } = speech;
  const text = words.tell(messages.crossPurposes, {
    subject: nameOf(partnership, subject),
    raisedBy: quoted(raisedBy, speech),
    loweredBy: quoted(loweredBy, speech),
  });
  return wanted ? `${text}${messages[`wanted-${wanted}`]}` : text;
}

function when({ first, last }: { readonly first: number; readonly last: number }, speech: CollisionSpeech): string {
  const { words, messages } = speech;
  const [from, to] = [dayName(first, speech), dayName(last, speech)];
  return first === last ? words.tell(messages.onDay, { day: from }) : words.tell(messages.fromTo, { from, to });
}

const quoted = (ids: readonly string[], { words, messages, partnership }: CollisionSpeech): string =>
  someOf(
    ids.map((id) => `“${nameOf(partnership, id)}”`),
    MOST_NAMES,
    messages.more,
    words,
  );
