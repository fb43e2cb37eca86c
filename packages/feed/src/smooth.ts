import { collectionNames, type Partnership, type Reading } from '@stp-widgets/contract';
import { readInSlices } from '@stp-widgets/contract/read-in-slices.js';
import { keepIdentity } from './keep-identity.ts';

type Plain = Readonly<Record<string, unknown>>;

/** How long the main thread is kept in one piece, in ms: half a frame. */
const SLICE = 8;

let end = 0;

/** A promise, kept in another task, once the main thread was held for long enough; until then nothing, and one may go on. */
export function rest(): Promise<void> | undefined {
  return performance.now() < end ? undefined : pause();
}

/** Gives the main thread back, and resolves in another task. */
export async function pause(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
  await (scheduler?.yield?.() ?? anotherTask());
  end = performance.now() + SLICE;
}

function anotherTask(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.addEventListener('message', () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(null);
  });
}

/**
 * Reads the text of a document as `readPartnership` does, in slices; JSON.parse alone cannot be divided, and has a task of its own.
 *
 * @param before what was shown until now: whatever did not change keeps its identity
 * @throws SyntaxError if the text is no JSON
 */
export async function readSmoothly(text: string, before: Partnership | null): Promise<Reading> {
  await pause();
  const document: unknown = JSON.parse(text);
  const { partnership, notices } = await readInSlices(document, rest);
  return { partnership: before && partnership ? await keepInSlices(before, partnership) : partnership, notices };
}

/** Keeps identity as `keepIdentity` does, in slices. */
export async function keepInSlices(before: Partnership, after: Partnership): Promise<Partnership> {
  const kept: Record<string, unknown> = { ...after };
  for (const kind of collectionNames) {
    const old = new Map<string, unknown>(before[kind].map((item) => [item.id, item]));
    const items: unknown[] = [];
    for (const item of after[kind]) {
      const known = old.get(item.id);
      items.push(isSame(known, item) ? known : keepIdentity(known, item));
      const resting = rest();
      if (resting) await resting;
    }
    kept[kind] = Object.freeze(items);
  }
  // Of the things, only those that changed are looked at again.
  return keepIdentity(before, Object.freeze(kept) as unknown as Partnership);
}

/** Tells whether two values of JSON are the same, fields in the same order: most things are, and telling takes less than keeping. */
function isSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (one === null || other === null || typeof one !== 'object' || typeof other !== 'object') return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const [keys, others] = [Object.keys(one), Object.keys(other)];
  return keys.length === others.length && keys.every((key, at) => key === others[at] && isSame((one as Plain)[key], (other as Plain)[key]));
}
