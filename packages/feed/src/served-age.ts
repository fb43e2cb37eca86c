/** How long ago the source itself said what an answer holds, in ms: the time it has spent in caches on its way. 0 where nothing tells. */
export function servedAge(headers: Headers): number {
  // What is not there parses as no time, as any other text.
  const time = (name: string) => Date.parse(headers.get(name)!);
  // nginx sends no Age; where ours says when it last heard the source, the rest of the time was spent there.
  const age = +headers.get('age')! * 1000 || time('date') - time('x-stp-fetched');
  // An age that nothing can have would be shown as one, as would a time to come.
  return age > 0 && age < 1e12 ? age : 0;
}
