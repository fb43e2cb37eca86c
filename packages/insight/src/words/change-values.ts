import type { Partnership } from '@stp-widgets/contract';
import { isTimeZone, milliseconds } from '@stp-widgets/contract/day.js';
import { fieldsOf, isList, type Shape } from '@stp-widgets/contract/shape-language.js';
import { headShape, shapes } from '@stp-widgets/contract/shapes.js';
import type { Change } from '../change.ts';
import { namingFields } from '../list-entries.ts';
import { lookup } from '../lookup.ts';
import { fieldOf, isObject } from '../same.ts';
import { apart } from './apart.ts';
import { dayText, partyOf } from './change-names.ts';
import { type ChangeSpeech, term } from './change-speech.ts';

/** One step of a change's path: a field, or what an entry of a list is known by. */
interface Step {
  readonly name: string;
  readonly isField: boolean;
  readonly shape: Shape | undefined;
}

/** The steps of a change's path, and what the contract says of where they lead: a list's shape for an entry of it. */
function follow({ kind, path }: Pick<Change, 'kind' | 'path'>) {
  const steps: Step[] = [];
  /** What an entry is known by, where one is what the path leads to. */
  let naming: readonly string[] = [];
  let shape: Shape | undefined = kind === 'document' ? headShape : shapes[kind];
  let keys: readonly string[] = [];
  for (const name of path) {
    const [key, ...others] = keys;
    const found: Shape | undefined = fieldsIn(shape)?.get(key ?? name)?.shape;
    steps.push({ name, isField: key === undefined, shape: found });
    if (key === undefined) [shape, naming] = [found, []];
    // What an entry is known by is one step each; then its fields follow.
    keys = key !== undefined ? others : found !== undefined && isList(found) && typeof found[0] !== 'string' ? namingFields(name) : [];
    if (key === undefined) naming = keys;
  }
  return { steps, shape, naming };
}

/** The fields of an object, or of the entries of a list. */
function fieldsIn(shape: Shape | undefined) {
  const object = shape !== undefined && isList(shape) ? shape[0] : shape;
  return typeof object === 'object' && !isList(object) ? fieldsOf(object) : undefined;
}

/** What the contract says of where a path leads to; undefined where it says nothing. */
export const shapeAt = (change: Pick<Change, 'kind' | 'path'>): Shape | undefined => follow(change).shape;

/** What a path leads to, in words: `target, value`, `trajectory, Jun 2026, value`. */
export function fieldLabel(change: Pick<Change, 'kind' | 'path'>, speech: ChangeSpeech): string {
  const label = ({ name, isField, shape }: Step) =>
    isField ? term('field', name, speech.messages) : typeof shape === 'string' && shape !== 'text' ? valueText(name, shape, speech) : name;
  return follow(change)
    .steps.filter(({ name }) => name !== '')
    .map(label)
    .join(', ');
}

/** What was there and what is, in words; texts are shortened to where they differ, and never read alike. */
export function valueTexts(change: Change, speech: ChangeSpeech): { readonly before: string; readonly after: string } {
  const { shape, naming } = follow(change);
  const { before, after } = change;
  const rest = (value: unknown) =>
    isObject(value) ? Object.fromEntries(Object.entries(value).filter(([name]) => !naming.includes(name))) : value;
  if (typeof before === 'string' && typeof after === 'string' && (shape === 'text' || shape === undefined)) {
    const [was, is] = apart(before, after);
    return { before: quote(was, speech), after: quote(is, speech) };
  }
  const [was, is] = [
    valueText(rest(before), shape, speech, numberOf(change, speech, speech.before)),
    valueText(rest(after), shape, speech, numberOf(change, speech, speech.after)),
  ];
  if (was !== is || before === null || after === null) return { before: was, after: is };
  const [exactly, now] = apart(exact(before), exact(after));
  return { before: exactly, after: now };
}

type WriteNumber = (value: number) => string;

