import { type Holding, isHeld, isLeading } from '@stp-widgets/insight/holdings.js';
import type { MatrixRow } from '@stp-widgets/insight/matrix-view.js';
import { findingSentence, holdingText, partyName } from '@stp-widgets/insight/words/matrix-words.js';
import type { Details } from '@stp-widgets/kit/details-controller.js';
import type { MatrixContext } from './context.ts';

/** What the popover of a cell tells: who, with what letters, what is wrong with it, since when, accepted and confirmed when. */
export function cellDetails(row: MatrixRow, holdings: readonly Holding[], context: MatrixContext): Details {
  const { words, messages, select } = context;
  const about = row.findings.filter(({ parties }) => holdings.some(({ party }) => parties.includes(party)));
  const named = holdings.map(({ party }) => partyName(party, context));
  const ids = [...new Set(holdings.map(({ party }) => party))];
  return {
    title: row.title,
    sentences: [
      ...holdings.map((holding, at) => words.tell(messages.heldBy, { party: named[at]!, what: holdingText(holding, context) })),
      ...about.map((finding) => findingSentence(finding, context)),
    ],
    facts: holdings.length === 1 ? facts(holdings[0]!, context) : holdings.map((holding, at) => [named[at]!, together(holding, context)]),
    actions: [
      { label: messages.showInAll, act: () => select(row.kind, row.id) },
      ...ids.flatMap((id) => {
        const party = context.parties.get(id);
        return party ? { label: words.tell(messages.showParty, { title: party.title }), act: () => select(party.kind, id) } : [];
      }),
    ],
  };
}

const DAY = 86_400_000;

type Facts = Details['facts'];

function facts(holding: Holding, context: MatrixContext): Facts {
  const { words, messages, parties } = context;
  const { from, to, state, party } = holding;
  const holders = parties.get(party)?.holders ?? [];
  return [
    ...(holders.length > 0 ? ([[messages.heldByName, words.list(holders)]] as const) : []),
    ...(from ? ([[state === 'not begun' ? messages.heldFrom : messages.heldSince, words.day(from)]] as const) : []),
    ...(to ? ([[messages.heldUntil, words.day(to)]] as const) : []),
    ...signed(holding, context),
    [messages.alsoHolds, others(holding, context)],
  ];
}

/** Accepted and confirmed when: only of whoever had anything to accept, or did so. */
function signed(holding: Holding, { words, messages, view }: MatrixContext): Facts {
  const { acceptedAt, confirmedAt } = holding;
  const isBound = isLeading(holding);
  const every = view.confirmation === null ? '' : words.span(view.confirmation * DAY);
  const when = confirmedAt ? words.day(confirmedAt) : messages.never;
  return [
    ...(isBound || acceptedAt ? ([[messages.acceptedOn, acceptedAt ? words.day(acceptedAt) : messages.notYet]] as const) : []),
    ...(isBound || confirmedAt ? ([[messages.confirmedOn, every ? words.tell(messages.dueEvery, { when, every }) : when]] as const) : []),
  ];
}

function others(holding: Holding, { words, messages, parties }: MatrixContext): string {
  const { load = 0, capacity = null } = parties.get(holding.party) ?? {};
  const count = words.number(load - (isHeld(holding) && isLeading(holding) ? 1 : 0));
  return capacity === null ? count : words.tell(messages.othersOf, { others: count, capacity });
}

/** The facts of one of several in a cell, in a row. */
function together(holding: Holding, context: MatrixContext): string {
  return facts(holding, context)
    .map(([name, value]) => `${name}: ${value}`)
    .join('; ');
}
