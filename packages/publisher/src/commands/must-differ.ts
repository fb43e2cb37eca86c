import { fstatSync } from 'node:fs';
import { stat } from 'node:fs/promises';

/**
 * Makes sure that what a command reads is still there when it has written.
 *
 * @param sources files, addresses, or - for what is piped in
 * @throws Error if the output is one of the sources, however the two are spelt or linked
 */
export async function mustDiffer(output: string | undefined, sources: readonly string[]): Promise<void> {
  const same = await sameAs(output, sources);
  if (same.length === 0) return;
  const source = same.find((name) => name === output) ?? same[0];
  const which = source === output ? 'is read' : `is ${source === '-' ? 'what is piped in' : `the same file as ${source}`}`;
  throw new Error(`${output} ${which}, and would be lost. Expected another file after -o.`);
}

/** Which of several names stand for the same plain file as the output. */
export async function sameAs(output: string | undefined, names: readonly string[]): Promise<readonly string[]> {
  const own = output === undefined ? null : await identity(output);
  if (own === null) return [];
  const others = await Promise.all(names.map((name) => identity(name === '-' ? 0 : name)));
  return names.filter((_name, at) => others[at] === own);
}

/** What a plain file is known by under each of its names; null for all else, and for what is not there. */
async function identity(at: string | 0): Promise<string | null> {
  try {
    const stats = at === 0 ? fstatSync(at, { bigint: true }) : await stat(at, { bigint: true });
    return stats.isFile() ? `${stats.dev} ${stats.ino}` : null;
  } catch {
    return null;
  }
}
