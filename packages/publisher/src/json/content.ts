import type { JsonTrouble } from './trouble.ts';
import { walkJson, writeWay, type Holder } from './walk.ts';

/** So many of one kind are named one by one; how many more there are is said. */
const MOST_NAMED = 1000;

/** Names each field of a good JSON text whose name its object has had before. */
export function duplicateNames(text: string): JsonTrouble[] {
  const troubles: JsonTrouble[] = [];
  const known: { readonly holder: Holder; readonly names: Map<string, number> }[] = [];
  walkJson(text, (what, from, _, holders) => {
    if (what === 'value') return;
    const holder = holders.at(-1)!;
    const depth = holders.length;
    if (known[depth]?.holder !== holder) known[depth] = { holder, names: new Map() };
    const { names } = known[depth];
    const first = names.get(holder.name);
    if (first === undefined) names.set(holder.name, from);
    else addTo(troubles, 'json-more-duplicate-names', () => duplicate(holders, from, first));
  });
  return troubles;
}

function duplicate(holders: readonly Holder[], offset: number, first: number): JsonTrouble {
  const found = shorten(JSON.stringify(holders.at(-1)!.name));
  return { code: 'json-duplicate-name', offset, at: writeWay(holders), found, expected: 'expected-once', other: first };
}

/** Names each escape of a good JSON text that stands for half a character. */
export function loneSurrogates(text: string): JsonTrouble[] {
  const troubles: JsonTrouble[] = [];
  if (!text.includes('\\u') || !/\\u[dD][89a-fA-F]/.test(text)) return troubles;
  walkJson(text, (_, from, to, holders) => {
    if (text[from] !== '"') return;
    for (const at of lonely(text, from, to)) {
      addTo(troubles, 'json-more-lone-surrogates', () => {
        return {
          code: 'json-lone-surrogate',
          offset: at,
          at: writeWay(holders),
          found: text.slice(at, at + 6),
          expected: 'expected-both-halves',
        };
      });
    }
  });
  return troubles;
}

/** Where in a text in quotes half characters are escaped. */
function* lonely(text: string, from: number, to: number): Generator<number> {
  const half = (at: number) => (text[at] === '\\' && text[at + 1] === 'u' ? Number.parseInt(text.slice(at + 2, at + 6), 16) & 0xfc00 : 0);
  for (let at = text.indexOf('\\', from); at >= 0 && at < to; at = text.indexOf('\\', at)) {
    const isHigh = half(at) === 0xd800;
    const isPair = isHigh && half(at + 6) === 0xdc00;
    if ((isHigh && !isPair) || half(at) === 0xdc00) yield at;
    at += isPair ? 12 : 2;
  }
}

function addTo(troubles: JsonTrouble[], more: JsonTrouble['code'], make: () => JsonTrouble): void {
  const last = troubles.at(-1);
  if (troubles.length < MOST_NAMED) troubles.push(make());
  else if (last!.code === more) troubles[MOST_NAMED] = { ...last!, found: String(Number(last!.found) + 1) };
  else troubles.push({ code: more, offset: make().offset, found: '1', expected: make().expected });
}

const shorten = (text: string) => (text.length > 80 ? `${text.slice(0, 79)}…` : text).toWellFormed();
