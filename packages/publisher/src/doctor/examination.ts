import { diagnose, type Diagnosis, type Evidence, type Good, shownAddress, whatIsWell } from '@stp-widgets/feed/diagnosis.js';
import {
  causeSentence,
  doctorSentence,
  type DoctorSpeech,
  helpSentence,
  seenLabel,
  wellWords,
  whereLabel,
} from '@stp-widgets/insight/words/doctor-words.js';

/** What the doctor found, as data and in words; this is what `stp doctor --json` prints. */
export interface Examination {
  readonly address: string;
  readonly page: string | null;
  readonly healthy: boolean;
  readonly faults: number;
  readonly advice: number;
  readonly says: string;
  readonly diagnoses: readonly (Diagnosis & { readonly says: string; readonly help: string })[];
  readonly well: readonly (Good & { readonly says: string })[];
}

/** Examines what was gathered. Healthy is a feed without a fault; advice is no fault. */
export function examine(evidence: Evidence, speech: DoctorSpeech): Examination {
  const diagnoses = diagnose(evidence);
  const count = (weight: Diagnosis['weight']) => diagnoses.filter((one) => one.weight === weight).length;
  return {
    address: shownAddress(evidence.address),
    page: evidence.page ? shownAddress(evidence.page.address) : null,
    healthy: count('fault') === 0,
    faults: count('fault'),
    advice: count('advice'),
    says: doctorSentence(diagnoses, speech, evidence.page ? undefined : speech.messages.wellAllTerminal),
    diagnoses: diagnoses.map((one) => ({ ...one, says: causeSentence(one, speech), help: helpSentence(one, speech) })),
    well: whatIsWell(evidence, diagnoses).map((good) => ({ ...good, says: wellWords(good, speech) })),
  };
}

/** How words are set off on a terminal. */
export type Paint = (style: 'bold' | 'dim' | 'red' | 'yellow' | 'green', text: string) => string;

/** Writes an examination for people: the finding, each diagnosis with what was seen and what cures it, and what is well in a line. */
export function writeExamination({ address, page, says, diagnoses, well }: Examination, speech: DoctorSpeech, paint: Paint): string {
  const blocks = diagnoses.map((one) => writeDiagnosis(one, speech, paint));
  const list = speech.words.list(well.map((one) => one.says));
  const fine = well.length > 0 ? [`${paint('green', '●')} ${speech.words.tell(speech.messages.fine, { list: plain(list) })}`] : [];
  const whose = page === null ? plain(address) : `${plain(address)} (${speech.messages['seen-page']}: ${plain(page)})`;
  return `${[`${paint('bold', whose)}\n${says}`, ...blocks, ...fine].join('\n\n')}\n`;
}

function writeDiagnosis({ weight, says, help, evidence, cures }: Examination['diagnoses'][number], speech: DoctorSpeech, paint: Paint) {
  const mark = weight === 'fault' ? paint('red', '■') : paint('yellow', '△');
  return [
    `${mark} ${paint('bold', plain(says))}`,
    `  ${plain(help)}`,
    ...evidence.map(({ what, text }) => `  ${paint('dim', `${seenLabel(what, speech)}:`)} ${plain(text)}`),
    ...cures.flatMap(({ where, text }) => [`  ${whereLabel(where, speech)}:`, ...text.split('\n').map((line) => `      ${plain(line)}`)]),
  ].join('\n');
}

/** Text from outside steers no terminal and turns no reading order; nothing is taken from what is to be copied besides. */
const plain = (text: string) => text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, '');
