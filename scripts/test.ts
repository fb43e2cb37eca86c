/**
 * `npm test`: the types, the lint and the form, the bundle, the tests in Node, the tests in Chromium. It stops
 * at the first stage that fails, and ends in one plain line of counts.
 */
import { globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { countLine, noTests, readCounts, together, type Counts } from './counts.ts';
import { nodeTests } from './node-tests.ts';
import { runScript } from './run-script.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** A part of the run: what it counted, and whether the next may follow. */
type Stage = readonly [name: string, run: () => Promise<{ readonly ok: boolean; readonly counts?: Counts }>];

const stages: readonly Stage[] = [
  ['types', () => runScript('typecheck')],
  ['lint and form', () => runScript('lint')],
  // The tests of pages open the bundle that partners would.
  ['bundle', () => runScript('build')],
  ['tests in Node', inNode],
  ['tests in Chromium', inChromium],
];

const counted: Counts[] = [noTests];
let stopped = false;
for (const [name, run] of stages) {
  const start = performance.now();
  const { ok, counts = noTests } = await run();
  counted.push(counts);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(ok ? `${name}: ${seconds} s` : `\n${name}: failed after ${seconds} s, see above. The stages after it did not run.`);
  stopped = !ok;
  if (stopped) break;
}
const all = together(counted);
process.exitCode = stopped || all.failed > 0 || all.passed === 0 ? 1 : 0;
console.log(countLine('tests', all));

async function inNode() {
  const files = globSync(['test/*.test.ts', 'test/{deploy,publisher,stories,pages,scripts}/**/*.test.ts'], { cwd: root });
  const counts = await nodeTests(
    files.toSorted().map((file) => fileURLToPath(new URL(`../${file.replaceAll('\\', '/')}`, import.meta.url))),
  );
  return { ok: counts.failed === 0, counts };
}

async function inChromium() {
  const { ok, output } = await runScript('test:browser', { live: true });
  return { ok, counts: readCounts('browser', output) };
}
