import type { Partnership, Status, Update } from '@stp-widgets/contract';
import type { ChangeName, Told } from '../change.ts';
import { daysBetween, nameOfMove } from './field.ts';
import { find, lookup } from '../lookup.ts';
import { fieldOf, isSame } from '../same.ts';

/**
 * What the updates say that is another now, by the id of what they are about: its status, which is its latest update's, and when it
 * is to end, which is the latest forecast, else its own end. Only of things that both documents have.
 */
export function statusChanges(before: Partnership, after: Partnership): ReadonlyMap<string, readonly Told[]> {
  const known = new Map(before.updates.map((update) => [update.id, update]));
  const now = new Set(after.updates.map(({ id }) => id));
  const touched = new Set([
    ...after.updates.filter((update) => !isSame(known.get(update.id), update)).flatMap((update) => subjects(update, known.get(update.id))),
    ...before.updates.filter(({ id }) => !now.has(id)).map(({ subject }) => subject),
  ]);
  const both = [...touched].filter((id) => lookup(before).byId.get(id)?.kind === lookup(after).byId.get(id)?.kind);
  return new Map(both.map((id) => [id, [...statusChange(before, after, id), ...forecastChange(before, after, id)]]));
}

const subjects = (...updates: readonly (Update | undefined)[]) => updates.flatMap((update) => (update ? [update.subject] : []));

const saying = (partnership: Partnership, subject: string, field: 'status' | 'forecastEnd') =>
  lookup(partnership)
    .updates.get(subject)
    ?.findLast((update) => update[field] !== undefined);

function statusChange(before: Partnership, after: Partnership, subject: string): readonly Told[] {
  const [was, is] = [saying(before, subject, 'status'), saying(after, subject, 'status')];
  if (was?.status === is?.status) return [];
  const scaled = ({ statusScale }: Partnership, update: Update | undefined) => statusScale.find(({ value }) => value === update?.status);
  return [
    {
      change: nameOfChange(scaled(before, was), scaled(after, is)),
      path: ['status'],
      before: was?.status ?? null,
      after: is?.status ?? null,
      ...(is?.organisation !== undefined && { organisation: is.organisation }),
      related: is ? [is.id] : [],
    },
  ];
}

/** What has not started is neither better nor worse than anything. */
function nameOfChange(was: Status | undefined, is: Status | undefined): ChangeName {
  if (!was || !is || was.rank === is.rank || was.means === 'not started' || is.means === 'not started') return 'reported';
  return is.rank > was.rank ? 'worsened' : 'improved';
}

function forecastChange(before: Partnership, after: Partnership, subject: string): readonly Told[] {
  const [said, says] = [saying(before, subject, 'forecastEnd'), saying(after, subject, 'forecastEnd')];
  const [was, is] = [said?.forecastEnd ?? ownEnd(before, subject), says?.forecastEnd ?? ownEnd(after, subject)];
  const days = daysBetween(was, is, true);
  // The plan that moved says it itself.
  const isToldByPlan = days === daysBetween(ownEnd(before, subject), ownEnd(after, subject), true) && isSame(is, ownEnd(after, subject));
  if (!days || isToldByPlan) return [];
  const by = says ?? said;
  return [
    {
      change: nameOfMove(days),
      path: ['forecastEnd'],
      before: was,
      after: is,
      days,
      ...(by?.organisation !== undefined && { organisation: by.organisation }),
      related: by ? [by.id] : [],
    },
  ];
}

/** When a thing itself says that it ends or is due. */
function ownEnd(partnership: Partnership, id: string): string | undefined {
  const item = lookup(partnership).byId.get(id)?.item;
  const target = find(partnership, 'results', id)?.target?.by;
  return [fieldOf(item, 'end'), fieldOf(item, 'due'), target].find((day) => typeof day === 'string');
}
