import { deleteDatabase, resultOf, type Stores, transact } from './store.ts';

/** A good document as it is kept. */
export interface Kept {
  readonly text: string;
  readonly etag: string;
  /** When it arrived, in ms since 1970. */
  readonly received: number;
  /** The absolute address it was asked for. */
  readonly address: string;
}

/** The last good copy of one feed, across reloads. Nothing of it rejects: where storage is refused, there is none. */
export interface LastGood {
  /** The copy; null where there is none, or none that can be used, which is removed. */
  read(): Promise<Kept | null>;
  /** Keeps a copy in place of an older one. One that is there already lives on for as long again, and its text is not written. */
  write(copy: Kept): Promise<void>;
  remove(): Promise<void>;
}

/** What is known of a copy without its text. */
interface Head extends Omit<Kept, 'text'> {
  readonly length: number;
  readonly written: number;
  readonly until: number;
}

/** By how much a clock may be set back without making copies come from the future, in ms. */
const slack = 120_000;

let removals = 0;

/**
 * The copy that is kept under a name that `mayKeep` gave. Copies of all names that have outlived their time are removed
 * whenever one is read or written.
 *
 * @param address the feed's absolute address; a copy of another is none
 * @param hours how long a copy lives after it was last written
 */
export function lastGood(name: string, { address, hours }: { readonly address: string; readonly hours: number }): LastGood {
  const life = hours * 3_600_000;
  let isRoom = true; // until nothing more can be moved out of the way; then this page tries no more

  const isOf = (head: Head, now: number) => head.address === address && head.written + life > now;

  async function read(): Promise<Kept | null> {
    try {
      return await transact(async ({ heads, texts }) => {
        const now = Date.now();
        await sweep({ heads, texts }, now);
        const head = (await resultOf(heads.get(name))) as Head | undefined;
        if (!head) return null;
        const text: unknown = await resultOf(texts.get(name));
        if (typeof text === 'string' && text.length === head.length && isOf(head, now)) {
          return { text, etag: head.etag, received: head.received, address };
        }
        drop({ heads, texts }, name);
        return null;
      });
    } catch {
      await remove();
      return null;
    }
  }

  async function write(copy: Kept): Promise<void> {
    if (isRoom && life > 0 && copy.address === address) await keep(copy, removals);
  }

  async function keep(copy: Kept, since: number): Promise<void> {
    try {
      await transact((stores) => put(stores, copy));
    } catch (error) {
      isRoom = (error as Error | null)?.name === 'QuotaExceededError' && (await dropOldest(name));
      // Nothing comes back that was removed while room was made.
      if (isRoom && since === removals) await keep(copy, since);
    }
  }

  async function put({ heads, texts }: Stores, { text, etag, received }: Kept): Promise<void> {
    const now = Date.now();
    await sweep({ heads, texts }, now);
    const old = (await resultOf(heads.get(name))) as Head | undefined;
    const isUsed = old !== undefined && isOf(old, now);
    // Another tab was faster.
    if (isUsed && old.received > received && old.received <= now + slack) return;
    const isSame = isUsed && old.received === received && old.etag === etag && old.length === text.length;
    if (!isSame) texts.put(text, name);
    heads.put({ address, etag, received, length: text.length, written: now, until: now + life } satisfies Head, name);
  }

  async function remove(): Promise<void> {
    removals++;
    await transact((stores) => drop(stores, name)).catch(() => {});
  }

  return { read, write, remove };
}

/** Removes all copies of all feeds of this origin: for signing out. Never rejects. */
export async function removeAllKept(): Promise<void> {
  removals++;
  // First what they hold, for a tab that is frozen would hold up the removal of the database.
  await transact(({ heads, texts }) => [heads.clear(), texts.clear()]).catch(() => {});
  await deleteDatabase();
}

function drop({ heads, texts }: Stores, name: IDBValidKey): void {
  heads.delete(name);
  texts.delete(name);
}

/** Removes what has outlived its time, and what a clock that was wrong has put into the future. */
async function sweep(stores: Stores, now: number): Promise<void> {
  const { heads } = stores;
  const [over, ahead] = await Promise.all([
    resultOf(heads.index('until').getAllKeys(IDBKeyRange.upperBound(now))),
    resultOf(heads.index('written').getAllKeys(IDBKeyRange.lowerBound(now + slack, true))),
  ]);
  for (const name of [...over, ...ahead]) drop(stores, name);
}

/** Makes room: removes the copy that was written longest ago, but not that of this name. Tells whether there was one. */
async function dropOldest(name: string): Promise<boolean> {
  const dropped = await transact(async (stores) => {
    const names = await resultOf(stores.heads.index('written').getAllKeys());
    const oldest = names.find((one) => one !== name);
    if (oldest !== undefined) drop(stores, oldest);
    return oldest !== undefined;
  }).catch(() => false);
  return dropped === true;
}
