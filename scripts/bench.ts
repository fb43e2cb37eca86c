/**
 * `npm run bench -- NAME [--json] [--counted]`: runs `test/bench/NAME.ts` in Chromium without a window, against the production build, and
 * prints what was measured, the yardstick, the ratio and the budget. Exits with 1 outside a budget; with
 * `--counted` only what is counted decides, not what is timed, for machines that others share. Without a name it lists them.
 */
import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { isWithin, ratio, sentence, type Benchmark } from './benchmark.ts';
import { runScript } from './run-script.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false }, counted: { type: 'boolean', default: false } },
});
const names = globSync('*.ts', { cwd: fileURLToPath(new URL('../test/bench', import.meta.url)) }).map((file) => basename(file, '.ts'));
const [name] = positionals;

if (!name || !names.includes(name)) {
  if (name) console.error(`no benchmark: ${name}. Expected one of these:`);
  console.log(names.toSorted().join('\n'));
  process.exitCode = name ? 2 : 0;
} else if ((await runScript('build')).ok) {
  const { benchmark } = (await import(new URL(`../test/bench/${name}.ts`, import.meta.url).href)) as { benchmark: Benchmark };
  const measurements = await benchmark.run();
  const ok = measurements.every(isWithin);
  if (values.json) {
    const told = measurements.map((one) => ({ ...one, ratio: ratio(one), ok: isWithin(one) }));
    console.log(JSON.stringify({ name, about: benchmark.about, ok, measurements: told }));
  } else {
    console.log(`${name}: ${benchmark.about}`);
    for (const measurement of measurements) console.log(`  ${sentence(measurement)}`);
  }
  process.exitCode = measurements.filter(({ yardstick }) => !(values.counted && yardstick)).every(isWithin) ? 0 : 1;
} else {
  process.exitCode = 2;
}
