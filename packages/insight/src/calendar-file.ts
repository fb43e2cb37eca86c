import { type DayNumber, writeDay } from '@stp-widgets/contract/day.js';

/** An all-day entry of a calendar. Its texts may hold anything; what is no text in a calendar is left out. */
export interface CalendarEntry {
  /** The same for the same thing in every file, so that a calendar that reads a later file moves the entry and adds none. */
  readonly uid: string;
  /** The first and the last of its days, both inclusive. */
  readonly first: DayNumber;
  readonly last: DayNumber;
  readonly summary: string;
  /** Empty for none. */
  readonly description: string;
  readonly categories: readonly string[];
}

/** A calendar: what it is called, as of when, and its entries. */
export interface Calendar {
  readonly name: string;
  /** When what it says was said, by which a reader tells the later of two. */
  readonly stamp: Date;
  readonly entries: readonly CalendarEntry[];
}

/** A calendar in pieces, in their order: a long one can be written bit by bit. */
export interface CalendarPieces {
  readonly head: string;
  entry(entry: CalendarEntry): string;
  readonly foot: string;
}

/**
 * Writes a calendar as iCalendar (RFC 5545): lines that end in CRLF and are folded at 75 octets, texts escaped, all-day
 * dates whose end is exclusive (3.6.1). Entries block nobody's time.
 *
 * @throws RangeError if the stamp is not a date, or a year has not four digits
 */
export function writeCalendar({ entries, ...calendar }: Calendar): string {
  const { head, entry, foot } = calendarPieces(calendar);
  return `${head}${entries.map(entry).join('')}${foot}`;
}

/**
 * The pieces of which `writeCalendar` makes its file.
 *
 * @throws RangeError as it does
 */
export function calendarPieces({ name, stamp }: Omit<Calendar, 'entries'>): CalendarPieces {
  const said = Number.isFinite(stamp.getTime()) ? stamp.toISOString() : 'NaN';
  if (!/^\d{4}-/.test(said)) throw new RangeError(`invalid stamp of calendar: ${said}`);
  const at = `${said.slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
  return {
    head: write([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//stp-widgets//dependency timeline//EN',
      'CALSCALE:GREGORIAN',
      `NAME:${text(name)}`,
      `X-WR-CALNAME:${text(name)}`,
    ]),
    entry: ({ uid, first, last, summary, description, categories }) =>
      write([
        'BEGIN:VEVENT',
        `UID:${text(uid)}`,
        `DTSTAMP:${at}`,
        `DTSTART;VALUE=DATE:${date(first)}`,
        `DTEND;VALUE=DATE:${date(last + 1)}`,
        `SUMMARY:${text(summary)}`,
        ...(description ? [`DESCRIPTION:${text(description)}`] : []),
        ...(categories.length > 0 ? [`CATEGORIES:${categories.map(text).join(',')}`] : []),
        'TRANSP:TRANSPARENT',
        'END:VEVENT',
      ]),
    foot: write(['END:VCALENDAR']),
  };
}

const write = (lines: readonly string[]) => lines.map((line) => `${fold(line)}\r\n`).join('');

function date(day: DayNumber): string {
  const written = writeDay(day);
  if (!/^\d{4}-\d\d-\d\d$/.test(written)) throw new RangeError(`invalid day of calendar: ${written}`);
  return written.replaceAll('-', '');
}

/** A text as a value (3.3.11): without the control characters that no text may hold. */
function text(value: string): string {
  return value
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[^\P{Cc}\t\n]/gu, '')
    .replaceAll(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');
}

const LINE = 75;

/** Breaks a line so that none has more than 75 octets of UTF-8, between characters; what follows begins with a space (3.1). */
function fold(line: string): string {
  // No character has more than three octets for each of its two units.
  if (3 * line.length <= LINE) return line;
  let [folded, octets] = ['', 0];
  for (const character of line) {
    const size = octetsOf(character.codePointAt(0)!);
    if (octets + size > LINE) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}

const octetsOf = (point: number) => (point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4);
