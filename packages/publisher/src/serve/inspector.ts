import { once } from 'node:events';
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { type Inspected, inspect } from './inspect.ts';
import type { Judge } from '../judge.ts';

/** Tells what `.json` files are, one after the other. */
export interface Inspector {
  /** Never rejects: what cannot be judged is bad. */
  inspect(bytes: Uint8Array): Promise<Inspected>;
  close(): Promise<void>;
}

/** How long a document may take to be judged, in ms. */
const PATIENCE = 60_000;

/** Judges here, where whoever waits has to wait. */
export const inspectorWith = (judge: Judge): Inspector => ({
  inspect: (bytes) => Promise.resolve(inspect(bytes, judge)),
  close: () => Promise.resolve(),
});

/**
 * Judges on a thread of its own, so that a large document keeps no client waiting, and one that takes all memory or
 * does not end takes no more than that thread with it.
 */
export function inspectorAside(): Inspector {
  let worker: Worker | null = null;
  let turn: Promise<unknown> = Promise.resolve();

  async function ask(bytes: Uint8Array): Promise<Inspected> {
    // Run from its source or built: the thread's file is the same beside this one.
    worker ??= new Worker(new URL(`inspect-worker${extname(import.meta.url)}`, import.meta.url));
    const asked = worker;
    asked.ref();
    try {
      asked.postMessage(bytes, []); // a copy: the bytes stay here as well
      const [finding] = (await once(asked, 'message', { signal: AbortSignal.timeout(PATIENCE) })) as [Inspected];
      return finding;
    } catch (error) {
      worker = null;
      void asked.terminate();
      return { kind: 'bad', why: `the file could not be judged: ${error instanceof Error ? error.message : String(error)}` };
    } finally {
      // An idle thread keeps no program from ending.
      asked.unref();
    }
  }

  return {
    inspect(bytes) {
      const answer = turn.then(() => ask(bytes));
      turn = answer;
      return answer;
    },
    close: async () => void (await worker?.terminate()),
  };
}
