import { randomUUID } from 'node:crypto';
import { type BigIntStats, fstatSync } from 'node:fs';
import { chmod, chown, readlink, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';

/**
 * Writes a file so that whoever reads it meanwhile gets the old one or the new one, never a part. Behind a link, the file that
 * it leads to is written; a file keeps who may read it. What is no plain file, such as a pipe, is written to.
 *
 * @throws Error that says what to do, if it cannot be written
 */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  try {
    const before = await stat(path, { bigint: true }).catch(unlessAbsent);
    if (before?.isDirectory()) throw new Error(`${path} is a folder. Expected a file: name one in it.`);
    if (before && isStandardOutput(before)) process.stdout.write(content);
    else if (before && !before.isFile()) await writeFile(path, content);
    else await replace(await targetOf(path), content, before);
  } catch (error) {
    throw explained(error as NodeJS.ErrnoException, path);
  }
}

/** Its name, `/dev/stdout`, may lead to a plain file, which then has more in it, or to what cannot be opened by a name. */
function isStandardOutput({ dev, ino }: BigIntStats): boolean {
  const out = fstatSync(1, { bigint: true });
  return out.dev === dev && out.ino === ino;
}

/** What a path leads to at last, be it there or not. */
async function targetOf(path: string): Promise<string> {
  const there = await realpath(path).catch(unlessAbsent);
  if (there !== null) return there;
  const next = await readlink(path).catch(() => null);
  return next === null ? path : targetOf(resolve(await realpath(dirname(path)), next));
}

async function replace(target: string, content: string | Uint8Array, before: BigIntStats | null): Promise<void> {
  const beside = join(dirname(target), `.${randomUUID()}.tmp`);
  const mode = before ? Number(before.mode & 0o7777n) : 0o666;
  try {
    // At no time may anybody read it who might not read the old one.
    await writeFile(beside, content, { flag: 'wx', mode });
    if (before) {
      // Whose it is only some users may say, and some systems know.
      await chown(beside, Number(before.uid), Number(before.gid)).catch(() => {});
      await chmod(beside, mode);
    }
    await rename(beside, target);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

function unlessAbsent(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null;
  throw error;
}

function explained(error: NodeJS.ErrnoException, path: string): Error {
  const says = reasons[error.code ?? ''];
  return says ? new Error(says(path), { cause: error }) : error;
}

const noFolder = (path: string) => `no such folder: ${dirname(path)}. Expected one that is there: make it first, or name another after -o.`;
const notAllowed = (path: string) =>
  `not allowed to write ${path}. Expected a file and a folder that this user may write, and that no other program holds open.`;
const noRoom = (path: string) => `no room for ${path}. Expected a disk with some: make room, or name a file on another after -o.`;

const reasons: Readonly<Record<string, (path: string) => string>> = {
  ENOENT: noFolder,
  ENOTDIR: noFolder,
  EACCES: notAllowed,
  EPERM: notAllowed,
  EROFS: notAllowed,
  EBUSY: notAllowed,
  ENOSPC: noRoom,
  EDQUOT: noRoom,
  ELOOP: (path) => `${path} is a link that leads back to itself. Expected a file: name another after -o.`,
  ENAMETOOLONG: (path) => `the name ${path} is too long. Expected a shorter one after -o.`,
};
