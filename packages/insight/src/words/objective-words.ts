import type { ObjectiveView } from '../objective-view.ts';
import type { Age } from '../reported.ts';
import type { ResultView } from '../result-view.ts';
import type { MessageKey } from './catalogue.ts';
import { every } from './every.ts';
import { loadMessages, type MessageSet, type Translated } from './messages.ts';
import { objectiveEnglish } from './objective-en.ts';
import type { Plural } from './plural.ts';
import { type Fill, loadWords, type Words } from './words.ts';

/** What is said of objectives besides the words. */
export const objectiveMessages: MessageSet<typeof objectiveEnglish> = {
  en: objectiveEnglish,
  cy: async () => (await import('./objective-cy.ts')).objectiveWelsh,
};

/** The messages about objectives of one language. */
export type ObjectiveMessages = Translated<typeof objectiveEnglish>;

/** The words, with those about objectives and their results among them. */
export interface ObjectiveWords extends Words {
  say(key: MessageKey | keyof ObjectiveMessages, fill?: Fill): string;
}

/** Puts what is said of objectives among the words of the same language. */
export function objectiveWords(words: Words, messages: ObjectiveMessages): ObjectiveWords {
  const own: Partial<Record<string, string | Plural>> = messages;
  return { ...words, say: (key, values) => (own[key] ? words.tell(own[key], values) : words.say(key as MessageKey, values)) };
}

/** The words of a locale with which objectives are spoken of: in Welsh for `cy`, in English for everything else. */
export async function loadObjectiveWords(locale: string): Promise<ObjectiveWords> {
  const words = await loadWords(locale);
  return objectiveWords(words, await loadMessages(objectiveMessages, words.language));
}

const DAY = 86_400_000;

/** The finding of an objective: what was reported, and whether the numbers agree. Never empty. */
export function objectiveSentence({ reported, numbers, disagrees }: ObjectiveView, words: ObjectiveWords): string {
  if (!reported) return words.say('claimUnreported');
  const { status } = reported;
  if (!status) return reported.value ? words.say('claimOffScale', { status: reported.value }) : words.say('claimUnreported');
  if (disagrees && numbers) {
    const { behind, counted } = numbers;
    const fill = { status: status.label.toLocaleLowerCase(words.locale), day: words.day(reported.statusAt) };
    const total = words.inWords(counted);
    return behind > 0
      ? words.say('claimBehind', { ...fill, count: behind, behind: words.inWords(behind), total })
      : words.say('claimWell', { ...fill, count: counted, total });
  }
  if (status.means === 'complete') return words.say('claimComplete', { day: words.day(reported.statusAt) });
  if (status.means === 'not started') return words.say('claimNotStarted');
  return numbers ? words.say('claimAgree') : words.say('claimUnmeasured');
}

/** Where a result stands, in a few words: "Behind by 3.8 points, and better lately". */
export function resultVerdict({ standing, unit, decimals, gap, trend, target, latest }: ResultView, words: ObjectiveWords): string {
  if (!standing) return words.say(!unit ? 'noMeasure' : !target ? 'noTarget' : latest ? 'noBaseline' : 'noValue');
  if (standing === 'reached') return words.say('reached');
  if (standing === 'on track') return words.say('onTrack');
  const verdict = words.say(standing, { gap: words.gap(gap, unit, decimals) });
  return standing === 'behind' && trend ? words.say(`trend-${trend}`, { verdict }) : verdict;
}

/** The way of a result, for whoever cannot see its bar; empty when none was agreed. */
export function resultWay({ baseline, target, due, unit, decimals }: ResultView, words: ObjectiveWords): string {
  if (!baseline || !target || due === null) return '';
  const write = (value: number) => words.value(value, unit, decimals);
  return words.say('bullet', { baseline: write(baseline.value), target: write(target.value), day: words.day(target.by), due: write(due) });
}

/** How old the last update is against its cadence: "Updated 11 days ago, due every 14 days". */
export function ageSentence(age: Age | null, words: ObjectiveWords): string {
  if (!age) return words.say('neverUpdated');
  const ago = words.daysAgo(age.days);
  if (age.overdue > 0) return words.say('updatedOverdue', { ago, overdue: words.span(age.overdue * DAY) });
  return age.every === null ? words.say('updated', { ago }) : words.say('updatedDue', { ago, every: every(age.every * DAY, words) });
}
