/** The audiences of a document that lists none, widest first. */
export const usualAudiences: readonly string[] = ['public', 'partners'];

/** Who may see what, for one audience. */
export interface Viewers {
  /** The audiences of the document, widest first. */
  readonly listed: readonly string[];
  /** Tells whether the audience may see what is marked so; undefined, what is not marked. What is marked for nobody that is listed, nobody sees. */
  maySee(mark: string | undefined): boolean;
}

/**
 * Reads whom a document knows, and what one audience of it may see: what is meant for it and for all before it in the list.
 *
 * @param unmarked whom that is for which says nothing of it; everyone when absent
 * @throws Error if an audience is not listed, stands in the list twice, or the document was published for a wider one already
 */
export function viewersOf(document: object, audience: string, unmarked?: string): Viewers {
  const { audiences: listed = usualAudiences, audience: already } = document as { audiences?: readonly string[]; audience?: string };
  const rank = new Map(listed.map((name, at) => [name, at]));
  const all = listed.length > 0 ? `the document lists ${listed.join(', ')}, widest first` : 'the document lists none';
  if (rank.size < listed.length)
    throw new Error(`an audience stands in the list twice: ${all}. Expected each once: which comes first says who sees more.`);
  const rankOf = (name: string, what: string) => {
    const found = rank.get(name);
    if (found === undefined) throw new Error(`no such audience ${what}: ${name}; ${all}.`);
    return found;
  };
  const asked = rankOf(audience, 'to publish for');
  if (unmarked !== undefined) rankOf(unmarked, 'for what is not marked');
  if (already !== undefined && rankOf(already, 'that the document was published for') < asked)
    throw new Error(
      `the document was published for ${already}, and what more ${audience} may see is not in it. Expected the whole document.`,
    );
  const maySee = (mark: string | undefined) => {
    const meant = mark ?? unmarked;
    return meant === undefined || (rank.get(meant) ?? Infinity) <= asked;
  };
  return { listed, maySee };
}
