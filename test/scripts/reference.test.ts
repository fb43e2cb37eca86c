import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { collectionNames, readPartnership } from '@stp-widgets/contract';
import { checkPartnership } from '@stp-widgets/contract/check.js';
import { fieldsOf } from '../../scripts/reference/describe.ts';
import { exampleOf } from '../../scripts/reference/example.ts';
import { writeReference } from '../../scripts/reference.ts';
import { collections, head } from '@stp-widgets/contract/schema.js';

const at = (path: string) => new URL(`../../${path}`, import.meta.url);
const read = (path: string) => readFileSync(at(path), 'utf8');
const made = writeReference();

describe('the reference that is made from the schemas', () => {
  for (const [path, text] of made) {
    it(`is up to date, \`npm run reference\` makes it anew: ${path}`, () => {
      // What formatting changes of JSON is no part of it.
      if (path.endsWith('.json')) assert.deepEqual(JSON.parse(read(path)), JSON.parse(text));
      else assert.equal(read(path), text);
    });
  }

  it('is published with the contract, under its own name', () => {
    const { exports, files } = JSON.parse(read('packages/contract/package.json')) as { exports: Record<string, string>; files: string[] };
    assert.equal(exports['./partnership.schema.json'], './partnership.schema.json');
    assert.ok(files.includes('partnership.schema.json'));
  });
});

const pages = [...made].filter(([path]) => path.endsWith('.md'));

describe('the pages of the reference', () => {
  for (const [path, text] of pages) {
    it(`show documents that read without a notice and hold together: ${path}`, () => {
      const documents = [...text.matchAll(/^```json\n([^]*?)^```/gm)].map(([, source]) => JSON.parse(source) as unknown);
      assert.equal(documents.length, 1);
      const [document] = documents;
      assert.deepEqual(readPartnership(document).notices, []);
      assert.deepEqual(
        checkPartnership(document).findings.filter(({ severity }) => severity === 'error'),
        [],
      );
    });

    it(`lead only to what is there: ${path}`, () => {
      for (const [, to] of text.matchAll(/\]\(([^)]+)\)/g)) {
        const [file, anchor] = to.split('#');
        const target = file === '' ? path : posix.join(posix.dirname(path), file);
        assert.ok(existsSync(at(target)), to);
        const anchors = [...read(target).matchAll(/^#+ (.*)$/gm)].map(([, title]) =>
          title
            .toLowerCase()
            .replaceAll(/[^\w -]/g, '')
            .replaceAll(' ', '-'),
        );
        if (anchor !== undefined) assert.ok(anchors.includes(anchor), to);
      }
    });
  }

  for (const kind of collectionNames) {
    it(`show ${kind} with an example that has every field of their own`, () => {
      const [thing] = exampleOf(kind)[kind] as object[];
      assert.deepEqual(
        Object.keys(thing).toSorted(),
        Object.keys(collections[kind].shape)
          .filter((name) => !['links', 'topics', 'audience', 'withheld'].includes(name))
          .toSorted(),
      );
    });
  }

  it('say of every field what it means', () => {
    for (const shape of [head, ...Object.values(collections).map((thing) => thing.shape)]) {
      for (const { name, meaning } of fieldsOf(shape)) assert.notEqual(meaning, '', name);
    }
  });

  it('are found from the index', () => {
    const index = made.get('docs/contract/README.md')!;
    for (const file of globSync('*.md', { cwd: fileURLToPath(at('docs/contract')) })) {
      assert.ok(file === 'README.md' || index.includes(`](${file})`), file);
    }
  });
});
