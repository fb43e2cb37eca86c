import type { MatrixRow } from '@stp-widgets/insight/accountability-matrix.js';
import { type Holding, isHeld, isLeading } from '@stp-widgets/insight/holdings.js';
import { findingSentence, type FullMatrixSpeech } from '@stp-widgets/insight/words/matrix-more-words.js';
import { holdingText, partyName, subjectTitle } from '@stp-widgets/insight/words/matrix-words.js';
import type { Details } from '@stp-widgets/kit/details-controller.js';
import type { MatrixContext } from './context.ts';

/**
 * What the popover of a cell of some parties tells: who, with what letters, what is wrong with it, what changed, since when, accepted and
 * confirmed when; of no parties, all that is wrong with the row.
 */
export function cellDetails(row: MatrixRow, holdings: readonly Holding[], context: FullContext, parties: readonly string[]): Details {
  const { words, messages, more, select, changes } = context;
  const isAbout = (those: readonly string[]) => parties.length === 0 || holdings.some(({ party }) => those.includes(party));
  const about = row.findings.filter((finding) => isAbout(finding.parties));
  const named = holdings.map(({ party }) => partyName(party, context));
  const ids = [...new Set(holdings.map(({ party }) => party))];
  return {
    title: subjectTitle(row, context),
    sentences: [
      ...holdings.map((holding, at) => words.tell(messages.heldBy, { party: named[at]!, what: holdingText(holding, context) })),
      ...about.map((finding) => findingSentence(finding, context)),
      ...(changes?.of(row.id, parties)?.told ?? []),
    ],
    facts: holdings.length === 1 ? facts(holdings[0]!, context) : holdings.map((holding, at) => [named[at]!, together(holding, context)]),
    actions: [
      { label: messages.showInAll, act: () => select(row.kind, row.id) },
      ...ids.flatMap((id) => {
        const party = context.parties.get(id);
        return party ? { label: words.tell(more.showParty, { title: party.title }), act: () => select(party.kind, id) } : [];
      }),
    ],
  };
}

const DAY = 86_400_000;

type Facts = Details['facts'];

/** What the picture is made from, and what is said beside it. */
type FullContext = MatrixContext & FullMatrixSpeech;

function facts(holding: Holding, context: FullContext): Facts {
  const { words, more, parties } = context;
  const { from, to, state, party } = holding;
  const holders = (parties.get(party)?.holders ?? []).flatMap(({ name }) => name || []);
  return [
    ...(holders.length > 0 ? ([[more.heldByName, words.list(holders)]] as const) : []),
    ...(from ? ([[state === 'not begun' ? more.heldFrom : more.heldSince, words.day(from)]] as const) : []),
    ...(to ? ([[more.heldUntil, words.day(to)]] as const) : []),
    ...signed(holding, context),
    [more.alsoHolds, others(holding, context)],
  ];
}

/** Accepted and confirmed when: only of whoever had anything to accept, or did so. */
function signed(holding: Holding, { words, more, view }: FullContext): Facts {
  const { acceptedAt, confirmedAt } = holding;
  const isBound = isLeading(holding);
  const every = view.confirmation === null ? '' : words.span(view.confirmation * DAY);
  const when = confirmedAt ? words.day(confirmedAt) : more.never;
  return [
    ...(isBound || acceptedAt ? ([[more.acceptedOn, acceptedAt ? words.day(acceptedAt) : more.notYet]] as const) : []),
    ...(isBound || confirmedAt ? ([[more.confirmedOn, every ? words.tell(more.dueEvery, { when, every }) : when]] as const) : []),
  ];
}

function others(holding: Holding, { words, more, parties }: FullContext): string {
  const { load = 0, capacity = null } = parties.get(holding.party) ?? {};
  const count = words.number(load - (isHeld(holding) && isLeading(holding) ? 1 : 0));
  return capacity === null ? count : words.tell(more.othersOf, { others: count, capacity });
}

/** The facts of one of several in a cell, in a row. */
function together(holding: Holding, context: FullContext): string {
  return facts(holding, context)
    .map(([name, value]) => `${name}: ${value}`)
    .join('; ');
}
