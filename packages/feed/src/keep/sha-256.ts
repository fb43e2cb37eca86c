/** The SHA-256 of a text in UTF-8, as 64 hexadecimal digits. `crypto.subtle` is missing on intranets without https. */
export function sha256(text: string): string {
  const state = Uint32Array.from(primes.slice(0, 8), (prime) => fraction(prime ** (1 / 2)));
  const words = new Uint32Array(64);
  const block = padded(text);
  for (let at = 0; at < block.byteLength; at += 64) {
    for (let i = 0; i < 16; i++) words[i] = block.getUint32(at + i * 4);
    for (let i = 16; i < 64; i++) {
      const [early, late] = [words[i - 15]!, words[i - 2]!];
      const s0 = turn(early, 7) ^ turn(early, 18) ^ (early >>> 3);
      const s1 = turn(late, 17) ^ turn(late, 19) ^ (late >>> 10);
      words[i] = words[i - 16]! + s0 + words[i - 7]! + s1;
    }
    mix(state, words);
  }
  return Array.from(state, (word) => word.toString(16).padStart(8, '0')).join('');
}

function mix(state: Uint32Array, words: Uint32Array): void {
  let [a, b, c, d, e, f, g, h] = state as unknown as [number, number, number, number, number, number, number, number];
  for (let i = 0; i < 64; i++) {
    const s1 = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25);
    const first = h + s1 + ((e & f) ^ (~e & g)) + constants[i]! + words[i]!;
    const s0 = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22);
    const second = s0 + ((a & b) ^ (a & c) ^ (b & c));
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((word, i) => (state[i]! += word));
}

/** The text with the end that the standard puts to it: one bit, then zeros, then its length in bits. */
function padded(text: string): DataView {
  const bytes = new TextEncoder().encode(text);
  const whole = new Uint8Array((((bytes.length + 8) >> 6) + 1) << 6);
  whole.set(bytes);
  whole[bytes.length] = 0x80;
  const view = new DataView(whole.buffer);
  view.setUint32(whole.length - 4, bytes.length * 8);
  return view;
}

const turn = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

const fraction = (number: number): number => (number % 1) * 2 ** 32;

const primes = Array.from({ length: 310 }, (_, i) => i + 2).filter((one) => {
  for (let i = 2; i * i <= one; i++) if (one % i === 0) return false;
  return true;
});

const constants = Uint32Array.from(primes.slice(0, 64), (prime) => fraction(prime ** (1 / 3)));
