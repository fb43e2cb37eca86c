import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { positionsOf } from '@stp-widgets/publisher/json-places.js';
import { readJson } from '@stp-widgets/publisher/read-json.js';

const read = (text: string) => readJson(new TextEncoder().encode(text), 'feed.json');
const told = (text: string) => read(text).remarks.map(({ line, column, code, at, found }) => [`${line}:${column}`, code, at, found]);

describe('readJson, of good JSON', () => {
  it('gives what JSON.parse gives, and remarks nothing', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(undefined, 1, '\t'), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        assert.deepEqual(read(text), { document: JSON.parse(text), text, remarks: [] });
      }),
      { numRuns: 500 },
    );
  });

  for (const text of [
    '{"a":":","b":"\\":"}',
    '["{[,:]}"]',
    '"\\\\"',
    '{"\\u0061":1,"b":2}',
    '{"":{"":1}}',
    ' \r\n\t[ ] \n',
    '"\u2028\ufeff"',
  ]) {
    it(`remarks nothing of ${JSON.stringify(text)}`, () => {
      assert.deepEqual(read(text), { document: JSON.parse(text), text, remarks: [] });
    });
  }
});

/** What somebody writes by hand, and what is said of it. */
const faults: readonly (readonly [text: string, place: string, code: string, at: string, says: RegExp])[] = [
  ['', '1:1', 'json-empty', '', /nothing in it/],
  [' \n ', '1:1', 'json-empty', '', /nothing in it/],
  ['{"a": 1,\n}', '1:8', 'json-trailing-comma', '', /comma after the last one, before }; take it out/],
  ['{"a": [1, 2,]}', '1:12', 'json-trailing-comma', 'a[2]', /comma after the last one, before \]; take it out/],
  ['[1,,2]', '1:4', 'json-extra-comma', '[1]', /a comma too many/],
  ['{,}', '1:2', 'json-extra-comma', '', /a comma too many/],
  ["{'a': 1}", '1:2', 'json-single-quotes', '', /'a' is in single quotes; expected a field’s name in straight double quotes/],
  ['{"a": \'it is\'}', '1:7', 'json-single-quotes', 'a', /'it is' is in single quotes; expected text in straight double quotes/],
  ['{“a”: 1}', '1:2', 'json-curly-quotes', '', /“a” is in curly quotes/],
  ['{due: 1}', '1:2', 'json-missing-quotes', '', /due is not in quotes; expected a field’s name/],
  ['{"due": 2026-11-21}', '1:9', 'json-missing-quotes', 'due', /2026-11-21 is not in quotes; expected text/],
  ['{"due": 2026/27}', '1:9', 'json-missing-quotes', 'due', /2026\/27 is not in quotes/],
  ['{"due": soon}', '1:9', 'json-missing-quotes', 'due', /soon is not in quotes/],
  ['{"a": "to be}', '1:7', 'json-unclosed-text', 'a', /"to be}, has no closing quote in its line/],
  ['{"a": "to\nbe"}', '1:7', 'json-unclosed-text', 'a', /write a line break within a text as \\n/],
  ['{"a": "he said "no" to it"}', '1:16', 'json-inner-quote', 'a', /but no follows; write a quote within a text as \\"/],
  ['{"a": "x\ty"}', '1:9', 'json-control-character', 'a', /U\+0009/],
  ['{"a": "C:\\dir"}', '1:10', 'json-escape', 'a', /\\d means nothing in a text; write a backslash as \\\\/],
  ['{"a": "\\u12G4"}', '1:8', 'json-escape', 'a', /\\u12G4 means nothing/],
  ['{"a": NaN}', '1:7', 'json-not-a-number', 'a', /NaN is no number of JSON; expected a number, null, or leave the field out/],
  ['[-Infinity]', '1:2', 'json-not-a-number', '[0]', /-Infinity is no number/],
  ['{"a": 01}', '1:7', 'json-number', 'a', /01 is not how JSON writes a number/],
  ['{"a": .5}', '1:7', 'json-number', 'a', /\.5 is not how/],
  ['{"a": 50%}', '1:7', 'json-number', 'a', /50% is not how/],
  ['{"a": True}', '1:7', 'json-word', 'a', /True is no word of JSON/],
  ['{"a": undefined}', '1:7', 'json-word', 'a', /undefined is no word/],
  ['{"a": 1} // done', '1:10', 'json-comment', '', /a comment, \/\/ done; JSON has none/],
  ['{\n  # mine\n  "a": 1}', '2:3', 'json-comment', '', /# mine/],
  ['{"a": /* x */ 1}', '1:7', 'json-comment', 'a', /\/\* x \*\//],
  ['{"a": 1\n "b": 2}', '1:8', 'json-missing-comma', 'a', /comma is missing before "b"; expected a comma or }/],
  ['[1 2]', '1:3', 'json-missing-comma', '[0]', /comma is missing before 2; expected a comma or \]/],
  ['{"a":1;"b":2}', '1:7', 'json-missing-comma', 'a', /before ;/],
  ['{"a" 1}', '1:6', 'json-missing-colon', 'a', /colon is missing before 1/],
  ['{"a" = 1}', '1:6', 'json-missing-colon', 'a', /colon is missing before =/],
  ['{"a": }', '1:7', 'json-missing-value', 'a', /has no value before }/],
  ['{"a": , "b": 1}', '1:7', 'json-missing-value', 'a', /has no value before ,/],
  ['{"a": [1, 2}', '1:12', 'json-wrong-bracket', 'a[1]', /} closes what line 1 opened otherwise; expected \]/],
  ['{"a":\n {"b": [1,\n2]', '2:2', 'json-unclosed', 'a.b', /with { is not closed when the file ends, in line 3; expected }/],
  ['{"a": 1}\n{"b": 2}', '2:1', 'json-after-end', '', /complete before this, but { follows/],
  ['"a": 1', '1:4', 'json-after-end', '', /but : follows/],
  ['}', '1:1', 'json-unexpected', '', /There is }/],
  ['{"a":\u00a01}', '1:6', 'json-invisible', 'a', /U\+00A0/],
  ['<!DOCTYPE html><title>Sign in</title>', '1:1', 'json-not-text', '', /This is a web page, not JSON/],
  ['<Project xmlns="x">', '1:1', 'json-not-text', '', /This is XML, not JSON.*stp import/],
  ['PK\u0003\u0004', '1:1', 'json-not-text', '', /Excel workbook, not JSON.*stp import/],
];

