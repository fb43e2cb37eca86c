/** The text of a CSV file, and how it was written where that is not what it ought to be. */
export interface DecodedCsv {
  readonly text: string;
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
  /** Whether the encoding is a guess: nothing in the file says it. */
  readonly isGuess: boolean;
}

/** Decodes a CSV file as spreadsheets write them: UTF-8, UTF-16, and what is neither as windows-1252, which Excel writes in Western Europe. */
export function decodeCsv(bytes: Uint8Array): DecodedCsv {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decoded(bytes, 'utf-16le');
  if (first === 0xfe && second === 0xff) return decoded(bytes, 'utf-16be');
  // Without a mark, every other byte of Western text in UTF-16 is zero.
  if (first && second === 0) return decoded(bytes, 'utf-16le', true);
  if (first === 0 && second) return decoded(bytes, 'utf-16be', true);
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8', isGuess: false };
  } catch {
    return decoded(bytes, 'windows-1252', true);
  }
}

const decoded = (bytes: Uint8Array, encoding: DecodedCsv['encoding'], isGuess = false): DecodedCsv => ({
  text: new TextDecoder(encoding).decode(bytes),
  encoding,
  isGuess,
});
