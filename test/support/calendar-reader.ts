/** One entry of an iCalendar file, as strictly as RFC 5545 has it: every property by its name, texts unescaped. */
export type ReadEntry = Readonly<Record<string, string>>;

/** A calendar as it was read. */
export interface ReadCalendar {
  readonly properties: Readonly<Record<string, string>>;
  readonly entries: readonly ReadEntry[];
}

/**
 * Reads an iCalendar file by the letter of RFC 5545, without using what wrote it.
 *
 * @throws Error where a line is too long or does not end in CRLF, a component is not closed, or an entry lacks what it must have
 */
export function readCalendar(file: string): ReadCalendar {
  if (!file.endsWith('\r\n')) throw new Error('the file does not end in CRLF');
  const raw = file.slice(0, -2).split('\r\n');
  const encoder = new TextEncoder();
  for (const line of raw) {
    if (/[\r\n]/.test(line)) throw new Error(`a bare break in ${JSON.stringify(line)}`);
    if (encoder.encode(line).length > 75) throw new Error(`over 75 octets: ${line}`);
    if (!line.isWellFormed()) throw new Error(`a character cut in two: ${JSON.stringify(line)}`);
  }
  const lines = raw.join('\r\n').replaceAll('\r\n ', '').split('\r\n').map(propertyOf);
  const open: string[] = [];
  const properties: Record<string, string> = {};
  const entries: Record<string, string>[] = [];
  for (const { name, value, text } of lines) {
    if (name === 'BEGIN') {
      open.push(value);
      if (value === 'VEVENT') entries.push({});
    } else if (name === 'END') {
      if (open.pop() !== value) throw new Error(`${value} is closed and was not open`);
    } else {
      const into = open.at(-1) === 'VEVENT' ? entries.at(-1)! : properties;
      if (name in into) throw new Error(`${name} twice`);
      into[name] = text;
    }
  }
  if (open.length > 0) throw new Error(`not closed: ${open.join()}`);
  for (const name of ['VERSION', 'PRODID']) if (!(name in properties)) throw new Error(`no ${name}`);
  for (const entry of entries) {
    for (const name of ['UID', 'DTSTAMP', 'DTSTART;VALUE=DATE', 'DTEND;VALUE=DATE', 'SUMMARY'])
      if (!(name in entry)) throw new Error(`no ${name} in ${JSON.stringify(entry)}`);
    if (!/^\d{8}T\d{6}Z$/.test(entry['DTSTAMP'])) throw new Error(`no instant: ${entry['DTSTAMP']}`);
    if (!/^\d{8}$/.test(entry['DTSTART;VALUE=DATE'])) throw new Error(`no day: ${entry['DTSTART;VALUE=DATE']}`);
    if (entry['DTEND;VALUE=DATE'] <= entry['DTSTART;VALUE=DATE']) throw new Error('ends before it begins');
  }
  return { properties, entries };
}

function propertyOf(line: string) {
  const at = line.indexOf(':');
  if (at < 1 || !/^[A-Z-]+(;[A-Z-]+=[^;:]+)*$/.test(line.slice(0, at))) throw new Error(`no property: ${line}`);
  const value = line.slice(at + 1);
  const text = value.replaceAll(/\\(.)/g, (all, next: string) => {
    if (next === 'n' || next === 'N') return '\n';
    if (!/[\\;,]/.test(next)) throw new Error(`no escape: ${all}`);
    return next;
  });
  return { name: line.slice(0, at), value, text };
}
