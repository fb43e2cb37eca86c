import { readText, readWord, type Token } from './token.ts';
import { excerpt, type JsonTrouble } from './trouble.ts';
import { type Holder, holderAt, nameIn, writeWay } from './walk.ts';

/** What may come next. */
type Next = 'value' | 'value-or-bracket' | 'name' | 'name-or-brace' | 'colon' | 'comma' | 'nothing';

/**
 * Finds the first place where a text is not JSON, and says what the one who wrote it by hand probably meant; null for good
 * JSON. It keeps its own stack, so depth is no danger.
 */
export function findFault(text: string): JsonTrouble | null {
  const holders: Holder[] = [];
  let next: Next = 'value';
  // Where what came before ended, and where the last comma stands.
  let [end, comma] = [0, 0];

  const isForName = () => next === 'name' || next === 'name-or-brace';
  const isForValue = () => next === 'value' || next === 'value-or-bracket';
  const way = () => writeWay(next === 'nothing' ? [] : isForName() ? holders.slice(0, -1) : holders);
  const tell = (code: JsonTrouble['code'], offset: number, found: string, expected = expectation(), other?: number): JsonTrouble => {
    return { code, offset, at: way(), found, expected, other };
  };
  const located = (token: Token) => token.trouble && { ...token.trouble, at: way() };
  const valueEnds = (at: number) => {
    next = holders.length > 0 ? 'comma' : 'nothing';
    end = at;
  };

  for (;;) {
    const from = afterBlanks(text, end);
    if (from === text.length) return atEnd();
    const trouble = step(from, text[from]!);
    if (trouble) return trouble;
  }

  function step(from: number, char: string): JsonTrouble | null | undefined {
    switch (char) {
      case '{':
      case '[':
        if (!isForValue()) return misplaced(from);
        holders.push(holderAt(text, from));
        next = char === '[' ? 'value-or-bracket' : 'name-or-brace';
        end = from + 1;
        return null;
      case '}':
      case ']':
        return close(from, char);
      case ',':
        return separate(from);
      case ':':
        if (next !== 'colon') return misplaced(from);
        next = 'value';
        end = from + 1;
        return null;
      case '"':
        return take(from);
      default: {
        const word = readWord(text, from, isForName());
        const isItselfWrong = word.trouble && /comment|invisible/.test(word.trouble.code);
        if (!isItselfWrong && !isForName() && !isForValue()) return misplaced(from);
        if (word.trouble) return located(word);
        return valueEnds(word.end) ?? null;
      }
    }
  }

  function close(from: number, char: string): JsonTrouble | null {
    const holder = holders.at(-1);
    if (!holder) return misplaced(from);
    const closing = holder.isList ? 'expected-bracket' : 'expected-brace';
    if (holder.isList !== (char === ']')) return tell('json-wrong-bracket', from, char, closing, holder.from);
    if (next === 'name' || (next === 'value' && holder.isList)) return tell('json-trailing-comma', comma, ',', closing);
    if (next === 'colon' || next === 'value') return tell(next === 'colon' ? 'json-missing-colon' : 'json-missing-value', from, char);
    holders.pop();
    return valueEnds(from + 1) ?? null;
  }

  function separate(from: number): JsonTrouble | null {
    const holder = holders.at(-1);
    if (next === 'value' && holder?.isList === false) return tell('json-missing-value', from, ',');
    if (isForName() || isForValue()) return tell('json-extra-comma', from, ',');
    if (next !== 'comma' || !holder) return misplaced(from);
    holder.index++;
    next = holder.isList ? 'value' : 'name';
    comma = from;
    end = from + 1;
    return null;
  }

  function take(from: number): JsonTrouble | null | undefined {
    const token = readText(text, from);
    if (!isForName() && !isForValue()) return misplaced(from);
    if (token.trouble) return located(token);
    if (isForValue()) return valueEnds(token.end) ?? null;
    holders.at(-1)!.name = nameIn(text, from, token.end);
    next = 'colon';
    end = token.end;
    return null;
  }

  /** Says of something good in itself that it stands where it may not. */
  function misplaced(from: number): JsonTrouble {
    const found = excerpt(text, from, tokenEnd(from));
    if (next === 'nothing') return tell('json-after-end', from, found);
    if (next === 'colon') return tell('json-missing-colon', from, found);
    if (next !== 'comma' || text[from] === ':') return tell('json-unexpected', from, found);
    const isInText = from === end && text[end - 1] === '"' && !'{["'.includes(text[from]!);
    return isInText ? tell('json-inner-quote', end - 1, found) : tell('json-missing-comma', end, found);
  }

  function tokenEnd(from: number): number {
    if ('{}[]:,'.includes(text[from]!)) return from + 1;
    const token = text[from] === '"' ? readText(text, from) : readWord(text, from, false);
    return token.trouble ? token.trouble.offset + token.trouble.found.length : token.end;
  }

  function atEnd(): JsonTrouble | null {
    if (next === 'nothing') return null;
    const holder = holders.at(-1);
    if (!holder) return tell('json-empty', 0, '', 'expected-document');
    return tell('json-unclosed', holder.from, text[holder.from]!, holder.isList ? 'expected-bracket' : 'expected-brace', text.length);
  }

  function expectation(): JsonTrouble['expected'] {
    if (next === 'comma') return holders.at(-1)!.isList ? 'expected-comma-or-bracket' : 'expected-comma-or-brace';
    return `expected-${next}`;
  }
}

function afterBlanks(text: string, from: number): number {
  let at = from;
  while (at < text.length && ' \n\r\t'.includes(text[at]!)) at++;
  return at;
}
