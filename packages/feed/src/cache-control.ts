/** Reads a `Cache-Control`: its directives by their names in lower case, the first of a name counting; '' where one has no value. */
export function directivesOf(header: string | null): ReadonlyMap<string, string> {
  const directives = new Map<string, string>();
  for (const [, name, quoted, plain] of (header ?? '').matchAll(/([\w-]+)(?:\s*=\s*(?:"([^"]*)"|([^\s,"]*)))?/g)) {
    const key = name!.toLowerCase();
    if (!directives.has(key)) directives.set(key, quoted ?? plain ?? '');
  }
  return directives;
}

/**
 * Tells whether an answer is the same for whoever asks, and may be kept: it is neither `private` nor `no-store`, and does not vary with
 * who asks. What has no headers yet is taken for that.
 */
export function isForAll(headers: Headers | undefined): boolean {
  const directives = directivesOf(headers?.get('cache-control') ?? null);
  return !directives.has('no-store') && !directives.has('private') && !/\b(cookie|authorization)\b|\*/i.test(headers?.get('vary') ?? '');
}
