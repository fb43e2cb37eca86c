import { daysIn } from '@stp-widgets/contract/day.js';
import type { MatrixRow } from '../accountability-matrix/rows.ts';
import type { AccountabilityFinding, AccountabilityFindingCode, OverCapacity } from '../finding.ts';
import { type Holding, isHeld, type Letter, means, partiesOf } from '../holdings.ts';
import { isSameList } from '../same-list.ts';
import { matrixMoreEnglish } from './matrix-more-en.ts';
import { type MatrixSpeech, partyName, subjectTitle } from './matrix-words.ts';
import type { MessageSet, Translated } from './messages.ts';
import type { Words } from './words.ts';

/** What the matrix says beside its picture. */
export type MatrixMoreMessages = Translated<typeof matrixMoreEnglish>;

/** The messages of what stands beside the picture: sentences, tables and details. */
export const matrixMoreMessages: MessageSet<typeof matrixMoreEnglish> = {
  en: matrixMoreEnglish,
  cy: async () => (await import('./matrix-more-cy.ts')).matrixMoreWelsh,
};

/** What is said beside the picture is said with. */
export interface FullMatrixSpeech extends MatrixSpeech {
  readonly more: MatrixMoreMessages;
}

/** A finding as a sentence of its own, with the names it is about. */
export function findingSentence(finding: AccountabilityFinding | OverCapacity, speech: FullMatrixSpeech): string {
  const { words, more, parties } = speech;
  const names = words.list(finding.parties.map((id) => partyName(id, speech)));
  if (finding.code === 'over-capacity') {
    const { holder, load, capacity } = finding;
    const message = more[holder === null ? 'over-capacity-sentence' : 'over-capacity-holder'];
    return capital(words.tell(message, { names, holder: holder ?? '', load, capacity }), speech);
  }
  const { code, day, end, organisation } = finding;
  const holder = organisation === null ? '' : (parties.get(organisation)?.title ?? organisation);
  if (code === 'one-end-accountable') {
    const at = holder ? words.tell(more.atOrganisation, { name: holder }) : '';
    return capital(words.tell(more[`${code}-${end ?? 'giver'}`], { organisation: at }), speech);
  }
  const count = finding.parties.length;
  return capital(
    words.tell(more[`${code}-sentence`], { names, count, number: words.inWords(count), holder, day: day === null ? '' : words.day(day) }),
    speech,
  );
}

/** A sentence about a subject, in the parts around what it is called, which is to be set apart. */
export interface SubjectSentence {
  readonly before: string;
  readonly title: string;
  readonly after: string;
}

/**
 * Says of one subject who is accountable and who is responsible, how many others have a part, and whom it lacks: "For *Shared theatres* the Chief
 * Operating Officer of City Hospitals is accountable; three are consulted; nobody is responsible." Only of who holds something today, and
 * that nobody does only where that is a finding: for a dependency those may answer who answer for its ends.
 */
export function subjectSentence(
  row: Pick<MatrixRow, 'title' | 'between' | 'holdings' | 'findings'>,
  speech: FullMatrixSpeech,
): SubjectSentence {
  const { words, more } = speech;
  const held = row.holdings.filter(isHeld);
  const those = (meaning: Letter['means']) => held.filter((holding) => means(holding, meaning));
  const isFound = (code: AccountabilityFindingCode) => row.findings.some((one) => one.code === code);
  const [accountable, responsible] = [those('decides'), those('does')];
  const count = (meaning: Letter['means'], message: Parameters<typeof words.tell>[0]) => {
    const { length } = partiesOf(those(meaning));
    return length > 0 ? [words.tell(message, { count: length, number: words.inWords(length) })] : [];
  };
  const names = (some: readonly Holding[]) => words.list(some.map((holding) => nameInSentence(holding, speech)));
  const does = partiesOf(responsible).length;
  const isBoth = accountable.length > 0 && isSameList(accountable, responsible);
  const said = [
    ...(accountable.length > 0
      ? [words.tell(more[isBoth ? 'isBoth' : 'isAccountable'], { names: names(accountable), count: partiesOf(accountable).length })]
      : isFound('nobody-accountable')
        ? [more.noneAccountable]
        : []),
    ...(isBoth
      ? []
      : does > 2
        ? [words.tell(more.areResponsible, { number: words.inWords(does) })]
        : does > 0
          ? [words.tell(more.isResponsible, { names: names(responsible), count: does })]
          : []),
    ...count('supports', more.areSupporting),
    ...count('is asked', more[isFound('too-many-consulted') ? 'areConsultedTooMany' : 'areConsulted']),
    ...count('is told', more[isFound('too-many-informed') ? 'areInformedTooMany' : 'areInformed']),
    ...count(null, more.haveOther),
    ...(isFound('nobody-responsible') ? [more.noneResponsible] : []),
  ];
  const rest = said.length > 0 ? said.join('; ') : row.between ? more.onlyAtEnds : more.nothingGiven;
  return aroundTitle(subjectTitle(row, speech), (title) => words.tell(more.forSubject, { title, rest }));
}

/** A sentence in the parts around what its subject is called. That may have any letters in it, so it is put in last. */
export function aroundTitle(title: string, tell: (title: string) => string): SubjectSentence {
  const said = tell(GAP);
  const at = said.indexOf(GAP);
  return { before: said.slice(0, at), title, after: said.slice(at + GAP.length).replaceAll(GAP, '') };
}

/** What is wrong with a subject that its sentence does not say already: not who is missing, that a role is vacant, nor who are too many. */
export const findingsUnsaid = ({ findings }: Pick<MatrixRow, 'findings'>): readonly AccountabilityFinding[] =>
  findings.filter(({ code }) => !inSentence.has(code));

const inSentence: ReadonlySet<AccountabilityFindingCode> = new Set([
  'nobody-accountable',
  'nobody-responsible',
  'accountable-vacant',
  'too-many-consulted',
  'too-many-informed',
]);

/** What stands for the title until it is put in; no document's text has it. */
const GAP = '\u0000';

/** A sentence about a subject as one text. */
export const wholeSubjectSentence = ({ before, title, after }: SubjectSentence): string => before + title + after;

/** Somebody as they are called within a sentence: "the Chief Operating Officer of City Hospitals, vacant". */
function nameInSentence({ party, state }: Holding, { words, messages, more, parties }: FullMatrixSpeech): string {
  const { kind = 'organisations', title = party, organisations = [] } = parties.get(party) ?? {};
  const others = organisations.map((one) => one.title).filter((name) => !title.includes(name));
  const name =
    kind !== 'roles' || !parties.has(party)
      ? title
      : others.length > 0
        ? words.tell(more.roleOf, { role: title, names: words.list(others) })
        : words.tell(more.theRole, { role: title });
  return state === 'held' ? name : words.tell(more.heldIn, { party: name, state: messages[state as 'offered' | 'vacant'] });
}

function capital(text: string, { words }: FullMatrixSpeech): string {
  return text.charAt(0).toLocaleUpperCase(words.locale) + text.slice(1);
}

const UNITS = { Y: 'everyYears', M: 'everyMonths', W: 'everyWeeks', D: 'everyDays' } as const;

/** A duration as it stands after "every": "three months", "year"; one of several units in days. */
export function regularly(duration: string, words: Words, more: MatrixMoreMessages): string {
  const [, number, unit] = /^P(\d+)([YMWD])$/.exec(duration) ?? [];
  const count = number ? Number(number) : daysIn(duration);
  return words.tell(more[UNITS[(unit ?? 'D') as keyof typeof UNITS]], { count, number: words.inWords(count) });
}
