/** What one look over a JSON text counts. */
export interface JsonSurvey {
  /** How many fields' names stand in it, each time that they stand. */
  readonly names: number;
  /** How many values stand in it at most, objects and lists included. */
  readonly values: number;
  /** At which byte the first one begins that has more than `DEEPEST` around it and itself; -1 when none has. */
  readonly tooDeepAt: number;
}

/** How many objects and lists may be nested in each other: far more than the contract has, far fewer than overflow a stack. */
export const DEEPEST = 1000;

/** How many values a document may hold: more than a good one of 50 MB does. Of more, the findings alone could take all memory. */
export const MOST_VALUES = 3_000_000;

const [QUOTE, COLON, COMMA, BACKSLASH] = [0x22, 0x3a, 0x2c, 0x5c];
// A brace is its bracket with one bit more, so one comparison serves both.
const [BRACE_BIT, OPENING, CLOSING] = [0x20, 0x7b, 0x7d];

/**
 * Counts in one pass, without parsing, what decides whether JSON can be parsed and judged within bounds. It looks at the
 * bytes of UTF-8, which takes half as long as looking at the text. Of what is no good JSON it counts right as far as that is good.
 */
export function surveyJson(bytes: Uint8Array): JsonSurvey {
  // Each value is the first of its holder, or follows a comma.
  let [names, values, open, tooDeepAt] = [0, 1, 0, -1];
  for (let at = 0; at < bytes.length; at++) {
    const code = bytes[at]!;
    if (code === QUOTE) {
      for (at++; at < bytes.length && bytes[at] !== QUOTE; at++) if (bytes[at] === BACKSLASH) at++;
    } else if (code === COLON) names++;
    else if (code === COMMA) values++;
    else if ((code | BRACE_BIT) === OPENING) {
      values++;
      if (++open > DEEPEST && tooDeepAt < 0) tooDeepAt = at;
    } else if ((code | BRACE_BIT) === CLOSING) open--;
  }
  return { names, values, tooDeepAt };
}

/** Where a text in double quotes ends, after its closing quote; the end of all when it has none. */
export function endOfText(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) return at + 1;
    if (code === BACKSLASH) at++;
  }
  return text.length;
}

/** How many fields parsed JSON holds, at every depth. */
export function countNames(document: unknown): number {
  let names = 0;
  const left: unknown[] = [document];
  while (left.length > 0) {
    const holder = left.pop();
    if (Array.isArray(holder)) {
      for (const inner of holder) if (isHolder(inner)) left.push(inner);
    } else if (isHolder(holder)) {
      // Not by Object.values, which takes four times as long; parsed JSON inherits nothing that could be met here.
      for (const name in holder) {
        names++;
        if (isHolder(holder[name])) left.push(holder[name]);
      }
    }
  }
  return names;
}

const isHolder = (value: unknown): value is Readonly<Record<string, unknown>> => value !== null && typeof value === 'object';
