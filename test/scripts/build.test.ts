import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
const read = (file: string) => readFileSync(`${dist}${file}`, 'utf8');

describe('what the build writes', () => {
  const integrity = JSON.parse(read('integrity.json')) as Record<string, string>;
  const scripts = readdirSync(dist).filter((file) => file.endsWith('.js'));

  it('has the hash of every script, by which a page may pin it', () => {
    assert.deepEqual(Object.keys(integrity), scripts.toSorted());
    for (const file of scripts) {
      assert.equal(
        integrity[file],
        `sha384-${createHash('sha384')
          .update(readFileSync(dist + file))
          .digest('base64')}`,
        file,
      );
    }
  });

  it('has each form in which a page may take the widgets, and what editors read', () => {
    const forms = [
      'stp-loader.js',
      'stp-widgets.js',
      'stp-widgets.classic.js',
      'stp-objective-card.js',
      'stp-objectives.js',
      'stp-dependency-timeline.js',
    ];
    for (const file of [...forms, 'stp-accountability-matrix.js', 'stp-progress-chart.js']) assert.ok(scripts.includes(file), file);
    for (const file of ['custom-elements.json', 'html-custom-data.json', 'web-types.json']) assert.ok(JSON.parse(read(file)), file);
  });

  it('has files beside each form that lead back to that form alone', () => {
    const forms = scripts.filter((file) =>
      /^stp-(widgets|doctor|objective-card|objectives|dependency-timeline|accountability-matrix|progress-chart)\.js$/.test(file),
    );
    const beside = (file: string) => [...read(file).matchAll(/["'`]\.\/(stp-[\w.-]+\.js)["'`]/g)].map(([, name]) => name);
    for (const form of forms) {
      const reached = new Set([form]);
      for (const file of reached) for (const next of beside(file)) reached.add(next);
      assert.deepEqual(
        [...reached].filter((file) => forms.includes(file)),
        [form],
      );
    }
    assert.equal(forms.length, 7);
  });

  it('has what the widgets share in a file that waits for no other', () => {
    const [core, ...others] = scripts.filter((file) => file.startsWith('stp-core-'));
    assert.ok(core && others.length === 0, `${others.length} more`);
    assert.doesNotMatch(read(core), /(?:\bimport|\bfrom)\s*["'`]\./);
  });

  it('fetches from nowhere but beside itself', () => {
    for (const file of scripts) {
      const addresses = [...read(file).matchAll(/(?:\bimport\(|\bimport|\}from)[`"']([^`"']+)[`"']/g)].map(([, address]) => address);
      if (file === 'stp-loader.js') assert.ok(addresses.length > 0);
      for (const address of addresses) assert.match(address, /^\.\/stp-[\w.-]+\.js$/, file);
    }
  });
});
