/** Judges documents on a thread of its own: a file's bytes come in, what it is goes out, one after the other. */
import { parentPort } from 'node:worker_threads';
import { inspect } from './inspect.ts';
import { judge } from '../judge.ts';

parentPort?.on('message', (bytes: Uint8Array) => parentPort?.postMessage(inspect(bytes, judge), []));
