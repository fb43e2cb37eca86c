import type { Change } from '../change.ts';
import { find } from '../lookup.ts';
import { partyOf } from './change-names.ts';
import { lettersText } from './change-sentences.ts';
import type { ChangeSpeech } from './change-speech.ts';
import { fieldLabel, shapeAt, valueText, valueTexts } from './change-values.ts';

/** Says that a field is another now, is there for the first time, or is gone; of a list, what was added and removed. */
export function fieldSentence(change: Change, speech: ChangeSpeech, key: 'changed' | 'redefined'): string {
  const { words, messages } = speech;
  const { before, after } = change;
  const fill = { of: whatOf(change, speech), field: fieldLabel(change, speech) };
  if (Array.isArray(before) || Array.isArray(after)) return listSentence(change, speech, fill);
  const texts = valueTexts(change, speech);
  // What is yes or no is no where nothing is said.
  if (shapeAt(change) === 'boolean')
    return words.tell(messages[key], { ...fill, before: texts.before || messages.no, after: texts.after || messages.no });
  // All there is to say of some entries is what they are known by.
  if (!texts.before && !texts.after) return words.tell(messages[after === null ? 'entry-gone' : 'entry-new'], fill);
  const message = before === null ? messages[`${key}-new`] : after === null ? messages[`${key}-gone`] : messages[key];
  return words.tell(message, { ...fill, ...texts });
}

/** What a change is of; of an accountability, for whom as well. */
function whatOf({ kind, id, of }: Change, speech: ChangeSpeech): string {
  const { words, messages } = speech;
  const items = [speech.after, speech.before].map((where) => find(where, 'accountabilities', id));
  const party = kind === 'accountabilities' ? partyOf((items[0] ?? items[1])?.party, speech) : '';
  return party ? words.tell(messages.inParty, { of, party }) : of || messages.whole;
}

function listSentence(change: Change, speech: ChangeSpeech, fill: { readonly of: string; readonly field: string }): string {
  const { words, messages } = speech;
  const [added, removed] = [without(change.after, change.before), without(change.before, change.after)].map((members) => {
    const isLetters = change.kind === 'accountabilities' && change.path[0] === 'letters';
    return isLetters ? lettersText({ letters: members.map(String) }, speech) : valueText(members, shapeAt(change), speech);
  }) as [string, string];
  const key = !removed ? 'list-added' : !added ? 'list-removed' : 'list-changed';
  return words.tell(messages[key], { ...fill, added, removed });
}

/** The members of a list that another does not have, or not as often. */
function without(list: unknown, others: unknown): readonly unknown[] {
  const left = new Map<unknown, number>();
  for (const one of membersOf(others)) left.set(one, (left.get(one) ?? 0) + 1);
  return membersOf(list).filter((one) => {
    const count = left.get(one) ?? 0;
    left.set(one, count - 1);
    return count <= 0;
  });
}

const membersOf = (list: unknown): readonly unknown[] => (Array.isArray(list) ? list : []);
