import { relative } from 'node:path';
import { run } from 'node:test';
import type { Counts } from './counts.ts';

/** A test that takes longer hangs: it fails, and the next file follows. In ms. */
const PATIENCE = 180_000;

/** Runs test files in Node, one after the other, shows what fails, and counts. A file in which no test ran is a failure. */
export async function nodeTests(files: readonly string[]): Promise<Counts> {
  let [passed, failed, skipped] = [0, 0, 0];
  const names: string[] = [];
  const fail = (file: string | undefined, text: string) => {
    failed++;
    console.log(`${file ? relative(process.cwd(), file) : 'node'}: ${text}`);
  };
  const stream = run({ files: [...files], execArgv: ['--conditions=@stp-widgets/source'], timeout: PATIENCE });
  stream.on('test:start', ({ name, nesting }) => names.splice(nesting, names.length, name));
  stream.on('test:pass', ({ name, file, nesting, details, skip, todo }) => {
    if (details.type === 'suite') return;
    if (skip !== undefined || todo !== undefined) skipped++;
    else if (nesting === 0 && files.includes(name)) fail(file, 'no test ran in it');
    else passed++;
  });
  stream.on('test:fail', ({ name, file, nesting, details, todo }) => {
    // A suite fails because of the tests within, which are told already, unless it failed by itself, in a hook say.
    if (details.type === 'suite' && 'failureType' in details.error && details.error.failureType === 'subtestsFailed') return;
    if (todo !== undefined) skipped++;
    else fail(file, `${[...names.slice(0, nesting), name].join(' › ')}\n${inWords(details.error)}`);
  });
  stream.on('test:stderr', ({ message }) => process.stderr.write(message));
  for await (const _ of stream);
  return { passed, failed, skipped };
}

/** The error that a test threw, without the test runner's own wrapping. */
function inWords(error: Error): string {
  const cause = error.cause instanceof Error ? error.cause : error;
  return (cause.stack ?? cause.message).replaceAll(/^/gm, '    ');
}
