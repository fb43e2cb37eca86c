import { endOfText } from './survey.ts';

/** An object or a list on the way from the document down to a place, and which of its parts the place is in. */
export interface Holder {
  readonly isList: boolean;
  /** Where it begins. */
  readonly from: number;
  /** The element, from 0, of a list. */
  index: number;
  /** The field's name, of an object. */
  name: string;
}

/** A holder that has just begun. */
export const holderAt = (text: string, from: number): Holder => ({ isList: text[from] === '[', from, index: 0, name: '' });

/** Writes the way to a place as the contract does: `objectives[3].due`. */
export function writeWay(holders: readonly Holder[]): string {
  return holders.reduce(stepInto, '');
}

/** Writes the way one step further, to the part of a holder that it is at. */
export function stepInto(way: string, { isList, index, name }: Holder): string {
  if (isList) return `${way}[${index}]`;
  return way === '' ? name : `${way}.${name}`;
}

/**
 * Goes through a JSON text that is known to be good, in its order, without recursion, and tells of each field's name and
 * of each value: where it begins, where it ends (of an object or a list its first character) and what holds it, outermost
 * first. The holders are changed by the walk, so what is kept of them must be copied.
 */
export function walkJson(text: string, tell: (what: 'name' | 'value', from: number, to: number, holders: readonly Holder[]) => void): void {
  const holders: Holder[] = [];
  let isNameNext = false;
  for (let at = 0; at < text.length; at++) {
    const from = at;
    const holder = holders.at(-1);
    switch (text.charAt(at)) {
      case ' ':
      case '\n':
      case '\r':
      case '\t':
      case ':':
        break;
      case '{':
      case '[':
        tell('value', from, from + 1, holders);
        holders.push(holderAt(text, from));
        isNameNext = text[at] === '{';
        break;
      case '}':
      case ']':
        holders.pop();
        break;
      case ',':
        isNameNext = holder?.isList === false;
        if (holder) holder.index++;
        break;
      case '"':
        at = endOfText(text, at) - 1;
        if (isNameNext && holder) holder.name = nameIn(text, from, at + 1);
        tell(isNameNext ? 'name' : 'value', from, at + 1, holders);
        isNameNext = false;
        break;
      default:
        while (at + 1 < text.length && !isAfterWord(text.charCodeAt(at + 1))) at++;
        tell('value', from, at + 1, holders);
    }
  }
}

/** The name that stands between two quotes. */
export function nameIn(text: string, from: number, to: number): string {
  const inner = text.slice(from + 1, to - 1);
  return inner.includes('\\') ? (JSON.parse(`"${inner}"`) as string) : inner;
}

// A comma, a bracket, a brace, or a blank: what may follow a number, true, false or null.
const isAfterWord = (code: number) => code === 0x2c || code === 0x5d || code === 0x7d || code <= 0x20;
