import type { Position } from '@stp-widgets/contract';
import type { ChangeName, Told } from '../change.ts';
import type { Place } from './differences.ts';

type Value = Position['value'];

/** How far a value binds: 0 not at all, 1 it is agreed or backed, 2 it is done; -1 it is agreed with reserves, -2 it is not. */
const binding: Readonly<Record<Value, number>> = {
  proposed: 0,
  'not asked': 0,
  agreed: 1,
  backs: 1,
  'takes part': 1,
  delivered: 2,
  accepted: 2,
  reserves: -1,
  disputed: -2,
  opposes: -2,
};

/**
 * Says what became of a position, as one change of the whole of it: to agree, back, deliver or accept is to sign; to fall back behind
 * what was signed is to take that back. When only its day, its speaker or its words are others, these are told. When it is
 * another organisation's now, it was handed over, and what that one says is told where it is something else.
 */
export function positionChange({ path, before, after }: Place, parts: () => readonly Told[]): readonly Told[] {
  const [was, is] = [before as Position | null, after as Position | null];
  const organisation = (is ?? was)?.organisation ?? '';
  const isOther = was !== null && is !== null && was.organisation !== is.organisation;
  const told = was?.value === is?.value ? [] : [{ change: nameOfChange(was, is), path, before, after, organisation }];
  const handed: Told[] = isOther
    ? [{ change: 'handed over', path: [...path, 'organisation'], before: was.organisation, after: is.organisation, organisation }]
    : [];
  const rest = told.length > 0 || isOther ? [] : parts().map((one) => ({ ...one, organisation }));
  return [...handed, ...told, ...rest];
}

function nameOfChange(was: Position | null, is: Position | null): ChangeName {
  const [from, to] = [was, is].map((position) => (position ? binding[position.value] : 0)) as [number, number];
  if (to === -2) return from === -2 ? 'changed' : 'disputed';
  if (to === -1) return 'reserved';
  if (to > from) return to > 0 ? 'signed' : 'changed';
  return to < from ? 'unsigned' : 'changed';
}
