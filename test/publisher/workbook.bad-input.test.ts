import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { importWorkbook } from '@stp-widgets/publisher/workbook/import-workbook.js';
import { strToU8, Zip, ZipDeflate, zipSync } from 'fflate';
import { handMade, partFiles, textCell } from '../support/workbooks.ts';

const none: never[] = [];
const aims = `<row r="1">${textCell('A1', 'id')}${textCell('B1', 'title')}</row><row r="2">${textCell('A2', 'a')}${textCell('B2', 'A')}</row>`;
const good = { aims: [{ id: 'a', title: 'A' }] };

/** An archive with the fields of its list of contents, and of what stands before each file, set to other numbers. */
function tampered(bytes: Uint8Array, set: (view: DataView, entry: number, local: number) => void): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at < copy.length - 46; at++) if (view.getUint32(at, true) === 0x02014b50) set(view, at, view.getUint32(at + 42, true));
  return copy;
}

describe('a file that is no workbook', () => {
  const real = handMade({ sheets: { aims } });
  const swollen = zipSync(partFiles({ sheets: { aims: aims + ' '.repeat(3_000_000) } }));
  for (const [what, bytes, code, says] of [
    ['nothing', new Uint8Array(), 'no-workbook', /no zip archive/],
    ['text', strToU8('id,title\na,A'), 'no-workbook', /no zip archive/],
    [
      'an old Excel file, or one with a password',
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...new Uint8Array(600)]),
      'no-workbook',
      /\.xls.*password.*save it as \.xlsx/,
    ],
    ['an archive of something else', zipSync({ 'a.txt': strToU8('a') }), 'no-workbook', /not of a workbook/],
    ['half of one', real.subarray(0, real.length / 2), 'no-workbook', /no zip archive/],
    ['its end alone', real.subarray(-22), 'no-workbook', /./],
    ['one with a password', tampered(real, (view, at) => view.setUint16(at + 8, 1, true)), 'no-workbook', /needs a password/],
    ['one packed in another way', tampered(real, (view, at) => view.setUint16(at + 10, 99, true)), 'no-workbook', /unusual/],
    [
      'one whose files are elsewhere',
      tampered(real, (view, at) => view.setUint32(at + 42, 3, true)),
      'no-workbook',
      /not where it ought to be/,
    ],
    ['one whose list points beyond', tampered(real, (view, at) => view.setUint32(at + 42, 0xfffffff0, true)), 'no-workbook', /./],
    [
      'one that declares four gigabytes',
      tampered(real, (view, at) => view.setUint32(at + 24, 0xfffffffe, true)),
      'too-large',
      /nothing of it was unpacked/,
    ],
    [
      'one that declares what it cannot hold',
      tampered(real, (view, at) => view.setUint32(at + 24, 10_000_000, true)),
      'no-workbook',
      /declares a size that it cannot have/,
    ],
    [
      'one that declares less than it holds',
      tampered(swollen, (view, at) => view.setUint32(at + 24, 500, true)),
      'no-workbook',
      /larger than it declares/,
    ],
    [
      'one whose files lie over each other',
      tampered(swollen, (view, at) => view.setUint32(at + 20, swollen.length - 200, true)),
      'no-workbook',
      /overlap/,
    ],
    [
      'one of very many files',
      zipSync(Object.fromEntries(Array.from({ length: 20_001 }, (_, at) => [`${at}.xml`, new Uint8Array()]))),
      'too-large',
      /20001 files/,
    ],
    [
      'one whose list of sheets is no XML',
      handMade({ sheets: { aims }, files: { 'xl/workbook.xml': '<workbook><sheets>' } }),
      'no-workbook',
      /xl\/workbook\.xml/,
    ],
    ['one whose texts are no XML', handMade({ sheets: { aims }, shared: '<si>' }), 'no-workbook', /the shared texts/],
    [
      'one that would grow by its entities',
      handMade({
        sheets: { aims },
        files: { 'xl/workbook.xml': `<!DOCTYPE w [<!ENTITY a "${'a'.repeat(100)}"><!ENTITY b "&a;&a;&a;">]><workbook>&b;</workbook>` },
      }),
      'no-workbook',
      /document type/,
    ],
  ] as const) {
    it(`is said to be none: ${what}`, async () => {
      const { document, remarks } = await importWorkbook(bytes);
      assert.deepEqual(document, {});
      assert.deepEqual(
        remarks.map((remark) => [remark.code, remark.severity, remark.at]),
        [[code, 'error', '']],
      );
      assert.match(remarks[0].says, says);
    });
  }

  it('takes no room where it is a bomb of two hundred megabytes in a lie', async () => {
    const bomb = zipSync({ ...partFiles({ sheets: { aims } }), 'xl/sheet0.xml': new Uint8Array(199 * 1024 * 1024) });
    const lie = tampered(bomb, (view, at) => view.setUint32(at + 24, Math.min(view.getUint32(at + 24, true), 1000), true));
    const before = process.memoryUsage().arrayBuffers;
    const { remarks } = await importWorkbook(lie);
    assert.equal(remarks[0].code, 'no-workbook');
    assert.ok(process.memoryUsage().arrayBuffers - before < 100 * 1024 * 1024);
  });
});

