import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { elementsOf, vsCodeData, webTypes, writeMetadata, type ElementEntry, type Manifest } from '../../scripts/metadata.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

const manifest: Manifest = {
  modules: [
    { path: 'dist/b/define.js' },
    {
      path: 'dist/b/b.js',
      declarations: [
        { kind: 'function', name: 'helper' },
        {
          kind: 'class',
          name: 'StpB',
          tagName: 'stp-b',
          summary: 'A thing.',
          description: 'Shows a\nthing.',
          attributes: [
            { name: 'of', type: { text: 'string' }, default: "''", description: 'Which thing.' },
            { name: 'small', type: { text: 'boolean' }, default: 'false' },
          ],
          members: [
            { kind: 'field', name: 'data', type: { text: 'unknown' }, description: 'The thing itself.' },
            { kind: 'method', name: 'show' },
          ],
          events: [{ name: 'stp-select', type: { text: 'SelectEvent' }, description: 'The reader chose it.' }],
          slots: [{ name: '', description: 'More.' }],
          cssParts: [{ name: 'base', description: 'All of it.' }],
          cssProperties: [{ name: '--stp-b-gap', default: '4px', description: 'Room.' }],
        },
        { kind: 'class', name: 'StpA', tagName: 'stp-a' },
      ],
    },
  ],
};

describe('elementsOf', () => {
  it('takes the elements, by tag, and leaves what else is declared', () => {
    assert.deepEqual(
      elementsOf(manifest).map(({ tagName }) => tagName),
      ['stp-a', 'stp-b'],
    );
  });
  it('finds none where there is none', () => assert.deepEqual(elementsOf({ modules: [] }), []));
});

describe('vsCodeData', () => {
  const { version, tags } = vsCodeData(manifest) as {
    version: number;
    tags: { name: string; description: { value: string }; attributes: object[] }[];
  };
  const thing = tags.find(({ name }) => name === 'stp-b')!;

  it('is of the version that VS Code reads', () => assert.equal(version, 1.1));
  it('tells what an element is for, and what a page may hang on to', () => {
    assert.equal(
      thing.description.value,
      'A thing.\n\nShows a thing.\n\n**Slots**\n- (default): More.\n\n**Events**\n- `stp-select`: The reader chose it.\n\n' +
        '**Parts**\n- `base`: All of it.\n\n**Custom properties**\n- `--stp-b-gap`: Room.',
    );
  });
  it('says of an attribute that it takes no value', () => {
    assert.deepEqual(thing.attributes, [
      { name: 'of', description: { kind: 'markdown', value: 'Which thing.' } },
      { name: 'small', description: { kind: 'markdown', value: '' }, valueSet: 'v' },
    ]);
  });
});

describe('webTypes', () => {
  const { name, version, contributions } = webTypes(manifest, { name: '@stp-widgets/widgets', version: '1.2.3' }) as {
    name: string;
    version: string;
    contributions: { html: { elements: { name: string; attributes: unknown; js: unknown; css: unknown }[] } };
  };
  const thing = contributions.html.elements.find((one) => one.name === 'stp-b')!;

  it('names the package and its version', () => assert.deepEqual([name, version], ['@stp-widgets/widgets', '1.2.3']));
  it('tells attributes with their types and defaults', () => {
    assert.deepEqual(thing.attributes, [
      { name: 'of', description: 'Which thing.', value: { type: 'string', default: "''" } },
      { name: 'small', description: undefined, value: { type: 'boolean', default: 'false' } },
    ]);
  });
  it('tells properties and events, and no methods', () => {
    assert.deepEqual(thing.js, {
      properties: [{ name: 'data', description: 'The thing itself.', type: 'unknown' }],
      events: [{ name: 'stp-select', description: 'The reader chose it.', type: 'SelectEvent' }],
    });
  });
  it('tells parts and custom properties', () => {
    assert.deepEqual(thing.css, {
      parts: [{ name: 'base', description: 'All of it.' }],
      properties: [{ name: '--stp-b-gap', description: 'Room.' }],
    });
  });
});

