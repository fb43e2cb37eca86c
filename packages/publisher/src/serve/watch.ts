import { readdir, realpath } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { watch } from 'chokidar';
import { addressOf, isJson, type Place, wayTo } from './find-file.ts';

/** What a watch tells, and whom. */
export interface WatchHearers {
  /** Is told the address at which a `.json` file came, changed or went. */
  touched(address: string): void;
  /** Is told why changes may go unnoticed. */
  failed(error: Error): void;
}

/** How long after a folder came the watcher watches it, in ms. */
const SETTLED = 1000;

/**
 * Watches sources for `.json` files. Links to folders, names that start with a dot, and `node_modules` are left out: they hold more
 * than anybody serves.
 *
 * @returns once all that was there has been told, what ends it
 */
export async function watchFeeds(sources: readonly Place[], { touched, failed }: WatchHearers): Promise<() => Promise<void>> {
  const watched = await Promise.all(sources.map(toWatch));
  const waysTo = (path: string) => watched.map(({ way }) => way(path)).filter((way) => way !== null);
  const watcher = watch(
    watched.flatMap(({ paths }) => paths),
    {
      // A link is watched as what it is; where a file is named itself, so is what it leads to.
      followSymlinks: false,
      ignored: (path, stats) => !waysTo(path).some((way) => !way.includes('node_modules') && (!stats?.isFile() || isJson(addressOf(way)))),
    },
  );
  const tell = (path: string) => {
    for (const address of new Set(waysTo(path).map(addressOf))) if (isJson(address)) touched(address);
  };
  let isReady = false;
  watcher.on('all', (event, path) => {
    if (event === 'addDir' && isReady) setTimeout(() => void lookInto(path), SETTLED).unref();
    if (event !== 'addDir' && event !== 'unlinkDir') tell(path);
  });
  /** A file that came between the watcher's reading of a new folder and its watching of it is told by nobody else. */
  async function lookInto(folder: string): Promise<void> {
    const names = watcher.closed ? [] : await readdir(folder).catch(() => []);
    for (const name of names) tell(join(folder, name));
  }
  watcher.on('error', (error) => failed(error as Error));
  await new Promise<void>((resolve) => void watcher.once('ready', resolve));
  isReady = true;
  return () => watcher.close();
}

interface Watched {
  readonly paths: readonly string[];
  /** The way from the server's top to what is at a path, name by name; null where the source does not hold it. */
  readonly way: (path: string) => readonly string[] | null;
}

async function toWatch({ kind, path }: Place): Promise<Watched> {
  const real = await realpath(path);
  if (kind === 'folder') return { paths: [real], way: (asked) => (asked === real ? [] : wayTo(asked, real)) };
  const paths = [...new Set([path, real])];
  return { paths, way: (asked) => (paths.includes(asked) ? [basename(path)] : null) };
}
