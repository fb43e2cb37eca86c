import { table } from './accountabilities-table.ts';
import { party, tenure } from './roles.ts';
import { full, lines, plusDays, spread, words } from './table.ts';

const PART = /^(.+?)([?~!]*)(?:<(\S+))?(?:>(\S+))?$/;

/** One part of one party, from `mid-yorks?<2019-01-31`. */
function read(subject: string, letters: string, written: string) {
  const [, key = '', marks = '', to, from] = PART.exec(written) ?? [];
  const id = party(key);
  const late = marks.includes('~');
  const held = tenure(id);
  const accepted = plusDays('2018-05-14', spread(subject + key, late ? 30 : 120));
  const confirmed = plusDays(late ? '2018-06-18' : '2018-11-05', spread(subject + id, late ? 60 : 150));
  const offered = marks.includes('?') || from !== undefined;
  return full({
    id: `acc-${subject}-${id.replace(/^(role|org|grp)-/, '')}-${letters.toLowerCase()}`,
    subject,
    party: id,
    letters: letters.split(''),
    acceptedAt: offered ? undefined : within(accepted, held),
    confirmedAt: offered || marks.includes('!') ? undefined : within(confirmed, held),
    from,
    to,
  });
}

/** Nobody accepts or confirms what is given to a role before they hold it, or after. */
function within(day: string, { from, to }: { from?: string; to?: string }): string {
  if (from && day < from) return from;
  return to && day > to ? to : day;
}

/** Who has which part in what, with the usual faults among them. */
export const accountabilities = lines(table).flatMap((line) => {
  const [subject = '', parts = ''] = line.split('|').map((cell) => cell.trim());
  return parts.split(';').flatMap((part) => {
    const [letters = '', who] = part.trim().split('=');
    return words(who).map((written) => read(subject, letters, written));
  });
});
