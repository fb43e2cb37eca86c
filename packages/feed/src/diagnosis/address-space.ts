import type { AddressSpace } from './evidence.ts';

/**
 * In which network a host is, by its name or its address alone; null for a name that only a resolver could tell. Numbers of
 * the private ranges and of this computer, `localhost`, `.local`, `.internal` and names without a dot are told.
 */
export function addressSpace(host: string): AddressSpace | null {
  const name = host.toLowerCase().replace(/^\[|\]$/g, '');
  if (name === 'localhost' || name.endsWith('.localhost')) return 'loopback';
  if (name.includes(':')) return spaceOfSix(name);
  const numbers = /^(\d{1,3})\.(\d{1,3})\.\d{1,3}\.\d{1,3}$/.exec(name);
  if (numbers) return spaceOfFour(Number(numbers[1]), Number(numbers[2]));
  return /\.(local|internal|intranet|lan)$/.test(name) || !name.includes('.') ? 'local' : null;
}

function spaceOfFour(first: number, second: number): AddressSpace {
  if (first === 127) return 'loopback';
  const isLocal =
    first === 10 ||
    (first === 172 && second >= 16 && second < 32) ||
    (first === 192 && second === 168) ||
    (first === 169 && second === 254) ||
    (first === 100 && second >= 64 && second < 128);
  return isLocal ? 'local' : 'public';
}

function spaceOfSix(name: string): AddressSpace {
  if (name === '::1') return 'loopback';
  const [, four] = /^::ffff:(\d.*)$/.exec(name) ?? [];
  if (four) return addressSpace(four) ?? 'public';
  return /^(f[cd]|fe[89ab])/.test(name) ? 'local' : 'public';
}

const depth: Readonly<Record<AddressSpace, number>> = { public: 0, local: 1, loopback: 2 };

/** Tells whether a request goes into a more private network than the page came from, which browsers ask permission for. */
export const goesInwards = (page: AddressSpace, feed: AddressSpace): boolean => depth[feed] > depth[page];
