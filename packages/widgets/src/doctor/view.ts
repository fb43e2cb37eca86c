import { type Cure, diagnose, type Diagnosis, type Evidence, shownAddress, whatIsWell } from '@stp-widgets/feed/diagnosis.js';
import {
  causeSentence,
  doctorSentence,
  type DoctorSpeech,
  helpSentence,
  seenLabel,
  wellWords,
  whereLabel,
} from '@stp-widgets/insight/words/doctor-words.js';

/** A piece of text with what it is called. */
export interface Labelled {
  readonly label: string;
  readonly text: string;
}

/** One diagnosis in words. */
export interface DiagnosisView {
  readonly code: Diagnosis['code'];
  readonly says: string;
  readonly help: string;
  readonly seen: readonly Labelled[];
  readonly cures: readonly Labelled[];
}

/** All that the doctor shows of one feed. */
export interface DoctorView {
  /** The address as it may be shown. */
  readonly address: string;
  /** The finding in a sentence. */
  readonly sentence: string;
  readonly faults: readonly DiagnosisView[];
  readonly advice: readonly DiagnosisView[];
  readonly well: readonly string[];
}

/** Says in words what evidence of a feed shows. */
export function doctorView(evidence: Evidence, speech: DoctorSpeech): DoctorView {
  const diagnoses = diagnose(evidence);
  const of = (weight: Diagnosis['weight']) => diagnoses.filter((one) => one.weight === weight).map((one) => inWords(one, speech));
  return {
    address: shownAddress(evidence.address),
    sentence: doctorSentence(diagnoses, speech),
    faults: of('fault'),
    advice: of('advice'),
    well: whatIsWell(evidence, diagnoses).map((good) => wellWords(good, speech)),
  };
}

function inWords(diagnosis: Diagnosis, speech: DoctorSpeech): DiagnosisView {
  return {
    code: diagnosis.code,
    says: causeSentence(diagnosis, speech),
    help: helpSentence(diagnosis, speech),
    seen: diagnosis.evidence.map(({ what, text }) => ({ label: seenLabel(what, speech), text })),
    cures: diagnosis.cures.map(({ where, text }) => ({ label: [whereLabel(where, speech), ...headerNamed(where, text)].join(' '), text })),
  };
}

/** The name of the header that a cure is: of one diagnosis there may be several. */
const headerNamed = (where: Cure['where'], text: string) => (where === 'header' ? text.split(':', 1) : []);
