import { daySpan, firstDay } from '@stp-widgets/contract/day.js';
import { lookup, nameOf } from '../lookup.ts';
import type { ChangeSpeech } from './change-speech.ts';

/** What is meant by an id: a role with the organisations that its title does not name. */
export function partyOf(id: unknown, { words, before, after }: ChangeSpeech): string {
  if (typeof id !== 'string') return '';
  const where = lookup(after).byId.has(id) ? after : before;
  const found = lookup(where).byId.get(id);
  const name = nameOf(where, id);
  if (found?.kind !== 'roles') return name;
  const others = found.item.organisations.map((one) => nameOf(where, one)).filter((one) => !name.includes(one));
  return others.length > 0 ? `${name} (${words.list(others)})` : name;
}

/** The day of a text, without its year where the later document is of the same one. */
export function dayText(day: unknown, { words, after }: ChangeSpeech): string {
  const today = after.asOf?.slice(0, 10);
  return typeof day === 'string' ? words.day(day, today === undefined || !daySpan(today) ? undefined : firstDay(today)) : '';
}