describe('readJson, of what is not JSON', () => {
  for (const [text, place, code, at, says] of faults) {
    it(`says where and what, of ${JSON.stringify(text)}`, () => {
      const { document, remarks } = read(text);
      assert.equal(document, undefined);
      assert.equal(remarks.length, 1);
      const [{ line, column, severity, file, ...remark }] = remarks;
      assert.deepEqual([`${line}:${column}`, remark.code, remark.at, severity, file], [place, code, at, 'error', 'feed.json']);
      assert.match(remark.says, says);
      assert.doesNotMatch(remark.says, /[{]\w+[}]/);
    });
  }

  it('finds a fault exactly where JSON.parse refuses a text', () => {
    const pieces = fc.array(
      fc.constantFrom(
        '{',
        '}',
        '[',
        ']',
        ',',
        ':',
        '"',
        '"a"',
        '"b":',
        '1',
        '-',
        '0',
        '.5',
        'e3',
        'true',
        'null',
        'NaN',
        ' ',
        '\n',
        '\\',
        '\\u12',
        "'",
        '//',
        '/*',
        '\u00a0',
        '\t',
      ),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(pieces, (parts) => {
        const text = parts.join('');
        const { document, remarks } = read(text);
        const errors = remarks.filter(({ code }) => code !== 'json-duplicate-name');
        assert.notEqual(errors[0]?.code, 'json-unreadable');
        try {
          assert.deepEqual(document, JSON.parse(text));
          assert.deepEqual(errors, []);
        } catch (error) {
          if (!(error instanceof SyntaxError)) throw error;
          assert.equal(document, undefined);
          assert.equal(errors.length, 1);
        }
      }),
      { numRuns: 20_000 },
    );
  });
});

