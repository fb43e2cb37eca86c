import { realpath, stat } from 'node:fs/promises';
import { basename, isAbsolute, join, relative, resolve, sep } from 'node:path';

/** A file or a folder on disk. */
export interface Place {
  readonly kind: 'file' | 'folder';
  readonly path: string;
}

/**
 * Looks at what a path on disk is, so that a mistyped one is told before a server starts.
 *
 * @throws Error if nothing is there
 */
export async function placeAt(path: string): Promise<Place> {
  const found = await kindOf(resolve(path));
  if (!found) throw new Error(`no such file or folder: ${path}. Expected a feed's JSON file or a folder to serve: name one that is there.`);
  return { kind: found, path: resolve(path) };
}

/**
 * Finds what an address's path leads to in the first source that has it: a file is found by its own name, what a folder
 * holds by its way from there. A folder is found where the path lacks the slash at its end; null when no source has anything.
 *
 * Nothing outside the sources is ever found, by whatever spelling or link, and no name that starts with a dot.
 */
export async function findFile(sources: readonly Place[], pathname: string): Promise<Place | null> {
  const names = namesIn(pathname);
  if (!names) return null;
  for (const source of sources) {
    const found = source.kind === 'file' ? await fileNamed(source, names) : await inFolder(source.path, names);
    if (found) return found;
  }
  return null;
}

/** The names that a path is made of, decoded, the last one empty where it ends in a slash; null if one of them could lead astray. */
export function namesIn(pathname: string): readonly string[] | null {
  try {
    const names = pathname.split('/').slice(1).map(decodeURIComponent);
    return names.every((name, at) => isPlain(name) || (name === '' && at === names.length - 1)) ? names : null;
  } catch {
    return null;
  }
}

// The colon is Windows' drive and stream mark, the backslash its separator.
const isPlain = (name: string) => name !== '' && !name.startsWith('.') && !/[/\\:\0]/.test(name);

async function fileNamed({ path }: Place, names: readonly string[]): Promise<Place | null> {
  if (names.length !== 1 || names[0] !== basename(path)) return null;
  return (await kindOf(path)) === 'file' ? { kind: 'file', path } : null;
}

async function inFolder(folder: string, names: readonly string[]): Promise<Place | null> {
  const asked = names.at(-1) === '' ? [...names.slice(0, -1), 'index.html'] : names;
  try {
    const [top, path] = await Promise.all([realpath(folder), realpath(join(folder, ...asked))]);
    const kind = isInside(top, path) ? await kindOf(path) : null;
    return kind && { kind, path };
  } catch {
    return null;
  }
}

/** Asked of real paths, so that a link does not lead out, nor to a hidden file within. */
function isInside(top: string, path: string): boolean {
  const way = relative(top, path);
  return !isAbsolute(way) && way.split(sep).every((name) => name !== '' && !name.startsWith('.'));
}

async function kindOf(path: string): Promise<'file' | 'folder' | null> {
  try {
    const stats = await stat(path);
    if (stats.isFile()) return 'file';
    return stats.isDirectory() ? 'folder' : null;
  } catch {
    return null;
  }
}
