/** A form in which content is sent. */
export type Encoding = 'br' | 'gzip' | 'identity';

/** By size of what they make: where a client likes several alike, the first is taken. */
const offered: readonly Encoding[] = ['br', 'gzip', 'identity'];

/** Chooses the form that a client likes best, from its `Accept-Encoding`; plain where it says nothing or likes none. */
export function encodingFor(header = ''): Encoding {
  const wishes = new Map(header.toLowerCase().split(',').map(wish));
  const weight = (encoding: Encoding) => wishes.get(encoding) ?? (encoding === 'identity' ? 0 : (wishes.get('*') ?? 0));
  const [best = 'identity'] = offered.filter((one) => weight(one) > 0).toSorted((one, other) => weight(other) - weight(one));
  return best;
}

function wish(part: string): [name: string, weight: number] {
  const [name = '', ...parameters] = part.split(';').map((text) => text.trim());
  const weight = parameters.find((one) => one.startsWith('q='))?.slice(2) ?? '1';
  return [name, Number(weight) || 0];
}
