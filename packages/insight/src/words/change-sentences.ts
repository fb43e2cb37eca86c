import type { Position } from '@stp-widgets/contract';
import type { Change } from '../change.ts';
import { lookup } from '../lookup.ts';
import { fieldOf, isObject } from '../same.ts';
import { dayText, partyOf } from './change-names.ts';
import type { ChangeSpeech } from './change-speech.ts';
import { fieldLabel, numberOf, valueTexts } from './change-values.ts';

/** Says by how many days a date slipped or came forward. */
export function movedSentence(change: Change, speech: ChangeSpeech): string {
  const { words, messages } = speech;
  const days = change.days ?? 0;
  const [before, after] = [dayText(change.before, speech), dayText(change.after, speech)];
  const fill = { of: change.of, field: fieldLabel(change, speech), before, after, count: Math.abs(days) };
  const way = days > 0 ? 'slipped' : 'forward';
  const at = change.path.at(-1);
  if (change.path.length === 1 && (at === 'end' || at === 'due' || at === 'start')) return words.tell(messages[way], fill);
  if (at === 'forecastEnd' || at === 'promisedBy') return words.tell(messages[`${way}-${at}`], fill);
  if (at === 'neededBy' && change.kind === 'dependencies') return words.tell(messages[`${way}-neededBy`], fill);
  if (at === 'by' && change.kind === 'results') return words.tell(messages[`${way}-by`], fill);
  return words.tell(messages[`${way}-field`], fill);
}

/** Says how the baseline that the forecast is held against moved. */
export function rebaselinedSentence({ of, before, after, days }: Change, speech: ChangeSpeech): string {
  const { words, messages } = speech;
  const span = (baseline: unknown) => {
    const [start, end] = ['start', 'end'].map((name) => dayText(fieldOf(baseline, name), speech)) as [string, string];
    return start && end ? words.tell(messages.fromTo, { from: start, to: end }) : start || end;
  };
  const last = (baseline: unknown) => dayText(fieldOf(baseline, 'end') ?? fieldOf(baseline, 'start'), speech);
  if (after === null) return words.tell(messages['rebaselined-gone'], { of, before: span(before) });
  if (!days) return words.tell(messages.rebaselined, { of, before: span(before), after: span(after) });
  const message = messages[days > 0 ? 'rebaselined-later' : 'rebaselined-earlier'];
  return words.tell(message, { of, count: Math.abs(days), before: last(before), after: last(after) });
}

/** Says where an organisation stands now, in its own words where it gave any. */
export function positionSentence(change: Change, speech: ChangeSpeech): string {
  const { words, messages } = speech;
  const [was, is] = [change.before, change.after] as [Position | null, Position | null];
  const fill = { organisation: partyOf(change.organisation, speech), of: change.of };
  const side = change.path[0] === 'giver' || change.path[0] === 'receiver' ? change.path[0] : 'position';
  const isBack = change.change === 'unsigned' && ['proposed', 'not asked', undefined].includes(is?.value);
  const key = `${side}-${isBack ? 'withdrawn' : change.change === 'changed' || change.change === 'unsigned' ? '' : is?.value}`;
  const own: unknown = Object.hasOwn(messages, key) ? Reflect.get(messages, key) : undefined;
  const word = (position: Position | null) => (position ? messages[`word-${position.value}`] : '');
  const plain = messages[was === null ? 'position-new' : is === null ? 'position-gone' : 'position-moved'];
  const sentence = words.tell(typeof own === 'string' ? own : plain, { ...fill, before: word(was), after: word(is) });
  return is?.note ? words.tell(messages.withNote, { sentence, note: is.note }) : sentence;
}

/** Says how the status that is reported, or the rating of a risk, went. */
export function statusSentence(change: Change, speech: ChangeSpeech): string {
  const { words, messages } = speech;
  const { of } = change;
  if (change.path[0] === 'current')
    return words.tell(messages[change.change === 'worsened' ? 'rating-worsened' : 'rating-improved'], {
      of,
      ...valueTexts(change, speech),
    });
  const label = (value: unknown, where: ChangeSpeech['after']) =>
    where.statusScale.find((status) => status.value === value)?.label ?? (typeof value === 'string' ? value : '');
  const [before, after] = [label(change.before, speech.before), label(change.after, speech.after)];
  const key = change.before === null ? 'reported-first' : change.after === null ? 'reported-gone' : change.change;
  return words.tell(messages[key as 'worsened' | 'improved' | 'reported' | 'reported-first' | 'reported-gone'], { of, before, after });
}

