import type { Accountability, Appointment, Kind, Partnership } from '@stp-widgets/contract';
import type { Told } from './change.ts';

/** What passed from one party to another by one entry taking the place of another. */
export interface Handovers {
  /** By the id of the entry that came. */
  readonly told: ReadonlyMap<string, readonly Told[]>;
  /** The entries that came or went of which the handovers say all there is. */
  readonly explained: ReadonlySet<string>;
}

/** Something that a party holds: a letter for a subject, or a role. */
interface Held {
  readonly id: string;
  readonly subject: string;
  readonly party: string | undefined;
  readonly letters: readonly string[];
  readonly isOpen: boolean;
}

/**
 * Finds what was handed over from one accountability or appointment to another: where one who decides or does went or was given an
 * end, and one other came for the same subject and letter; where one holder of a role did and one other came. Where several
 * came or went, who took over from whom is not guessed; and who still has it by another entry did not hand it over.
 */
export function handovers(before: Partnership, after: Partnership): ReadonlyMap<Kind, Handovers> {
  const letters = leadingLetters(before, after);
  return new Map<Kind, Handovers>([
    ['accountabilities', passed(before.accountabilities.map(ofSubject), after.accountabilities.map(ofSubject), letters, 'party')],
    ['appointments', passed(before.appointments.map(ofRole), after.appointments.map(ofRole), new Set([THE_ROLE]), 'holder')],
  ]);
}

/** The letters of who decides or does in some partnerships' schemes. */
export const leadingLetters = (...partnerships: readonly Pick<Partnership, 'responsibilityScheme'>[]): ReadonlySet<string> =>
  new Set(
    partnerships.flatMap(({ responsibilityScheme }) =>
      responsibilityScheme.letters.flatMap(({ letter, means }) => (means === 'decides' || means === 'does' ? [letter] : [])),
    ),
  );

/** What stands for the one letter of an appointment: the role itself. */
const THE_ROLE = '';

const ofSubject = ({ id, subject, party, letters, to }: Accountability): Held => ({
  id,
  subject,
  party,
  letters: [...new Set(letters)],
  isOpen: to === undefined,
});
const ofRole = ({ id, role, holder, to }: Appointment): Held => ({
  id,
  subject: role,
  party: holder,
  letters: [THE_ROLE],
  isOpen: to === undefined,
});

function passed(before: readonly Held[], after: readonly Held[], leading: ReadonlySet<string>, field: string): Handovers {
  const [went, came] = [gone(before, after, leading), gone(after, before, leading)];
  const told = new Map<string, Told[]>();
  const handed = new Map<string, string[]>();
  for (const [place, [giver, ...others]] of went) {
    const [taker, ...more] = came.get(place) ?? [];
    if (!giver || !taker || others.length + more.length > 0) continue;
    if (giver.held.party === undefined || taker.held.party === undefined || giver.held.party === taker.held.party) continue;
    for (const { id } of [giver.held, taker.held]) handed.set(id, [...(handed.get(id) ?? []), giver.letter]);
    told.set(taker.held.id, [...(told.get(taker.held.id) ?? []), handover(giver.held, taker.held, giver.letter, field)]);
  }
  const isExplained = ({ id, letters }: Held) => letters.length === handed.get(id)?.length;
  return {
    told: new Map([...told].map(([id, list]) => [id, together(list)])),
    explained: new Set([...before, ...after].filter(isExplained).map(({ id }) => id)),
  };
}

/** The letters that were held and are not any more, by subject and letter; not one that the party still has by another entry. */
function gone(before: readonly Held[], after: readonly Held[], leading: ReadonlySet<string>) {
  const [was, now] = [byId(before), byId(after)];
  const isEnded = (held: Held | undefined, later: Held | undefined) => held?.isOpen === true && later?.isOpen === false;
  const still = new Set<string>();
  for (const held of after) {
    if (held.party === undefined || isEnded(was.get(held.id), held)) continue;
    for (const letter of held.letters) if (leading.has(letter)) still.add(JSON.stringify([held.subject, held.party, letter]));
  }
  const lost = before.flatMap((held) => {
    const later = now.get(held.id);
    // What another party or subject got under the same id is a change of that field.
    if (later && (later.party !== held.party || later.subject !== held.subject)) return [];
    const left = !later || isEnded(held, later) ? held.letters : held.letters.filter((letter) => !later.letters.includes(letter));
    return left
      .filter((letter) => leading.has(letter) && !still.has(JSON.stringify([held.subject, held.party, letter])))
      .map((letter) => ({ held, letter }));
  });
  return Map.groupBy(lost, ({ held, letter }) => JSON.stringify([held.subject, letter]));
}

const byId = (all: readonly Held[]): ReadonlyMap<string, Held> => new Map(all.map((held) => [held.id, held]));

const handover = (from: Held, to: Held, letter: string, field: string): Told => ({
  change: 'handed over',
  path: [field],
  before: from.party,
  after: to.party,
  ...(letter !== THE_ROLE && { letters: [letter] }),
  related: [from.id],
});

/** Several letters from one party to another are one handover. */
function together(list: readonly Told[]): readonly Told[] {
  return [...Map.groupBy(list, ({ related }) => related?.[0]).values()].map((some) => {
    const letters = some.flatMap((one) => one.letters ?? []);
    return { ...some[0]!, ...(letters.length > 0 && { letters }) };
  });
}
