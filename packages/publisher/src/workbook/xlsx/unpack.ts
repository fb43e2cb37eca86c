import { Inflate } from 'fflate';

/** Why a file was refused as a whole. */
export interface Refusal {
  readonly code: string;
  readonly found: string;
  readonly expected: string;
  readonly says: string;
}

/** What a refused file is thrown as. */
export class Refused extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.says);
    this.refusal = refusal;
  }
}

const MOST_ENTRIES = 20_000;
const MOST_UNPACKED = 200 * 1024 * 1024;
/** What is inflated at a time: a bomb has grown a thousandfold of this before it is stopped. */
const PIECE = 16 * 1024;
/** Deflate makes nothing smaller than this share of itself. */
const MOST_SHRUNK = 1040;

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly offset: number;
}

/**
 * Unpacks the wanted files of a zip archive. Nothing is unpacked of one that declares too many entries or too much, and
 * no more than was declared of one that lies.
 *
 * @throws Refused if it is no archive, or larger than any workbook of an office
 */
export function unpack(bytes: Uint8Array, isWanted: (name: string) => boolean): ReadonlyMap<string, Uint8Array> {
  try {
    const entries = entriesOf(bytes);
    guard(entries, bytes.length);
    const files = new Map<string, Uint8Array>();
    for (const entry of entries) if (isWanted(entry.name) && !files.has(entry.name)) files.set(entry.name, contentOf(bytes, entry));
    return files;
  } catch (error) {
    throw error instanceof Refused ? error : broken(error instanceof Error ? error.message : String(error));
  }
}

function guard(entries: readonly Entry[], size: number): void {
  const sum = (count: (entry: Entry) => number) => entries.reduce((total, entry) => total + count(entry), 0);
  const unpacked = sum((entry) => entry.unpacked);
  if (unpacked > MOST_UNPACKED) throw tooLarge(`${Math.ceil(unpacked / 1024 / 1024)} MB unpacked`);
  // Entries that share their content make little of much, and one that shrank more than it can lies.
  if (sum((entry) => entry.packed) > size) throw broken('its entries overlap');
  const liar = entries.find((entry) => entry.unpacked > (entry.packed + 1) * MOST_SHRUNK);
  if (liar) throw broken(`${liar.name.slice(0, 60)} declares a size that it cannot have`);
}

function entriesOf(bytes: Uint8Array): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count === 0xff_ff || at === 0xff_ff_ff_ff || count > MOST_ENTRIES) throw tooLarge(`${count} files in it`);
  return Array.from({ length: count }, () => {
    if (view.getUint32(at, true) !== 0x02_01_4b_50) throw broken('its list of contents breaks off');
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((field) => view.getUint16(at + field, true)) as [
      number,
      number,
      number,
    ];
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    if (view.getUint16(at + 8, true) & 1) throw broken('it needs a password: save it without one');
    const [packed, unpacked, offset] = [20, 24, 42].map((field) => view.getUint32(at + field, true)) as [number, number, number];
    const entry = { name, method: view.getUint16(at + 10, true), packed, unpacked, offset };
    at += 46 + nameLength + extraLength + commentLength;
    return entry;
  });
}

/** Where the end of the list of contents is: the last 22 bytes, but for a comment after them. */
function endOf(view: DataView): number {
  const first = Math.max(0, view.byteLength - 22 - 0xff_ff);
  for (let at = view.byteLength - 22; at >= first; at--) if (view.getUint32(at, true) === 0x06_05_4b_50) return at;
  throw broken('it is no zip archive');
}

function contentOf(bytes: Uint8Array, { name, method, packed, unpacked, offset }: Entry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(offset, true) !== 0x04_03_4b_50) throw broken(`${name.slice(0, 60)} is not where it ought to be`);
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const content = bytes.subarray(start, start + packed);
  if (method === 0) return content;
  if (method !== 8) throw broken(`${name.slice(0, 60)} is packed in an unusual way`);
  const whole = new Uint8Array(unpacked);
  let length = 0;
  const inflate = new Inflate((piece) => {
    if (length + piece.length > unpacked) throw broken(`${name.slice(0, 60)} is larger than it declares`);
    whole.set(piece, length);
    length += piece.length;
  });
  for (let at = 0; at < packed; at += PIECE) inflate.push(content.subarray(at, at + PIECE), at + PIECE >= packed);
  return whole.subarray(0, length);
}

const expected = 'an Excel workbook (.xlsx)';

const broken = (why: string) =>
  new Refused({ code: 'no-workbook', found: why, expected, says: `The file cannot be read as a workbook: ${why}` });

const tooLarge = (found: string) =>
  new Refused({
    code: 'too-large',
    found,
    expected: `at most ${MOST_UNPACKED / 1024 / 1024} MB and ${MOST_ENTRIES} files`,
    says: `The file says that it holds ${found}, which is more than any workbook needs; nothing of it was unpacked`,
  });
