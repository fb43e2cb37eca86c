/**
 * Tells whether a text that is no JSON would be, had it not ended early: all that stands there is good as far as it goes.
 * Parsers say this each in their own words, so it is found out without them.
 */
export function endsEarly(text: string): boolean {
  const closers: string[] = [];
  let whole = 0; // up to here, the text with its brackets closed is a document
  for (let at = 0; at < text.length; at++) {
    const char = text[at]!;
    if (char === '"') {
      at = endOfString(text, at);
    } else if (char === '{' || char === '[') {
      closers.push(char === '{' ? '}' : ']');
      whole = at + 1;
    } else if (char === '}' || char === ']') {
      if (closers.pop() !== char) return false;
      whole = at + 1;
    } else if (char === ',') {
      whole = at;
    }
  }
  if (closers.length === 0) return text.trim() === '';
  return lastPart.test(text.slice(whole)) && parses(text.slice(0, whole) + closers.toReversed().join(''));
}

/** What can follow the last bracket or comma: a key, and a value that may be unfinished. */
const lastPart = /^\s*,?\s*(?:"[^"\\]*(?:\\.[^"\\]*)*"\s*:?\s*)?(?:[-+.\w]*|"[^"\\]*(?:\\.[^"\\]*)*["\\]?)\s*$/s;

function endOfString(text: string, start: number): number {
  for (let end = start; ;) {
    end = text.indexOf('"', end + 1);
    if (end < 0) return text.length;
    let first = end;
    while (text[first - 1] === '\\') first--;
    if ((end - first) % 2 === 0) return end;
  }
}

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
