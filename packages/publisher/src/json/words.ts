import { english, type JsonCatalogue } from './en.ts';

/** The strings of a language: Welsh for `cy`, English for everything else. */
export async function loadJsonWords(language: string): Promise<JsonCatalogue> {
  return /^cy\b/i.test(language) ? (await import('./cy.ts')).welsh : english;
}
