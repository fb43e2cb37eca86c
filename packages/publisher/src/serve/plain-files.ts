import { readFile } from 'node:fs/promises';
import type { Stats } from 'node:fs';
import { type Content, contentOf } from './content.ts';
import { isSettled, stampOf } from './read-whole.ts';

/** The bytes of files that are kept in memory, all together. */
const KEPT = 64_000_000;
/** The largest file of which they are. */
const LARGEST = KEPT / 8;

/** Reads files, those asked for last from memory as long as they stay as they are; null for one that cannot be read. */
export function plainFiles(): (path: string, stats: Stats) => Promise<Content | null> {
  const kept = new Map<string, { readonly stamp: string; readonly content: Content }>();
  let size = 0;

  function drop(path: string): void {
    size -= kept.get(path)?.content.size ?? 0;
    kept.delete(path);
  }

  function keep(path: string, stamp: string, content: Content): void {
    drop(path);
    kept.set(path, { stamp, content });
    size += content.size;
    for (const oldest of kept.keys()) {
      if (size <= KEPT) return;
      drop(oldest);
    }
  }

  return async (path, stats) => {
    const stamp = stampOf(stats);
    const known = kept.get(path);
    if (known?.stamp === stamp) {
      keep(path, stamp, known.content);
      return known.content;
    }
    const bytes = await readFile(path).catch(() => null);
    if (!bytes) return null;
    const read = contentOf(bytes);
    // The same as before keeps the forms that were made of it.
    const content = known?.content.hash === read.hash ? known.content : read;
    const isSure = bytes.length === stats.size && isSettled(stats, Date.now());
    if (bytes.length <= LARGEST) keep(path, isSure ? stamp : '', content);
    return content;
  };
}
