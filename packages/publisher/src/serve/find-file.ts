import { realpath, stat } from 'node:fs/promises';
import type { Stats } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';

/** A file or a folder on disk. */
export interface Place {
  readonly kind: 'file' | 'folder';
  readonly path: string;
}

/** By what name a file is served. */
export interface Named {
  /** The path from the server's top, escaped, without links to folders in it: one for each file that a folder lists. */
  readonly address: string;
  /** Where that is on disk, whether anything is there or not. */
  readonly entry: string;
}

/** What an address's path leads to: a folder, a file, or a file that is not there any more. */
export type Found =
  | { readonly kind: 'folder' }
  | ({ readonly kind: 'file'; readonly path: string; readonly stats: Stats } & Named)
  | ({ readonly kind: 'gone' } & Named);

/**
 * Looks at what a path on disk is, so that a mistyped one is told before a server starts.
 *
 * @throws Error if nothing is there
 */
export async function placeAt(path: string): Promise<Place> {
  const found = await lookAt(resolve(path));
  if (!found) throw new Error(`no such file or folder: ${path}. Expected a feed's JSON file or a folder to serve: name one that is there.`);
  return { kind: found.kind, path: resolve(path) };
}

/**
 * Finds what an address's path leads to in the first source that has it: a file is found by its own name, what a folder
 * holds by its way from there. A folder is found where the path lacks the slash at its end; null when no source has anything.
 *
 * Nothing outside the sources is ever found, by whatever spelling or link, and no name that starts with a dot.
 *
 * @param isKept tells of a file that is not there whether its source still has it, as far as the server is concerned
 */
export async function findFile(
  sources: readonly Place[],
  pathname: string,
  isKept: (entry: string) => boolean = () => false,
): Promise<Found | null> {
  const names = namesIn(pathname);
  if (!names) return null;
  const asked = names.at(-1) === '' ? [...names.slice(0, -1), 'index.html'] : names;
  for (const source of sources) {
    const found = source.kind === 'file' ? await fileNamed(source, names) : await inFolder(source.path, asked);
    if (found && (found.kind !== 'gone' || isKept(found.entry))) return found;
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

/** The path that leads to what some names stand for. */
export const addressOf = (names: readonly string[]): string => `/${names.map(encodeURIComponent).join('/')}`;

/** The way from a folder to what is inside it, name by name; null if it is not inside, or hidden. Asked of real paths, so that no link leads out. */
export function wayTo(path: string, folder: string): readonly string[] | null {
  const way = relative(folder, path);
  const names = way.split(sep);
  return !isAbsolute(way) && names.every((name) => name !== '' && !name.startsWith('.')) ? names : null;
}

/** Tells whether an address is one at which a feed can be. */
export const isJson = (address: string): boolean => address.endsWith('.json');

// The colon is Windows' drive and stream mark, the backslash its separator.
const isPlain = (name: string) => name !== '' && !name.startsWith('.') && !/[/\\:\0]/.test(name);

async function fileNamed({ path }: Place, names: readonly string[]): Promise<Found | null> {
  if (names.length !== 1 || names[0] !== basename(path)) return null;
  const named: Named = { entry: path, address: addressOf(names) };
  const found = await lookAt(path);
  return found?.kind === 'file' ? { kind: 'file', path, stats: found.stats, ...named } : { kind: 'gone', ...named };
}

async function inFolder(folder: string, asked: readonly string[]): Promise<Found | null> {
  const top = await realpath(folder).catch(() => folder);
  const plain = join(top, ...asked);
  const gone: Found = { kind: 'gone', entry: plain, address: addressOf(asked) };
  const path = await realpath(plain).catch(() => null);
  if (path === null) return gone;
  const way = wayTo(path, top);
  if (!way) return null;
  const found = await lookAt(path);
  if (!found) return gone;
  if (found.kind === 'folder') return { kind: 'folder' };
  const entry = path === plain ? plain : await entryOf(plain, path);
  return { kind: 'file', path, stats: found.stats, entry, address: addressOf(wayTo(entry, top) ?? way) };
}

/** A file's own folder and its name there, as the folder spells it: neither a link to a folder nor large letters make another of it. */
async function entryOf(asked: string, path: string): Promise<string> {
  const plain = (text: string) => basename(text).normalize().toLowerCase();
  const folder = await realpath(dirname(asked)).catch(() => dirname(path));
  return join(folder, basename(plain(asked) === plain(path) ? path : asked));
}

async function lookAt(path: string): Promise<{ readonly kind: 'file' | 'folder'; readonly stats: Stats } | null> {
  try {
    const stats = await stat(path);
    if (stats.isFile()) return { kind: 'file', stats };
    return stats.isDirectory() ? { kind: 'folder', stats } : null;
  } catch {
    return null;
  }
}
