import { type Change, type ChangeName, changeNames } from '../change.ts';
import type { Changes } from '../what-changed.ts';
import { fieldSentence } from './change-field-sentences.ts';
import {
  acceptedSentence,
  comingSentence,
  figureSentence,
  lettersText,
  movedSentence,
  positionSentence,
  rebaselinedSentence,
  statusSentence,
} from './change-sentences.ts';
import { dayText, partyOf } from './change-names.ts';
import { type ChangeMessages, type ChangeSpeech, term } from './change-speech.ts';
import { valueTexts } from './change-values.ts';

export { changeMessages, type ChangeMessages, type ChangeSpeech } from './change-speech.ts';

/** Says one change in a sentence without its full stop: "Electronic handover slipped by 16 days, from 4 Mar to 20 Mar". */
export function changeSentence(change: Change, speech: ChangeSpeech): string {
  const text = sentences[change.change](change, speech);
  return text.charAt(0).toLocaleUpperCase(speech.words.locale) + text.slice(1);
}

/** What a kind of change is called as a heading: "Handed over". */
export const changeHeading = (name: ChangeName, messages: ChangeMessages): string => messages[`heading-${name}`];

/** Says how many of each there are, what deserves a look first: "1 rebaselined, 2 slipped and 3 signed."; or that nothing changed. */
export function changesSentence(
  { counts }: Pick<Changes, 'counts'>,
  { words, messages }: Pick<ChangeSpeech, 'words' | 'messages'>,
): string {
  const some = changeNames.filter((name) => counts[name] > 0).map((name) => words.tell(messages[`count-${name}`], { count: counts[name] }));
  return some.length > 0 ? `${words.list(some)}.` : messages.nothing;
}

type Sentence = (change: Change, speech: ChangeSpeech) => string;

const isPosition = ({ path: [at, ...rest] }: Change) => rest.length === (at === 'positions' ? 1 : 0) && sides.has(at ?? '');
const sides = new Set(['giver', 'receiver', 'positions']);

const isFigure = ({ path }: Change) => path.length === 4 && path[0] === 'series' && path[2] === 'observations';

const signed: Sentence = (change, speech) => (isPosition(change) ? positionSentence : acceptedSentence)(change, speech);
const coming: Sentence = (change, speech) => comingSentence(change, speech, term('kind', change.kind, speech.messages));

const sentences: Readonly<Record<ChangeName, Sentence>> = {
  slipped: movedSentence,
  'brought forward': movedSentence,
  rebaselined: rebaselinedSentence,
  signed,
  unsigned: signed,
  disputed: signed,
  reserved: signed,
  confirmed: acceptedSentence,
  'handed over': handedSentence,
  worsened: statusSentence,
  improved: statusSentence,
  reported: statusSentence,
  begun: doneSentence,
  finished: doneSentence,
  observed: figureSentence,
  revised: figureSentence,
  'target moved': targetSentence,
  redefined: (change, speech) => fieldSentence(change, speech, 'redefined'),
  added: coming,
  removed: coming,
  changed: (change, speech) =>
    isPosition(change)
      ? positionSentence(change, speech)
      : isFigure(change)
        ? figureSentence(change, speech)
        : fieldSentence(change, speech, 'changed'),
};

function doneSentence({ change, of, path, after }: Change, speech: ChangeSpeech): string {
  const { words, messages } = speech;
  const own: unknown = Reflect.get(messages, `finished-${path.at(-1)}`);
  const message = change === 'begun' ? messages.begun : typeof own === 'string' ? own : messages.finished;
  return words.tell(message, { of, after: dayText(after, speech) });
}

function handedSentence(change: Change, speech: ChangeSpeech): string {
  const { words, messages } = speech;
  const [at, last] = [change.path[0] ?? '', change.path.at(-1)];
  const isNamed = at === 'holder' && change.kind === 'appointments';
  const name = (party: unknown) => (isNamed ? String(party) : partyOf(party, speech));
  const fill = { of: change.of, letters: lettersText(change, speech), before: name(change.before), after: name(change.after) };
  if (last === 'organisation' && (at === 'giver' || at === 'receiver')) return words.tell(messages[`handed-${at}`], fill);
  if (at === 'party' || at === 'holder' || at === 'budget' || at === 'chair') return words.tell(messages[`handed-${at}`], fill);
  return words.tell(messages['handed-organisation'], fill);
}

function targetSentence(change: Change, speech: ChangeSpeech): string {
  const { words, messages } = speech;
  const { of, path, before, after } = change;
  const texts = valueTexts(change, speech);
  if (path.join(' ') === 'target value' && typeof before === 'number' && typeof after === 'number')
    return words.tell(messages[after > before ? 'target-raised' : 'target-lowered'], { of, ...texts });
  if (path.join(' ') === 'target' && (before === null || after === null))
    return words.tell(messages[before === null ? 'target-set' : 'target-gone'], { of, ...texts });
  return fieldSentence(change, speech, 'changed');
}
