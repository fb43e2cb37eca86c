import { excerpt, type JsonTrouble } from './trouble.ts';

/** A token's end, or what is wrong with it. */
export type Token = { readonly end: number; readonly trouble?: undefined } | { readonly trouble: JsonTrouble };

/** Reads a text in double quotes. */
export function readText(text: string, from: number): Token {
  const unclosed = () => ({ trouble: trouble(text, 'json-unclosed-text', from, lineEnd(text, from), 'expected-text') });
  for (let at = from + 1; at < text.length; at++) {
    const char = text[at]!;
    if (char === '"') return { end: at + 1 };
    if (char === '\n' || char === '\r') return unclosed();
    if (char < ' ') return { trouble: { code: 'json-control-character', offset: at, found: codeOf(char), expected: 'expected-escape' } };
    if (char !== '\\') continue;
    const length = /^(?:["\\/bfnrt]|u[0-9a-f]{4})/i.exec(text.slice(at + 1, at + 6))?.[0].length;
    if (!length || /[BFNRTU]/.test(text[at + 1]!)) {
      const isUnicode = text[at + 1] === 'u';
      return { trouble: trouble(text, 'json-escape', at, at + (isUnicode ? 6 : 2), 'expected-escape') };
    }
    at += length;
  }
  return unclosed();
}

/**
 * Reads what is no bracket, comma, colon or double quote: a number, `true`, `false`, `null`, or what people write who do
 * not know that JSON has nothing else.
 */
export function readWord(text: string, from: number, isName: boolean): Token {
  const char = text[from]!;
  const tell = (code: JsonTrouble['code'], to: number, expected: JsonTrouble['expected']) => ({
    trouble: trouble(text, code, from, to, expected),
  });
  if (isInvisible(char)) {
    return { trouble: { code: 'json-invisible', offset: from, found: codeOf(char), expected: 'expected-value' } };
  }
  if (char === '#' || /^\/[/*]/.test(text.slice(from, from + 2))) return tell('json-comment', commentEnd(text, from), 'expected-nothing');
  const quoted = isName ? 'expected-name' : 'expected-text';
  if (/['`´]/.test(char)) return tell('json-single-quotes', quotedEnd(text, from), quoted);
  if (/[“”„«‘’‚]/.test(char)) return tell('json-curly-quotes', quotedEnd(text, from), quoted);
  const end = wordEnd(text, from);
  if (isName) return tell('json-missing-quotes', end, 'expected-name');
  // A number may be as long as the file, any other word is told by how it begins.
  const word = text.slice(from, end);
  if (word === 'true' || word === 'false' || word === 'null' || isNumber(word)) return { end };
  const start = word.slice(0, 20);
  if (/^[-+]?(nan|inf(inity)?)$/i.test(start)) return tell('json-not-a-number', end, 'expected-number');
  if (/^(true|false|null|none|nil|undefined|yes|no)$/i.test(start)) return tell('json-word', end, 'expected-value');
  // A day is text, and no number though it begins like one.
  if (/^[-+.]?\d/.test(start) && !/^\d+[-/]\d/.test(start)) return tell('json-number', end, 'expected-number');
  return tell('json-missing-quotes', end, 'expected-text');
}

const isNumber = (word: string) => /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e[-+]?\d+)?$/i.test(word);

/** Tells whether a character looks like none, or like a space, and is not one that JSON knows. */
const isInvisible = (char: string) => /[\p{Cc}\p{Cf}\p{Zs}\p{Zl}\p{Zp}]/u.test(char);

/** Where a comment, to its line's end or its own, ends. */
function commentEnd(text: string, from: number): number {
  const closed = text.startsWith('/*', from) ? text.indexOf('*/', from + 2) : -1;
  return closed < 0 ? lineEnd(text, from) : closed + 2;
}

const partners: ReadonlyMap<string, string> = new Map(Object.entries({ '‘': '’', '‚': '‘', '“': '”', '„': '“', '«': '»' }));

/** Where something in quotes that JSON does not know ends: after the same quote or its partner, else with the word. */
function quotedEnd(text: string, from: number): number {
  const line = text.slice(from + 1, Math.min(lineEnd(text, from), from + 200));
  const quote = text.charAt(from);
  const ends = [quote, partners.get(quote) ?? quote].map((one) => line.indexOf(one)).filter((at) => at >= 0);
  return ends.length > 0 ? from + 2 + Math.min(...ends) : wordEnd(text, from);
}

function wordEnd(text: string, from: number): number {
  let at = from + 1;
  while (at < text.length && !isAfterWord(text, at)) at++;
  return at;
}

function isAfterWord(text: string, at: number): boolean {
  const char = text[at]!;
  if (char === '/') return text[at + 1] === '/' || text[at + 1] === '*';
  return '{}[]:,;"'.includes(char) || char <= ' ' || (char > '~' && isInvisible(char));
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

const codeOf = (char: string) => `U+${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;

function trouble(text: string, code: JsonTrouble['code'], offset: number, to: number, expected: JsonTrouble['expected']): JsonTrouble {
  return { code, offset, found: excerpt(text, offset, to), expected };
}
