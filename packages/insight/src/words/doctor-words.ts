import { doctorEnglish } from './doctor-en.ts';
import { every } from './every.ts';
import type { MessageSet, Translated } from './messages.ts';
import type { Fill, Words } from './words.ts';

/** The messages of the doctor. */
export type DoctorMessages = Translated<typeof doctorEnglish>;

type Named<P extends string> = { [K in keyof DoctorMessages]: K extends `${P}-${infer Name}` ? Name : never }[keyof DoctorMessages];

/** What the doctor says besides the words. */
export const doctorMessages: MessageSet<typeof doctorEnglish> = {
  en: doctorEnglish,
  cy: async () => (await import('./doctor-cy.ts')).doctorWelsh,
};

/** What a sentence is said with. */
export interface DoctorSpeech {
  readonly words: Words;
  readonly messages: DoctorMessages;
}

/** Of a diagnosis, what its sentences need. */
export interface Diagnosed {
  readonly code: Named<'is'> & Named<'do'>;
  readonly weight: 'fault' | 'advice';
  readonly certainty: 'certain' | 'likely';
  readonly facts: Fill;
}

/** What is wrong, in one sentence without its full stop; it begins with “Likely” where that is all that can be said. */
export function causeSentence({ code, certainty, facts }: Diagnosed, { words, messages }: DoctorSpeech): string {
  const cause = words.tell(messages[`is-${code}`], filled(facts, words));
  return certainty === 'likely' ? words.tell(messages.likely, { cause }) : cause;
}

/** What to do about it. */
export function helpSentence({ code, facts }: Diagnosed, { words, messages }: DoctorSpeech): string {
  return words.tell(messages[`do-${code}`], filled(facts, words));
}

/** The finding of all: how many faults, how much advice. */
export function doctorSentence(diagnoses: readonly Diagnosed[], { words, messages }: DoctorSpeech, well = messages.wellAll): string {
  const count = (weight: Diagnosed['weight']) => diagnoses.filter((one) => one.weight === weight).length;
  const [faults, advice] = [count('fault'), count('advice')];
  // Likely causes may be several of one and the same trouble.
  const isLikely = diagnoses.every(({ weight, certainty }) => weight === 'advice' || certainty === 'likely');
  const finding = faults > 0 ? words.tell(isLikely ? messages.causes : messages.faults, { count: faults }) : well;
  return [finding, advice > 0 ? words.tell(messages.advised, { count: advice }) : ''].filter(Boolean).join(' ');
}

/** One thing that is well, in a few words within a sentence. */
export function wellWords(
  { code, facts }: { readonly code: Named<'well'>; readonly facts: Fill },
  { words, messages }: DoctorSpeech,
): string {
  // Under a minute nobody counts.
  const isNow = code === 'fresh' && Number(facts['milliseconds']) < 60_000;
  return words.tell(messages[`well-${isNow ? 'fresh-now' : code}`], filled(facts, words));
}

/** What a piece of evidence is called. */
export const seenLabel = (what: Named<'seen'>, { messages }: DoctorSpeech): string => messages[`seen-${what}`];

/** What the place is called where a cure belongs. */
export const whereLabel = (where: Named<'where'>, { messages }: DoctorSpeech): string => messages[`where-${where}`];

const spans = new Set(['milliseconds', 'refresh']);

/** Numbers as people read them: a span of time in its unit, a size in kB or MB, a status as it is. */
function filled(facts: Fill, words: Words): Fill {
  return Object.fromEntries(
    Object.entries(facts).map(([name, value]) => {
      if (typeof value !== 'number' || name === 'count') return [name, value];
      if (name === 'cadence') return [name, every(value, words)];
      if (spans.has(name)) return [name, words.span(value)];
      if (name !== 'bytes') return [name, String(value)];
      return [name, value >= 1e6 ? `${words.number(value / 1e6, 1)} MB` : `${words.number(Math.ceil(value / 1e3))} kB`];
    }),
  );
}
