import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { SourceMap, type SourceMapPayload } from 'node:module';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
const read = (file: string) => readFileSync(`${dist}${file}`, 'utf8');

/** The line of the source to which the map of a script leads from a text in it; undefined where the text is not in it. */
function writtenAt(file: string, text: string): string | undefined {
  const [before, ...rest] = read(file).split(text);
  if (rest.length === 0) return undefined;
  const lines = before.split('\n');
  const payload = JSON.parse(read(`${file}.map`)) as SourceMapPayload;
  const entry = new SourceMap(payload).findEntry(lines.length - 1, lines.at(-1)!.length);
  if (!('originalSource' in entry)) return '';
  return payload.sourcesContent[payload.sources.indexOf(entry.originalSource)].split('\n')[entry.originalLine];
}

/** A script with all those beside it that it may ever fetch. */
function withAllBeside(script: string): readonly string[] {
  const reached = new Set([script]);
  for (const file of reached) for (const [, next] of read(file).matchAll(/["'`]\.\/(stp-[\w.-]+\.js)["'`]/g)) reached.add(next);
  return [...reached];
}

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
    for (const form of forms) {
      assert.deepEqual(
        withAllBeside(form).filter((file) => forms.includes(file)),
        [form],
      );
    }
    assert.equal(forms.length, 7);
  });

  it('has browsers make ready as a whole what a picture is drawn by, and not what few readers need', () => {
    const isWhole = (file: string) => read(file).startsWith('//# allFunctionsCalledOnLoad\n');
    const named = (name: string) => scripts.filter((file) => file === `${name}.js` || new RegExp(`^${name}-.{8}\\.js$`).test(file));
    for (const name of ['stp-widgets', 'stp-core', 'stp-timeline-picture', 'stp-grid-controller', 'stp-matrix-frame']) {
      assert.ok(named(name).length > 0, name);
      for (const file of named(name)) assert.ok(isWhole(file), file);
    }
    for (const name of ['stp-objective-card', 'stp-doctor', 'stp-many-feed']) assert.ok(!isWhole(`${name}.js`), name);
  });

  it('has a page for the office that weighs what its own page says, to a tenth', () => {
    const docs = readFileSync(new URL('../../docs/publisher/office-page.md', import.meta.url), 'utf8');
    const [, gzip, brotli] = /about (\d+) kB in gzip and (\d+) kB in Brotli/.exec(docs)!.map(Number);
    const page = readFileSync(`${dist}stp-office.html`);
    for (const [said, { byteLength }] of [
      [gzip, gzipSync(page, { level: 9 })],
      [brotli, brotliCompressSync(page)],
    ] as const) {
      assert.ok(Math.abs(byteLength / (said * 1000) - 1) < 0.1, `${said} kB said, ${byteLength} bytes`);
    }
  });

  it('has a classic script in ASCII alone, which reads the same in the encoding of any page', () => {
    assert.deepEqual(read('stp-widgets.classic.js').match(/[^\0-\x7f]+/g), null);
  });

  it('has what the widgets share in a file that waits for no other', () => {
    const [core, ...others] = scripts.filter((file) => file.startsWith('stp-core-'));
    assert.ok(core && others.length === 0, `${others.length} more`);
    assert.doesNotMatch(read(core), /(?:\bimport|\bfrom)\s*["'`]\./);
  });

  it('has no module of a single widget in it', () => {
    const core = scripts.find((file) => file.startsWith('stp-core-'))!;
    const { sources } = JSON.parse(read(`${core}.map`)) as { readonly sources: readonly string[] };
    const own = sources.filter((source) => /widgets\/src\/[\w-]+\//.test(source));
    assert.deepEqual([sources.length > 60, own], [true, []]);
  });

  it('has widgets of the loader that never need the file of another, not even late', () => {
    const named = [...read('stp-loader.js').matchAll(/import\("\.\/(stp-[\w.-]+\.js)"\)/g)].map(([, file]) => file);
    const widgets = named.filter((file) => !file.startsWith('stp-core-'));
    assert.equal(widgets.length, 6);
    for (const widget of widgets) {
      assert.deepEqual(
        withAllBeside(widget).filter((file) => widgets.includes(file)),
        [widget],
      );
    }
  });

  it('has maps of its scripts alone, which lead from a text in one to where that is written', () => {
    const maps = readdirSync(dist).filter((file) => file.endsWith('.js.map'));
    assert.deepEqual(
      maps.filter((map) => !scripts.includes(map.slice(0, -4))),
      [],
    );
    const texts = ['Nobody is accountable', 'Collapse all lanes', 'Check that the files beside the loader are served'];
    const led = scripts.flatMap((file) => texts.map((text) => ({ file, text, written: writtenAt(file, text) })));
    const found = led.filter(({ written }) => written !== undefined);
    assert.ok(found.length > 12, `${found.length} texts found`);
    for (const { file, text, written } of found) assert.ok(written!.includes(text), `${text} in ${file}: ${written}`);
  });

  it('fetches from nowhere but beside itself', () => {
    for (const file of scripts) {
      const addresses = [...read(file).matchAll(/(?:\bimport\(|\bimport|\}from)[`"']([^`"']+)[`"']/g)].map(([, address]) => address);
      if (file === 'stp-loader.js') assert.ok(addresses.length > 0);
      for (const address of addresses) assert.match(address, /^\.\/stp-[\w.-]+\.js$/, file);
    }
  });
});
