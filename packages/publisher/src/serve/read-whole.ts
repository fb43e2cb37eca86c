import { open } from 'node:fs/promises';
import type { Stats } from 'node:fs';

/** A file's content at one moment; or why there is none to be had. */
export type WholeFile =
  | { readonly bytes: Uint8Array<ArrayBuffer>; readonly stats: Stats; readonly why?: never }
  | { readonly bytes?: never; readonly stats?: never; readonly why: string };

/** The largest feed that is kept, in bytes. */
const LARGEST = 200_000_000;
const TRIES = 3;

/** Reads a file as it is at one moment: what changes while it is read is read again, a few times. Never rejects. */
export async function readWhole(path: string): Promise<WholeFile> {
  try {
    for (let left = TRIES; left > 0; left--) {
      await using file = await open(path);
      const before = await file.stat();
      if (before.size > LARGEST) return { why: `the file has ${before.size} bytes; expected at most ${LARGEST}` };
      const bytes = await file.readFile();
      const stats = await file.stat();
      if (stampOf(before) === stampOf(stats) && bytes.length === stats.size) return { bytes, stats };
    }
    return { why: 'the file is being written' };
  } catch (error) {
    return { why: `the file cannot be read: ${(error as Error).message}` };
  }
}

/** What tells one state of a file from another, short of reading it. */
export const stampOf = ({ mtimeMs, ctimeMs, size, ino }: Stats): string => [mtimeMs, ctimeMs, size, ino].join(' ');

/** How long after a change the same stamp may hide another, in ms: file systems' clocks tick slower than programs write. */
export const SETTLING = 100;

/** Tells whether a file's stamp stands for its content: one that was changed just now may change again and keep it. */
export const isSettled = ({ mtimeMs, ctimeMs }: Stats, now: number): boolean => Math.abs(now - Math.max(mtimeMs, ctimeMs)) >= SETTLING;
