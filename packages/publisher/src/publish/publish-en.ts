/** What is said of a document that was published for an audience, in English. */
export const english = {
  'mentions-withheld':
    'This text mentions “{found}”, which this audience may not see; reword it, or mark for whom the thing is meant that the text stands in',
  'unknown-audience':
    'The audience “{found}” is none that the document lists ({expected}), so nobody sees this; list it in audiences, or correct it',
} satisfies Record<string, string>;

/** Every string about publishing, in one language. */
export type PublishCatalogue = { readonly [key in keyof typeof english]: string };
