import type { MatrixView } from '../plain-matrix.ts';
import type { AccountabilityFinding } from '../finding.ts';
import type { Holding, Letter } from '../holdings.ts';
import type { MatrixColumn, Party } from '../matrix-columns.ts';
import type { Subject } from '../matrix-subjects.ts';
import { matrixEnglish } from './matrix-en.ts';
import type { MessageSet, Translated } from './messages.ts';
import { pictureEnglish } from './picture-en.ts';
import type { Words } from './words.ts';

const english = { ...pictureEnglish, ...matrixEnglish };

/** What the accountability matrix says, in English and Welsh. */
export const matrixMessages: MessageSet<typeof english> = {
  en: english,
  cy: async () => {
    const [picture, matrix] = await Promise.all([import('./picture-cy.ts'), import('./matrix-cy.ts')]);
    return { ...picture.pictureWelsh, ...matrix.matrixWelsh };
  },
};

/** The matrix's messages in one language. */
export type MatrixMessages = Translated<typeof english>;

/** With what a matrix says things: words, its messages, and whom it may name. */
export interface MatrixSpeech {
  readonly words: Words;
  readonly messages: MatrixMessages;
  readonly parties: ReadonlyMap<string, Party>;
}

/** Everybody in the columns of a matrix, by id. */
export function partiesOfColumns(columns: readonly MatrixColumn[]): ReadonlyMap<string, Party> {
  return new Map(columns.flatMap((column) => [column, ...column.parts]).map((party) => [party.id, party]));
}

/** What a subject is called: its title, or what a dependency gives, from whom and to whom. */
export function subjectTitle(
  { title, between }: Pick<Subject, 'title' | 'between'>,
  { words, messages }: Pick<MatrixSpeech, 'words' | 'messages'>,
): string {
  return between ? words.tell(messages.dependencyTitle, { title, ...between }) : title;
}

/** The finding of a matrix in parts: how many subjects are sound, the worst that is not (to be set in bold), and the rest of that sentence. */
export interface MatrixSentence {
  readonly lead: string;
  readonly worst: string;
  readonly rest: string;
}

/**
 * Says how many subjects have exactly one accountable, for which nobody is, and for which several are; nothing where there are no
 * subjects. Titles are set apart by quotation marks, and isolated.
 */
export function matrixSentence(view: MatrixView, words: Words, messages: MatrixMessages): MatrixSentence {
  const { scheme, subjects, sound, nobody, several } = view;
  if (subjects === 0) return { lead: '', worst: '', rest: '' };
  if (!scheme.letters.some(({ means }) => means === 'decides'))
    return { lead: words.tell(messages.noDecider, { name: scheme.name }), worst: '', rest: '' };
  const total = words.inWords(subjects);
  const key = subjects === 1 ? (sound === 1 ? 'oneSound' : 'oneUnsound') : sound === subjects ? 'allSound' : 'someSound';
  const lead = words.tell(messages[key], { total, sound: words.inWords(sound), count: sound });
  const names = (all: readonly Subject[]) => {
    const titles = (some: readonly Subject[]) =>
      some.map((one) => words.tell(messages.titled, { title: subjectTitle(one, { words, messages }) }));
    if (all.length <= 3) return words.list(titles(all));
    const left = all.length - 2;
    return words.list([...titles(all.slice(0, 2)), words.tell(messages.others, { count: left, number: words.inWords(left) })]);
  };
  const fill = { names: names(several), number: words.inWords(several[0]?.count ?? 0), count: several.length };
  if (nobody.length === 0) {
    return several.length === 0 ? { lead, worst: '', rest: '' } : { lead, worst: words.tell(messages.severalFor, fill), rest: '.' };
  }
  const rest = several.length === 0 ? '.' : `; ${words.tell(messages.severalAfter, fill)}.`;
  return { lead, worst: words.tell(messages.nobodyFor, { names: names(nobody) }), rest };
}

/** A sentence in parts, as one. */
export const wholeSentence = ({ lead, worst, rest }: MatrixSentence): string => (worst ? `${lead} ${worst}${rest}` : lead);

/** What a letter is called; one that the scheme does not have is named as it is. */
export const letterLabel = ({ label, letter, means }: Letter, { words, messages }: MatrixSpeech): string =>
  means === null ? words.tell(messages.unknownLetter, { letter }) : label;

/** What somebody holds, in full: "Accountable, offered and not yet accepted". */
export function holdingText({ letters, state, from, to }: Holding, speech: MatrixSpeech): string {
  const { words, messages } = speech;
  const label = words.list(letters.map((letter) => letterLabel(letter, speech)));
  if (state === 'held') return label;
  const day = state === 'expired' ? to : from;
  return words.tell(messages[`${state}Full`], { label, day: day ? words.day(day) : '' });
}

/** What names somebody. */
export type Called = Pick<Party, 'title' | 'organisations'>;

/** What somebody is called, with those organisations of a role that its title does not name: "Joint bed manager (Harbour and Vale)". */
export function partyName(
  id: string,
  { words, messages, parties }: Omit<MatrixSpeech, 'parties'> & { readonly parties: ReadonlyMap<string, Called> },
): string {
  const { title = id, organisations = [] } = parties.get(id) ?? {};
  const names = organisations.map((one) => one.title).filter((name) => !title.includes(name));
  return names.length > 0 ? words.tell(messages.partyIn, { party: title, names: words.list(names) }) : title;
}

/** A finding in two or three words, and the day that goes with it; the day is empty where none is known. */
export function findingLabel(
  { code, parties, day }: AccountabilityFinding,
  { words, messages }: MatrixSpeech,
): { readonly label: string; readonly note: string } {
  const text = words.tell(messages[code], { number: words.inWords(parties.length) });
  const when = code === 'accountable-expired' ? 'onDay' : code === 'accountable-not-begun' ? 'fromDay' : 'sinceDay';
  return {
    label: text.charAt(0).toLocaleUpperCase(words.locale) + text.slice(1),
    note: day === null ? '' : words.tell(messages[when], { day: words.day(day) }),
  };
}