describe('readJson, of what JSON.parse lets pass', () => {
  it('names each field that stands twice, with both its lines', () => {
    const text = '{"a": 1,\n"b": {"c": 2, "c": 3},\n"a": 4}';
    assert.deepEqual(told(text), [
      ['2:15', 'json-duplicate-name', 'b.c', '"c"'],
      ['3:1', 'json-duplicate-name', 'a', '"a"'],
    ]);
    assert.match(read(text).remarks[1].says, /"a" stands twice in one object, first in line 1/);
  });

  it('knows a name by what it means, not by how it is escaped', () => {
    assert.deepEqual(told('{"a":1,"\\u0061":2}'), [['1:8', 'json-duplicate-name', 'a', '"a"']]);
  });

  it('names each half of a character, and leaves whole ones alone', () => {
    assert.deepEqual(told('{"a":"\\ud83d","b":["x\\ude00","\\uD83D\\uDE00","\\\\ud83d"],"\\udc00":1}'), [
      ['1:7', 'json-lone-surrogate', 'a', '\\ud83d'],
      ['1:22', 'json-lone-surrogate', 'b[0]', '\\ude00'],
      ['1:57', 'json-lone-surrogate', '\udc00', '\\udc00'],
    ]);
  });
});

describe('positionsOf', () => {
  const text = '{"objectives": [\n  {"id": "a"},\n  {"id": "😀", "due": "2026",\n   "odd.name": [1, {}]}\n], "": 5}';

  for (const [path, line, column] of [
    ['', 1, 1],
    ['objectives', 1, 16],
    ['objectives[0]', 2, 3],
    ['objectives[0].id', 2, 10],
    ['objectives[1].due', 3, 22],
    ['objectives[1].odd.name', 4, 16],
    ['objectives[1].odd.name[1]', 4, 20],
  ] as const) {
    it(`finds ${path || 'the document'}, in characters`, () => assert.deepEqual(positionsOf(text, [path]).get(path), { line, column }));
  }

  for (const [path, line, column] of [
    ['objectives[0].due', 2, 3],
    ['objectives[1].odd.name[1].deep[3]', 4, 20],
    ['objectives[7].id', 1, 16],
    ['nothing', 1, 1],
    [`objectives[0].${'long.'.repeat(100_000)}`, 2, 3],
  ] as const) {
    it(`gives for ${path.slice(0, 40)}, which is not there, what it is missing from`, () => {
      assert.deepEqual(positionsOf(text, [path]).get(path), { line, column });
    });
  }

  it('finds every value of any JSON where its text begins', () => {
    const key = fc.stringMatching(/^[a-z]{1,3}$/);
    const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 4 },
        fc.integer(),
        fc.constantFrom('', '},{', '":"', '\\"'),
        fc.array(tie('tree'), { maxLength: 3 }),
        fc.dictionary(key, tie('tree'), { maxKeys: 3 }),
      ),
    }));
    fc.assert(
      fc.property(tree, (value) => {
        const written = JSON.stringify(value, null, 1);
        const lines = written.split('\n');
        const paths = waysIn(value);
        const positions = positionsOf(written, paths.keys());
        for (const [path, there] of paths) {
          const { line, column } = positions.get(path)!;
          const rest = [lines[line - 1].slice(column - 1), ...lines.slice(line)].join('\n').replaceAll('\n', '').replaceAll(' ', '');
          assert.ok(rest.startsWith(JSON.stringify(there).replaceAll(' ', '')), path);
        }
      }),
    );
  });
});

/** Every value within JSON data by its path. */
function waysIn(value: unknown, way = ''): Map<string, unknown> {
  const parts: [string, unknown][] = Array.isArray(value)
    ? value.map((one, at) => [`${way}[${at}]`, one])
    : Object.entries(value !== null && typeof value === 'object' ? value : {}).map(([name, one]) => [way ? `${way}.${name}` : name, one]);
  return new Map([[way, value], ...parts.flatMap(([path, one]) => [...waysIn(one, path)])]);
}
