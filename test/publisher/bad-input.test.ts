import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { validateDocument } from '@stp-widgets/publisher/validate.js';
import { largePartnership } from '../support/large-partnership.ts';

const utf8 = (content: string) => new TextEncoder().encode(content);
const small = '{"contract":"1.0","asOf":"2026-11-21T09:40:00Z","partnership":{"name":"Hŵb 😀"},"aims":[]}';

/** UTF-16 of a text, its low byte first or last. */
function utf16(content: string, isLow = true): Uint8Array {
  const bytes = new Uint8Array(content.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < content.length; at++) view.setUint16(at * 2, content.charCodeAt(at), isLow);
  return bytes;
}

/** What is said of bytes, each in a line. */
const told = (bytes: Uint8Array) =>
  validateDocument(bytes).remarks.map(({ line, column, severity, code }) => `${line}:${column} ${severity} ${code}`);

describe('a document in another encoding', () => {
  for (const [what, bytes, remarks, isRead] of [
    ['UTF-8 with a byte-order mark', utf8(`\ufeff${small}`), ['1:1 warning encoding-mark'], true],
    ['UTF-16 with its mark', utf16(`\ufeff${small}`), ['1:1 error encoding-utf-16'], true],
    ['UTF-16 with its mark, high byte first', utf16(`\ufeff${small}`, false), ['1:1 error encoding-utf-16'], true],
    ['UTF-16 without a mark', utf16(small), ['1:1 error encoding-utf-16'], true],
    ['UTF-16 without a mark, high byte first', utf16(small, false), ['1:1 error encoding-utf-16'], true],
    ['UTF-16 that is cut off within a character', utf16(small).subarray(0, -1), ['1:1 error encoding-unknown'], false],
    ['UTF-32', Uint8Array.of(0xff, 0xfe, 0, 0, 0x7b, 0, 0, 0), ['1:1 error encoding-unknown'], false],
    ['Windows-1252', Uint8Array.from('{\n"name": "Café"}', (char) => char.charCodeAt(0)), ['2:13 error encoding-invalid'], false],
    ['a surrogate written as UTF-8', Uint8Array.of(0x22, 0xed, 0xa0, 0xbd, 0x22), ['1:2 error encoding-invalid'], false],
    ['UTF-8 that is cut off within a character', utf8('"é').subarray(0, -1), ['1:2 error encoding-invalid'], false],
    ['only zeros', new Uint8Array(9), ['1:1 error json-invisible'], false],
    ['nothing', new Uint8Array(), ['1:1 error json-empty'], false],
  ] as const) {
    it(`${isRead ? 'is read, and told' : 'is told'}: ${what}`, () => {
      assert.deepEqual(told(bytes), remarks);
      assert.deepEqual(validateDocument(bytes).document, isRead ? JSON.parse(small) : undefined);
    });
  }

  it('is told by its first bad byte', () => {
    const bytes = utf8('{"name": "é?"}').map((byte) => (byte === 0x3f ? 0xe9 : byte));
    assert.match(validateDocument(bytes).remarks[0].says, /^The byte E9 is not UTF-8/);
  });
});

describe('a document with hostile names', () => {
  it('keeps __proto__ and constructor as data, and names them as no fields', () => {
    const content = `{"contract":"1.0","__proto__":{"polluted":1},"aims":[{"id":"a","title":"A","constructor":1,"__proto__":{"title":"B"},"x-own":{"__proto__":1}}]}`;
    const { remarks, partnership } = validateDocument(utf8(content));
    assert.deepEqual(
      remarks.filter(({ code }) => code === 'unknown-field').map(({ at, column }) => [at, column]),
      [
        ['__proto__', 31],
        ['aims[0].constructor', 90],
        ['aims[0].__proto__', 104],
      ],
    );
    assert.equal(partnership?.aims[0].title, 'A');
    assert.equal(({} as { polluted?: number }).polluted, undefined);
  });

  it('names them when they stand twice', () => {
    assert.deepEqual(told(utf8('{"__proto__":1,"constructor":2,"__proto__":3,"constructor":4}')).slice(-2), [
      '1:32 error json-duplicate-name',
      '1:46 error json-duplicate-name',
    ]);
  });

  it('names a field by a name of a million characters in a short line', () => {
    const { remarks } = validateDocument(utf8(`{"contract":"1.0","aims":[{"id":"a","title":"A","${'a.'.repeat(500_000)}":1}]}`));
    assert.ok(remarks.some(({ code }) => code === 'unknown-field'));
  });
});