describe('the manifest of the widgets', () => {
  let elements: readonly ElementEntry[] = [];
  const folder = mkdtempSync(join(tmpdir(), 'stp-metadata-'));
  before(() => {
    const { status, stderr } = spawnSync('npm', ['run', '--silent', 'manifest'], {
      cwd: root,
      encoding: 'utf8',
      shell: process.platform === 'win32',
    });
    assert.equal(status, 0, stderr);
    writeMetadata(folder);
    elements = elementsOf(read('custom-elements.json') as Manifest);
  });
  const read = (file: string): unknown => JSON.parse(readFileSync(join(folder, file), 'utf8'));

  it('has every element that is defined, each in a folder of its name', () => {
    const defined = globSync('packages/widgets/src/*/define.ts', { cwd: root }).map(
      (path) => `stp-${path.replaceAll('\\', '/').split('/').at(-2)}`,
    );
    assert.deepEqual(
      elements.map(({ tagName }) => tagName),
      defined.toSorted(),
    );
  });

  it('names modules by the paths that the package publishes', () => {
    const { modules } = read('custom-elements.json') as Manifest;
    for (const { path } of modules) assert.match(path, /^dist\/[\w-]+\/[\w-]+\.js$/);
  });

  it('describes everything that is public, and nothing that is private', () => {
    for (const {
      tagName,
      summary,
      description,
      attributes = [],
      members = [],
      events = [],
      slots = [],
      cssParts = [],
      cssProperties = [],
    } of elements) {
      assert.ok(summary && description, `${tagName} is not described`);
      for (const one of [...attributes, ...members, ...events, ...slots, ...cssParts, ...cssProperties]) {
        assert.ok(one.description, `${tagName}: ${one.name} is not described`);
        assert.doesNotMatch(one.name, /^(#|_)/);
      }
    }
  });

  it('has each name once, and at most eight parts and eight custom properties of an element', () => {
    for (const { tagName, attributes = [], members = [], events = [], slots = [], cssParts = [], cssProperties = [] } of elements) {
      for (const list of [attributes, members, events, slots, cssParts, cssProperties]) {
        const names = list.map(({ name }) => name);
        assert.deepEqual(names, [...new Set(names)], tagName);
      }
      assert.ok(cssParts.length <= 8 && cssProperties.length <= 8, tagName);
    }
  });

  it('gives an attribute to each property, unless that is data or a function, and tells its type', () => {
    for (const { tagName, attributes = [], members = [] } of elements) {
      const kebab = (name: string) => name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
      const fields = members.filter(({ kind, type }) => kind === 'field' && type?.text !== 'unknown' && !type?.text.includes('=>'));
      assert.deepEqual(attributes.map(({ name }) => name).toSorted(), fields.map(({ name }) => kebab(name)).toSorted(), tagName);
      for (const { name, type } of attributes) assert.ok(type, `${tagName}: ${name} has no type`);
    }
  });

  it('tells the type of each event', () => {
    for (const { tagName, events = [] } of elements) {
      for (const { name, type } of events) assert.ok(type && type.text !== 'Event', `${tagName}: ${name}`);
    }
  });

  it('is what the overview of each element names: each of its parts, its slots, and its custom properties with their defaults', () => {
    for (const { tagName, slots = [], cssParts = [], cssProperties = [] } of elements) {
      const overview = readFileSync(join(root, `stories/${tagName.slice('stp-'.length)}.mdx`), 'utf8').replaceAll('\\`', '`');
      for (const { name } of [...cssParts, ...slots]) {
        if (name && name !== 'base') assert.ok(overview.includes(`\`${name}\``), `${tagName}: ${name} is not in the overview`);
      }
      const rows = [...overview.matchAll(/^\|\s*`(--[\w-]+)`\s*\|\s*`?(.*?)`?\s*\|/gm)].map(([, name, value]) => `${name}: ${value}`);
      assert.deepEqual(
        rows,
        cssProperties.map((one) => `${one.name}: ${one.default?.replace(/^var\((.*)\)$/, '$1')}`),
        tagName,
      );
    }
  });

  it('is told to both kinds of editors, element by element', () => {
    const tags = elements.map(({ tagName }) => tagName);
    const { tags: code } = read('html-custom-data.json') as { tags: { name: string }[] };
    const { contributions } = read('web-types.json') as { contributions: { html: { elements: { name: string }[] } } };
    assert.deepEqual(
      code.map(({ name }) => name),
      tags,
    );
    assert.deepEqual(
      contributions.html.elements.map(({ name }) => name),
      tags,
    );
  });
});
