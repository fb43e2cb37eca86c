import type { Partnership } from '@stp-widgets/contract';
import type { AccountabilityFindingCode } from '@stp-widgets/insight/finding.js';
import type { MatrixRow } from '@stp-widgets/insight/accountability-matrix.js';
import { type Holding, isHeld, isLeading } from '@stp-widgets/insight/holdings.js';
import type { Holder } from '@stp-widgets/insight/matrix-columns.js';
import { findingSentence, type FullMatrixSpeech, regularly } from '@stp-widgets/insight/words/matrix-more-words.js';
import { holdingText, subjectTitle } from '@stp-widgets/insight/words/matrix-words.js';
import { partyNames } from '@stp-widgets/insight/words/party-names.js';
import type { Details } from '@stp-widgets/kit/details-controller.js';
import type { MatrixContext } from './context.ts';

/** A cell of some parties, and what they hold; a whole row where no parties are given. */
export interface OpenedCell {
  readonly row: MatrixRow;
  readonly holdings: readonly Holding[];
  readonly parties: readonly string[];
}

/**
 * What the popover of a cell tells: who, with what letters, what is wrong with it, what changed, since when, accepted and confirmed when;
 * of a row, all that is wrong with it.
 */
export function cellDetails({ row, holdings, parties }: OpenedCell, partnership: Partnership, speech: FullContext): Details {
  const context = { ...speech, partnership, names: partyNames(partnership, speech) };
  const { words, messages, more, select, names, changes } = context;
  const isAbout = (those: readonly string[]) => parties.length === 0 || holdings.some(({ party }) => those.includes(party));
  const found = row.findings.filter((finding) => isAbout(finding.parties));
  const held = holdings.map((holding) => ({
    title: names.get(holding.party) ?? holding.party,
    text: holdingText(holding, context),
    facts: facts(holding, context),
  }));
  const [only] = held.length === 1 ? held : [];
  // Of one alone it is said first who holds it, and how far that is true.
  const about = found.filter(({ code, parties: those }) => !(only && those.length === 1 && told[holdings[0]!.state] === code));
  const kind = [more.kind, messages[`kind-${row.kind}`]] as const;
  return {
    title: subjectTitle(row, context),
    sentences: [
      ...(only ? [`${words.tell(messages.heldBy, { party: only.title, what: only.text })}.`] : []),
      ...about.map((finding) => findingSentence(finding, context)),
      ...(changes?.of(row.id, parties)?.told ?? []),
    ],
    facts: [kind, ...(only?.facts ?? [])],
    sections: only ? [] : held,
    actions: [
      { label: messages.showInAll, act: () => select(row.kind, row.id), closes: true },
      ...[...new Set(holdings.map(({ party }) => party))].flatMap((id) => {
        const party = context.parties.get(id);
        return party
          ? { label: words.tell(more.showParty, { title: names.get(id) ?? party.title }), act: () => select(party.kind, id), closes: true }
          : [];
      }),
    ],
  };
}

/** The finding that says no more than the state of a letter does. */
const told: Partial<Record<Holding['state'], AccountabilityFindingCode>> = {
  offered: 'accountable-not-accepted',
  vacant: 'accountable-vacant',
  'not begun': 'accountable-not-begun',
};

type Facts = Details['facts'];

/** What the picture is made from, and what is said beside it. */
type FullContext = MatrixContext & FullMatrixSpeech;

/** With the partnership, and what everybody in it is called. */
interface CellContext extends FullContext {
  readonly partnership: Partnership;
  readonly names: ReadonlyMap<string, string>;
}

function facts(holding: Holding, context: CellContext): Facts {
  const { words, more, parties } = context;
  const { from, to, state, party } = holding;
  const holders = parties.get(party)?.holders ?? [];
  return [
    ...heldBy(holders, context),
    ...(from ? ([[state === 'not begun' ? more.heldFrom : more.heldSince, words.day(from)]] as const) : []),
    ...(to ? ([[more.heldUntil, words.day(to)]] as const) : []),
    ...signed(holding, context),
    [more.alsoHolds, others(holding, context)],
    ...holders.flatMap((holder) => elsewhere(holder, context)),
  ];
}

/** Who is in the role, and since when: of one a fact of its own, of several beside each name. */
function heldBy(holders: readonly Holder[], { words, more }: CellContext): Facts {
  const named = holders.filter(({ name }) => name !== '');
  const since = ({ name, from }: Holder) =>
    from && holders.length > 1 ? words.tell(more.holderSince, { name, day: words.day(from) }) : name;
  const from = holders.length === 1 ? holders[0]!.from : null;
  return [
    ...(named.length > 0 ? ([[more.heldByName, words.list(named.map(since))]] as const) : []),
    ...(from ? ([[more.inRoleSince, words.day(from)]] as const) : []),
  ];
}

/** What else somebody who holds several roles is, and what they hold in all of them. */
function elsewhere({ name, alsoIn, load, capacity }: Holder, { words, more, names }: CellContext): Facts {
  if (alsoIn.length === 0) return [];
  return [
    [words.tell(more.otherRoles, { name }), words.list(alsoIn.map((id) => names.get(id) ?? id))],
    [more.inAllRoles, capacity === null ? words.number(load) : words.tell(more.othersOf, { others: load, capacity })],
  ];
}

/** Accepted and confirmed when: only of whoever had anything to accept, or did so. */
function signed(holding: Holding, { words, more, partnership }: CellContext): Facts {
  const { acceptedAt, confirmedAt } = holding;
  const isBound = isLeading(holding);
  const every = partnership.cadences?.confirmation;
  const when = confirmedAt ? words.day(confirmedAt) : more.never;
  return [
    ...(isBound || acceptedAt ? ([[more.acceptedOn, acceptedAt ? words.day(acceptedAt) : more.notYet]] as const) : []),
    ...(isBound || confirmedAt
      ? ([[more.confirmedOn, every ? words.tell(more.dueEvery, { when, every: regularly(every, words, more) }) : when]] as const)
      : []),
  ];
}

function others(holding: Holding, { words, more, parties }: CellContext): string {
  const { load = 0, capacity = null } = parties.get(holding.party) ?? {};
  const count = words.number(load - (isHeld(holding) && isLeading(holding) ? 1 : 0));
  return capacity === null ? count : words.tell(more.othersOf, { others: count, capacity });
}