/** How the numbers of a change are written: in the unit of their measure, or the currency of their benefit. */
export function numberOf(
  change: Pick<Change, 'kind' | 'id' | 'path'>,
  { words, before, after }: ChangeSpeech,
  where: Partnership,
): WriteNumber {
  const found = [where, after, before].map((one) => ({ one, item: lookup(one).byId.get(change.id) })).find(({ item }) => item);
  const item = found?.item;
  const named = new Set(change.path);
  if (item?.kind === 'benefits' && named.has('lines')) return (value) => words.value(value, item.item.currency ?? '');
  const id = item?.kind === 'results' ? item.item.measure : item?.kind === 'measures' ? item.item.id : undefined;
  const measure = id === undefined ? undefined : found?.one.measures.find((one) => one.id === id);
  const isFigure = ['target', 'baseline', 'trajectory', 'standard', 'series'].some((name) => named.has(name));
  return measure && isFigure && !named.has('numerator') && !named.has('denominator')
    ? (value) => words.value(value, measure.unit, measure.decimals)
    : (value) => words.number(value, Number.isInteger(value) ? 0 : Math.min(6, String(value).split('.')[1]?.length ?? 1));
}

/** One value of a document in words; empty where there is none. */
export function valueText(value: unknown, shape: Shape | undefined, speech: ChangeSpeech, write: WriteNumber = String): string {
  const { words, messages } = speech;
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) {
    const element = shape !== undefined && isList(shape) ? shape[0] : undefined;
    return shortList(
      value.map((one) => valueText(one, element, speech, write)),
      speech,
    );
  }
  if (isObject(value)) return objectText(value, shape, speech, write);
  if (typeof value === 'boolean') return value ? messages.yes : messages.no;
  if (typeof value === 'number') return shape === '0..1' ? words.value(value * 100, '%') : write(value);
  const text = typeof value === 'string' ? value : exact(value);
  if (typeof shape !== 'string') return quote(shorten(text), speech);
  if (shape.startsWith('@')) return partyOf(text, speech);
  if (shape.includes('|')) return term('word', text, messages);
  if (shape === 'day') return dayText(text, speech);
  if (shape === 'instant') return instantText(text, speech);
  if (shape === 'duration') return milliseconds(text) > 0 ? words.span(milliseconds(text)) : text;
  return shape === 'text' ? quote(shorten(text), speech) : shorten(text);
}

function instantText(text: string, { words, after }: ChangeSpeech): string {
  const { timeZone = 'UTC' } = after.partnership;
  return words.instant(Date.parse(text), isTimeZone(timeZone) ? timeZone : 'UTC');
}

function objectText(value: object, shape: Shape | undefined, speech: ChangeSpeech, write: WriteNumber): string {
  const { words, messages } = speech;
  const [amount, currency, likelihood, impact] = ['amount', 'currency', 'likelihood', 'impact'].map((name) => fieldOf(value, name));
  if (typeof amount === 'number' && typeof currency === 'string') return words.value(amount, currency);
  if (typeof likelihood === 'number' && typeof impact === 'number')
    return words.tell(messages.ratingValue, { score: likelihood * impact, likelihood, impact });
  const [number, by] = [fieldOf(value, 'value'), fieldOf(value, 'by')];
  if (typeof number === 'number' && typeof by === 'string')
    return words.tell(messages.valueBy, { value: write(number), day: dayText(by, speech) });
  if (shape === undefined) return shorten(exact(value));
  const fields = fieldsIn(shape);
  const parts = Object.entries(value).map(
    ([name, inner]) => `${term('field', name, messages)} ${valueText(inner, fields?.get(name)?.shape, speech, write)}`,
  );
  return shortList(parts, speech);
}

const MOST = 5;

function shortList(texts: readonly string[], { words, messages }: ChangeSpeech): string {
  const more = texts.length - MOST;
  return more > 1 ? words.list([...texts.slice(0, MOST), words.tell(messages.more, { count: more })]) : words.list(texts);
}

const quote = (text: string, { words, messages }: ChangeSpeech) => words.tell(messages.quoted, { text });
const shorten = (text: string) => apart(text, '')[0];
const exact = (value: unknown) => JSON.stringify(value) ?? '';