/** Says what figure is new, was revised, or, being provisional, is another. */
export function figureSentence(change: Change, speech: ChangeSpeech): string {
  const { words, messages } = speech;
  const organisation = partyOf(change.organisation, speech);
  const of = organisation ? words.tell(messages.inParty, { of: change.of, party: organisation }) : change.of;
  const observations = fieldOf(change.after ?? change.before, 'observations');
  if (Array.isArray(observations))
    return words.tell(messages[change.change === 'observed' ? 'observed-series' : 'revised-series'], { of, count: observations.length });
  const figure = (observation: unknown, where: ChangeSpeech['after']) => figureText(observation, numberOf(change, speech, where), speech);
  const values = distinct({ before: figure(change.before, speech.before), after: figure(change.after, speech.after) }, change);
  const key = change.change === 'changed' ? 'provisional' : 'revised';
  const message = change.before === null ? messages.observed : messages[change.after === null ? (`${key}-gone` as const) : key];
  return words.tell(message, { of, period: dayText(change.path.at(-1), speech), ...values });
}

/** The value of an observation, or the two counts that it is made of. */
function figureText(observation: unknown, write: (value: number) => string, { words }: ChangeSpeech): string {
  if (!isObject(observation)) return '';
  const [value, numerator, denominator] = ['value', 'numerator', 'denominator'].map((name) => fieldOf(observation, name));
  if (typeof value === 'number') return write(value);
  return [numerator, denominator].map((count) => (typeof count === 'number' ? words.number(count) : '…')).join(' / ');
}

/** Two figures that rounding makes alike are written as the documents have them. */
function distinct(values: { readonly before: string; readonly after: string }, change: Change) {
  if (values.before !== values.after) return values;
  const exact = (observation: unknown) =>
    ['value', 'numerator', 'denominator']
      .flatMap((name) => (fieldOf(observation, name) === undefined ? [] : [String(fieldOf(observation, name))]))
      .join(' / ');
  return { before: exact(change.before), after: exact(change.after) };
}

/** Says of what a thing is new or gone. */
export function comingSentence(change: Change, speech: ChangeSpeech, kindName: string): string {
  const { words, messages } = speech;
  const isNew = change.change === 'added';
  const item = change.after ?? change.before;
  if (change.kind === 'accountabilities') {
    const fill = { party: partyOf(fieldOf(item, 'party'), speech), letters: lettersText(change, speech), of: change.of };
    return words.tell(messages[isNew ? 'accountability-added' : 'accountability-removed'], fill);
  }
  if (change.kind === 'appointments') {
    const holder = fieldOf(item, 'holder');
    const fill = { holder: typeof holder === 'string' ? holder : messages.someone, of: change.of };
    return words.tell(messages[isNew ? 'appointment-added' : 'appointment-removed'], fill);
  }
  if (change.kind === 'updates')
    return words.tell(messages[isNew ? 'update-added' : 'update-removed'], { of: change.of, at: dayText(fieldOf(item, 'at'), speech) });
  return words.tell(messages[isNew ? 'added' : 'removed'], { kind: kindName, of: change.of });
}

/** What the letters of an accountability are called. */
export function lettersText({ letters = [] }: Pick<Change, 'letters'>, { words, before, after }: ChangeSpeech): string {
  const schemes = [...after.responsibilityScheme.letters, ...before.responsibilityScheme.letters];
  return words.list(letters.map((letter) => schemes.find((one) => one.letter === letter)?.label ?? letter));
}

/** Says that a party accepted, no longer accepts, or confirmed what it answers for. */
export function acceptedSentence(change: Change, speech: ChangeSpeech): string {
  const { words, messages } = speech;
  const found = [speech.after, speech.before].map((where) => lookup(where).byId.get(change.id)?.item).find(Boolean);
  const fill = {
    party: partyOf(fieldOf(found, 'party'), speech),
    letters: lettersText(change, speech),
    of: change.of,
    after: dayText(change.after, speech),
  };
  if (change.change === 'confirmed')
    return words.tell(messages[change.kind === 'accountabilities' ? 'party-confirmed' : 'confirmed'], fill);
  return words.tell(messages[change.change === 'signed' ? 'accepted' : 'no longer accepted'], fill);
}
