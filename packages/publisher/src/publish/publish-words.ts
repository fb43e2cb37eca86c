import { english, type PublishCatalogue } from './publish-en.ts';

/** The strings about publishing of a language: Welsh for `cy`, English for everything else. */
export async function loadPublishWords(language: string): Promise<PublishCatalogue> {
  return /^cy\b/i.test(language) ? (await import('./publish-cy.ts')).welsh : english;
}
