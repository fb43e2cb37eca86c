import { type Cell, columnNumber, type Row } from './cell.ts';
import { readSerial, type Shows } from './number-format.ts';
import type { Shared } from './shared.ts';
import { readText } from './text.ts';
import { walkXml } from './walk-xml.ts';

/** A cell as the XML has it. */
interface Raw {
  readonly type: string;
  readonly style: string | undefined;
  value: string | undefined;
  inline: string | undefined;
  hasFormula: boolean;
}

/** The most cells of one sheet that hold something. */
const MOST_CELLS = 2_000_000;

/**
 * Reads the rows of a sheet. What no cell says takes no room, wherever it stands.
 *
 * @throws Error if the XML breaks or there is more than any office writes
 */
export function readSheet(content: Uint8Array, shared: Shared): Row[] {
  const rows: Row[] = [];
  let number = 0;
  let column = -1;
  let cells = new Map<number, Cell>();
  let count = 0;
  let raw: Raw | undefined;
  // The element whose text is taken: a cell's value or a piece of its own text.
  let taking: 'v' | 't' | '' = '';
  let isReading = false;

  walkXml(content, {
    opens(name, attribute) {
      if (name === 'row') {
        number = wholeNumber(attribute('r')) ?? number + 1;
        column = -1;
        cells = new Map();
      } else if (name === 'c') {
        const [, letters, row] = /^([A-Z]{1,3})(\d{1,7})$/.exec(attribute('r') ?? '') ?? [];
        column = letters ? columnNumber(letters) : column + 1;
        if (row && cells.size === 0) number = Number(row);
        raw = { type: attribute('t') ?? 'n', style: attribute('s'), value: undefined, inline: undefined, hasFormula: false };
      } else if (!raw) return;
      else if (name === 'f') raw.hasFormula = true;
      else if (name === 'v') {
        taking = 'v';
        raw.value = '';
      } else if (name === 'rPh') isReading = true;
      else if (name === 't' && !isReading) {
        taking = 't';
        raw.inline ??= '';
      }
    },
    text(text) {
      if (!raw) return;
      if (taking === 'v') raw.value += text;
      if (taking === 't') raw.inline += text;
    },
    closes(name) {
      if (name === taking) taking = '';
      if (name === 'rPh') isReading = false;
      if (name === 'c' && raw) {
        const cell = cellOf(raw, shared);
        raw = undefined;
        if (cell === null || cell === '') return;
        cells.set(column, cell);
        if (++count > MOST_CELLS) throw new Error(`it has more than ${MOST_CELLS.toLocaleString('en')} filled cells`);
      }
      if (name === 'row' && cells.size > 0) rows.push({ number, cells });
    },
  });
  return rows.every((row, at) => at === 0 || row.number > rows[at - 1]!.number) ? rows : rows.toSorted((a, b) => a.number - b.number);
}

function cellOf({ type, style, value, inline, hasFormula }: Raw, { texts, styles, is1904 }: Shared): Cell | null {
  if (type === 'inlineStr') return inline === undefined ? null : readText(inline);
  if (value === undefined || (value === '' && type !== 'str'))
    return hasFormula ? { fault: 'a formula that was saved without its value' } : null;
  switch (type) {
    case 's':
      return texts[Number(value)] ?? { fault: `text ${value.slice(0, 20)}, which the file does not have` };
    case 'str':
      return readText(value);
    case 'b':
      return value === '1' || value === 'true';
    case 'e':
      return { fault: value.slice(0, 40) };
    case 'd':
      return isoDate(value) ?? { fault: value.slice(0, 40) };
    default:
      return numberOf(value, (style !== undefined && styles[Number(style)]) || null, is1904);
  }
}

function numberOf(value: string, shows: Shows, is1904: boolean): Cell {
  const number = Number(value);
  if (!Number.isFinite(number)) return { fault: value.slice(0, 40) };
  if (shows === 'percent') return { share: number };
  return shows ? (readSerial(number, shows, is1904) ?? { fault: `${number}, which is no date` }) : number;
}

function isoDate(value: string): Cell | null {
  const [, date, time] = /^(\d{4}-\d{2}-\d{2})(?:T([\d:.]+)Z?)?$/.exec(value) ?? [];
  return date ? { date, shows: time && /[1-9]/.test(time) ? 'time' : 'day' } : null;
}

const wholeNumber = (text: string | undefined) => (text !== undefined && /^\d{1,7}$/.test(text) ? Number(text) : undefined);
