import { matrixFrameEnglish } from './matrix-frame-en.ts';
import type { MatrixSpeech } from './matrix-words.ts';
import type { MessageSet, Translated } from './messages.ts';

/** What is said around the cells of a matrix. */
export type MatrixFrameMessages = Translated<typeof matrixFrameEnglish>;

/** The messages of heads, key and counts, fetched with the picture that shows them. */
export const matrixFrameMessages: MessageSet<typeof matrixFrameEnglish> = {
  en: matrixFrameEnglish,
  cy: async () => (await import('./matrix-frame-cy.ts')).matrixFrameWelsh,
};

/** What somebody is called within one of their organisations; a joint role says with whom. */
export function nameWithin(
  id: string,
  organisation: string,
  { words, parties, frame }: Pick<MatrixSpeech, 'words' | 'parties'> & { readonly frame: MatrixFrameMessages },
): string {
  const { title = id, organisations = [] } = parties.get(id) ?? {};
  const others = organisations.filter((one) => one.id !== organisation);
  return others.length > 0 ? words.tell(frame.jointWith, { party: title, names: words.list(others.map((one) => one.title)) }) : title;
}
