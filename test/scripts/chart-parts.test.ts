import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, it } from 'node:test';
import { chartParts } from '../../scripts/chart-parts.ts';

const file = fileURLToPath(import.meta.resolve('chart.js'));

/** What the plugin makes of a file; null where it leaves it as it is. */
function made(code: string, id = file): string | null {
  const { transform } = chartParts() as unknown as { transform: (code: string, id: string) => { readonly code: string } | null };
  return transform(code, id)?.code ?? null;
}

describe('chartParts', () => {
  it('leaves out of Chart.js what our charts never come to, and nothing of it else', () => {
    const whole = readFileSync(file, 'utf8');
    const rest = made(whole)!;
    assert.match(whole, /drawGrid\(chartArea\) \{\s*const/);
    assert.match(rest, /drawGrid\(chartArea\) \{\}/);
    assert.match(rest, /_drawDatasets\(\) \{\s*if/);
    assert.ok(rest.length < whole.length - 40_000, `${whole.length - rest.length} characters fewer`);
  });

  it('leaves every other file as it is', () => {
    assert.equal(made('class Scale { fit() { return 1; } }', '/src/scale.ts'), null);
  });

  it('names what a later Chart.js no longer has', () => {
    assert.throws(() => made('class Scale { fit() { return 1; } }'), /Scale\.update, .*scripts\/chart-parts\.ts/);
  });
});