describe('a workbook of which a part is bad', () => {
  for (const [what, sheet, why] of [
    ['whose XML breaks off', '<row><c', /aims/],
    ['with an entity of its own', `<row><c t="inlineStr"><is><t>&bomb;</t></is></c></row>`, /undefined entity/],
  ] as const) {
    it(`is read without the sheet ${what}`, async () => {
      const groups = `<row>${textCell('A1', 'id')}${textCell('B1', 'name')}</row><row>${textCell('A2', 'g')}${textCell('B2', 'G')}</row>`;
      const { document, remarks } = await importWorkbook(handMade({ sheets: { aims: sheet, groups } }));
      assert.deepEqual(document, { groups: [{ id: 'g', name: 'G' }] });
      assert.deepEqual(
        remarks.map(({ code, at }) => [code, at]),
        [['broken-sheet', 'aims']],
      );
      assert.match(remarks[0].says, why);
    });
  }

  it('is read though cells stand where no sheet ends', async () => {
    const far = `${aims}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row><row r="99999999999"><c r="ZZZZZZ99999999999"><v>1</v></c></row>`;
    const { document, remarks } = await importWorkbook(handMade({ sheets: { aims: far } }));
    assert.deepEqual((document.aims as unknown[])[0], good.aims[0]);
    assert.ok(remarks.some(({ at }) => at === 'aims!XFD1048576'));
  });

  it('is read though nothing refers to what it refers to', async () => {
    const { document } = await importWorkbook(
      handMade({ sheets: { aims }, files: { 'xl/styles.xml': '<styleSheet/>', '_rels/.rels': '<Relationships/>' } }),
    );
    assert.deepEqual(document, good);
  });

  it('says which sheet it does not have', async () => {
    const { remarks } = await importWorkbook(handMade({ sheets: { aims }, files: { 'xl/_rels/workbook.xml.rels': '<Relationships/>' } }));
    assert.deepEqual(
      remarks.map(({ code, at }) => [code, at]),
      [['broken-sheet', 'aims']],
    );
  });

  it('takes hostile names for names', async () => {
    const rows = [
      ['id', 'title', 'why', 'x-__proto__'],
      ['constructor', 'toString', '=HYPERLINK("http://x")', '{"__proto__":{"polluted":1}}'],
      ['__proto_', 'hasOwnProperty', "=cmd|' /C calc'!A0"],
    ].map((cells, row) => `<row>${cells.map((text, at) => textCell(`${'ABCD'[at]}${row + 1}`, text)).join('')}</row>`);
    const { document, remarks } = await importWorkbook(handMade({ sheets: { aims: rows.join('') } }));
    assert.deepEqual(remarks, none);
    assert.deepEqual(document.aims, [
      { id: 'constructor', title: 'toString', 'x-__proto__': JSON.parse('{"__proto__":{"polluted":1}}'), why: '=HYPERLINK("http://x")' },
      { id: '__proto_', title: 'hasOwnProperty', why: "=cmd|' /C calc'!A0" },
    ]);
    assert.equal(Reflect.get({}, 'polluted'), undefined);
  });
});

describe('a workbook that another program packed', () => {
  it('is read though each size stands only after its file', async () => {
    const chunks: Uint8Array[] = [];
    const zip = new Zip((_, chunk) => void chunks.push(chunk));
    for (const [name, content] of Object.entries(partFiles({ sheets: { aims } }))) {
      const file = new ZipDeflate(name);
      zip.add(file);
      file.push(content, true);
    }
    zip.end();
    assert.deepEqual(await importWorkbook(Uint8Array.from(chunks.flatMap((chunk) => [...chunk]))), { document: good, remarks: none });
  });

  it('is read though nothing in it is compressed, and a comment follows', async () => {
    const stored = zipSync(partFiles({ sheets: { aims } }), { level: 0 });
    const commented = Uint8Array.from([...stored, 0x50, 0x4b, 1, 2]);
    new DataView(commented.buffer).setUint16(stored.length - 2, 4, true);
    assert.deepEqual(await importWorkbook(commented), { document: good, remarks: none });
  });

  it('is read though its XML is UTF-16, or has a prefix', async () => {
    const wide = new Uint8Array(
      new Uint16Array(Array.from(`\uFEFF<worksheet><sheetData>${aims}</sheetData></worksheet>`, (c) => c.charCodeAt(0))).buffer,
    );
    assert.deepEqual(await importWorkbook(handMade({ sheets: { aims: '' }, files: { 'xl/sheet0.xml': wide } })), {
      document: good,
      remarks: none,
    });
    const prefixed = `<x:worksheet><x:sheetData>${aims.replaceAll(/<(\/?)/g, '<$1x:')}</x:sheetData></x:worksheet>`;
    assert.deepEqual(await importWorkbook(handMade({ sheets: { aims: '' }, files: { 'xl/sheet0.xml': prefixed } })), {
      document: good,
      remarks: none,
    });
  });
});