describe('a document that is deep or large', () => {
  for (const [what, content, place] of [
    ['100,000 lists in each other', '['.repeat(100_000) + ']'.repeat(100_000), '1:1001'],
    ['100,000 lists in each other, never closed', '['.repeat(100_000), '1:1001'],
    ['100,000 objects in each other', `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`, '1:5001'],
    ['them in a field of the publisher’s own', `{"contract":"1.0",\n"x-own":${'[{"é":'.repeat(50_000)}1${'}]'.repeat(50_000)}}`, '2:3004'],
  ] as const) {
    it(`is told where it becomes too deep: ${what}`, () => assert.deepEqual(told(utf8(content)), [`${place} error json-too-deep`]));
  }

  it('is told how deep it may be, and is read so far', () => {
    const nested = (levels: number) => utf8(`{"contract":"1.0","x-own":${'['.repeat(levels - 1)}${']'.repeat(levels - 1)}}`);
    assert.ok(!told(nested(1000)).includes('1:1026 error json-too-deep'));
    assert.deepEqual(told(nested(1001)), ['1:1026 error json-too-deep']);
  });

  it('is told when it has more values than can be judged', () => {
    assert.deepEqual(told(utf8(`[${'[],'.repeat(1_500_000)}[]]`)), ['1:1 error json-too-large']);
  });

  it('is told of the first 10,000 things, and how many more there are', () => {
    const { remarks, errors } = validateDocument(
      utf8(`{"contract":"1.0","asOf":"2026-11-21T09:40:00Z","partnership":{"name":"A"},"aims":[${'{},\n'.repeat(29_999)}{}]}`),
    );
    assert.equal(errors, 60_000);
    assert.equal(remarks.length, 10_001);
    assert.match(remarks.at(-1)!.says, /^50000 more were found/);
  });

  it('is told of the first 1,000 of one fault of its text, and how many more', () => {
    const { remarks } = validateDocument(utf8(`{${'"a":1,\n'.repeat(5000)}"a":1}`));
    const doubled = remarks.filter(({ code }) => code.includes('duplicate'));
    assert.equal(doubled.length, 1001);
    assert.match(doubled.at(-1)!.says, /^4000 more fields stand twice/);
  });
});

/** Documents of 50 MB: each is judged in a process of its own, within a time and a memory that leave room for a slow machine. */
const MB = 1_000_000;
const large: readonly (readonly [what: string, make: () => string, code: number, says: RegExp])[] = [
  ['a good one', () => JSON.stringify(largePartnership(200_000)), 0, /nothing to remark in 199\d{3} things/],
  ['blanks', () => ' '.repeat(50 * MB), 1, /1:1 error There is nothing in it/],
  ['opening brackets', () => '['.repeat(50 * MB), 1, /1:1001 error \[ is nested/],
  ['empty lists', () => `[${'[],'.repeat(16 * MB)}[]]`, 1, /error There are \d+ values/],
  ['one text of escapes', () => `"${'\\n'.repeat(25 * MB)}"`, 1, /error This is not a partnership/],
  ['one text without an end', () => `"${'\\n'.repeat(25 * MB)}`, 1, /1:1 error The text that begins here/],
  ['halves of characters', () => `["${'\\ud800'.repeat(8 * MB)}"]`, 1, /and \d+ more; --all prints them/],
  ['one field again and again', () => `{${'"a":1,'.repeat(400_000)}"b":"${'x'.repeat(47 * MB)}"}`, 1, /and \d+ more; --all prints them/],
  ['one number', () => '1'.repeat(50 * MB), 1, /error This is not a partnership/],
  ['one word', () => 'x'.repeat(50 * MB), 1, /1:1 error x{60}… is not in quotes/],
  [
    'one line with 40,000 findings',
    () => `{"aims":[${'{},'.repeat(20_000)}{}],"x-own":"${'x'.repeat(50 * MB)}"}`,
    1,
    /1:10 error .*and \d+ more; --all/s,
  ],
  ['lines, and a fault in the last', () => `{${'\n'.repeat(50 * MB)}x}`, 1, /50000001:1 error x is not in quotes/],
];

const command = fileURLToPath(new URL('../../packages/publisher/src/stp.ts', import.meta.url));
let folder: string;
before(() => void (folder = mkdtempSync(join(tmpdir(), 'stp-bad-'))));
after(() => rmSync(folder, { recursive: true }));

async function validate(...args: string[]) {
  const child = spawn(process.execPath, ['--conditions=@stp-widgets/source', command, 'validate', ...args]);
  const [out, errors, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
  return { out, errors, code: code as number | null };
}

describe('a file of 50 MB', () => {
  for (const [what, make, code, says] of large) {
    it(`is judged without a crash or a hang: ${what}`, { timeout: 60_000 }, async () => {
      const file = join(folder, 'large.json');
      writeFileSync(file, make());
      const validated = await validate(file);
      assert.equal(validated.errors, '');
      assert.match(validated.out, says);
      assert.equal(validated.code, code);
      assert.ok(validated.out.length < 100_000);
    });
  }

  it('is refused when it is larger than any partnership', async () => {
    const file = join(folder, 'huge.json');
    writeFileSync(file, '');
    truncateSync(file, 101 * MB);
    const { code, errors } = await validate(file);
    assert.equal(code, 2);
    assert.match(errors, /huge\.json is larger than 100 MB\. Expected/);
  });
});
