import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { readPartnership } from '@stp-widgets/contract';
import { importMeasures } from '@stp-widgets/publisher/measures/import-measures.js';
import { strToU8 } from 'fflate';

const none: never[] = [];
interface Read {
  readonly organisations: readonly { readonly id: string; readonly name: string }[];
  readonly measures: readonly {
    readonly id: string;
    readonly title: string;
    readonly unit: string;
    readonly direction: string;
    readonly series: readonly { readonly organisation?: string; readonly observations: readonly Readonly<Record<string, unknown>>[] }[];
  }[];
}

/** What is read of a CSV file, and its remarks in short. */
function read(csv: string | Uint8Array, partnership?: Readonly<Record<string, unknown>>) {
  const { document, remarks } = importMeasures(typeof csv === 'string' ? strToU8(csv) : csv, { partnership });
  return { document: document as unknown as Read, remarks, short: remarks.map(({ code, at }) => `${at} ${code}`) };
}

const head = 'measure,organisation,period,value,unit,direction';
const waits = {
  organisations: [{ id: 'hull', name: 'hull' }],
  measures: [
    {
      id: 'waits',
      title: 'waits',
      unit: '%',
      direction: 'increase',
      series: [
        {
          organisation: 'hull',
          observations: [
            { period: '2026-09', value: 84.2 },
            { period: '2026-10', value: 85 },
          ],
        },
      ],
    },
  ],
};
const plain = `${head}\nwaits,hull,2026-09,84.2,%,increase\nwaits,hull,2026-10,85,%,increase\n`;

/** Text in UTF-16. */
const utf16 = (text: string, isLittle: boolean) =>
  Uint8Array.from(
    Array.from(text, (c) => c).flatMap((c) =>
      isLittle ? [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8] : [c.charCodeAt(0) >> 8, c.charCodeAt(0) & 255],
    ),
  );

describe('measures in long form', () => {
  for (const [what, csv] of [
    ['with commas', plain],
    ['with semicolons', plain.replaceAll(',', ';')],
    ['with tabs', plain.replaceAll(',', '\t')],
    ['with a delimiter that its first line names', `sep=;\n${plain.replaceAll(',', ';')}`],
    ['with a byte-order mark', `\uFEFF${plain}`],
    ['in UTF-16 of Excel', utf16(`\uFEFF${plain.replaceAll(',', '\t')}`, true)],
    ['in the other UTF-16', utf16(`\uFEFF${plain}`, false)],
    ['with Windows’ line ends and without a last one', plain.trim().replaceAll('\n', '\r\n')],
    ['with old Macintosh’s', plain.replaceAll('\n', '\r')],
    ['with another’s line ends below the head', plain.replace('\n', '\r\n')],
    ['with each of them', plain.replace('\n', '\r\n').replace(/\n(?=[^\n]*\n$)/, '\r')],
    ['with all in quotes', plain.replaceAll(/[^,\n]+/g, '"$&"')],
    ['with heads in another case, and spaces', plain.replace(head, ' Measure, ORGANISATION,Period,Value,Unit,Direction ')],
    ['with empty lines and empty columns', plain.replaceAll('\n', ',,\n\n')],
    [
      'with columns in another order',
      'value,period,direction,unit,organisation,measure\n84.2,2026-09,increase,%,hull,waits\n85,2026-10,increase,%,hull,waits',
    ],
  ] as const) {
    it(`are read ${what}`, () => assert.deepEqual(read(csv), { document: waits, remarks: none, short: none }));
  }

  for (const [what, bytes, encoding] of [
    ['windows-1252', Uint8Array.from([...strToU8(`${head}\nwaits,Ysbyty M`), 0xf4, ...strToU8('n,2026-09,1,%,increase')]), 'windows-1252'],
    ['UTF-16 without a mark', utf16(`${head}\nwaits,Ysbyty Môn,2026-09,1,%,increase`, true), 'utf-16le'],
  ] as const) {
    it(`are read in ${what}, with a word that this is a guess`, () => {
      const { document, remarks } = read(bytes);
      assert.deepEqual(document.organisations, [{ id: 'organisations-ysbyty-mon', name: 'Ysbyty Môn' }]);
      assert.deepEqual(
        remarks.map(({ code, found, severity }) => [code, found, severity]),
        [['encoding-guess', encoding, 'warning']],
      );
    });
  }

  it('hold a numerator and a denominator, what is provisional, and a narrative over several lines', () => {
    const { document, remarks } = read(
      'measure,period,numerator,denominator,provisional,narrative,unit,direction,decimals,title\nw,2026/27,9120,10800,TRUE,"Flu, and\n""norovirus""",%,increase,1,Waits',
    );
    assert.deepEqual(remarks, none);
    assert.deepEqual(document.measures, [
      {
        id: 'w',
        title: 'Waits',
        unit: '%',
        direction: 'increase',
        decimals: 1,
        series: [
          {
            observations: [
              { period: '2026/27', numerator: 9120, denominator: 10_800, provisional: true, narrative: 'Flu, and\n"norovirus"' },
            ],
          },
        ],
      },
    ]);
  });

  it('get the same ids each time, and no two the same', () => {
    const csv = `${head}\nFour-hour waits,Hull Hospitals,2026-09,1,%,increase\nFour-hour waits!,Hull  Hospitals,2026-09,2,%,increase\nhull,hull,2026-09,3,%,increase`;
    const { document, remarks } = read(csv);
    const ids = [...document.measures, ...document.organisations].map(({ id }) => id);
    assert.deepEqual(ids, [
      'measures-four-hour-waits',
      'measures-four-hour-waits-2',
      'measures-hull',
      'organisations-hull-hospitals',
      'organisations-hull-hospitals-2',
      'hull',
    ]);
    assert.deepEqual(remarks, none);
    assert.deepEqual(read(csv).document, document);
    assert.deepEqual(readPartnership(document).notices, none);
  });

  it('are known by id, title, name and code in the partnership that is given', () => {
    const partnership = {
      organisations: [
        { id: 'hull', name: 'Hull University Teaching Hospitals', shortName: 'Hull Hospitals', codes: [{ scheme: 'ods', code: 'RWA' }] },
      ],
      measures: [
        { id: 'waits', title: 'Four-hour waits', unit: '%', direction: 'increase', source: 'NHS England', series: [{ observations: [] }] },
      ],
    };
    const rows = [
      'waits,hull,2026-06',
      'Four-hour waits,RWA,2026-07',
      'four-hour WAITS,hull hospitals,2026-08',
      'waits,Hull University Teaching Hospitals,2026-09',
    ];
    const { document, remarks } = read(`measure,organisation,period,value\n${rows.map((row) => `${row},1`).join('\n')}`, partnership);
    assert.deepEqual(remarks, none);
    const observations = [6, 7, 8, 9].map((month) => ({ period: `2026-0${month}`, value: 1 }));
    assert.deepEqual(document, { measures: [{ ...partnership.measures[0], series: [{ organisation: 'hull', observations }] }] });
  });

  it('whose unit and direction nobody gives are read with a word that they are guessed', () => {
    const { document, remarks } = read('measure,period,value\nwaits,2026-09,1\nwaits,2026-10,2');
    assert.deepEqual([document.measures[0].unit, document.measures[0].direction], ['number', 'neutral']);
    assert.deepEqual(
      remarks.map(({ code, severity, at }) => [code, severity, at]),
      [['guessed', 'warning', 'row 2']],
    );
  });

  it('take hostile names for names, and no text for a formula', () => {
    const names = ['__proto__', 'constructor', '=1+1', 'toString'];
    const { document, remarks } = read(
      `${head},narrative\n${names.map((name) => `${name},${name},2026-09,1,%,increase,${name}`).join('\n')}`,
    );
    assert.deepEqual(remarks, none);
    assert.deepEqual(
      document.measures.map(({ title, series }) => [title, series[0].observations[0].narrative]),
      names.map((name) => [name, name]),
    );
    assert.deepEqual(
      document.organisations.map(({ name }) => name),
      names,
    );
    assert.deepEqual(readPartnership(document).notices, none);
  });
});

describe('a row of measures that cannot be read', () => {
  for (const [what, row, at, code, says] of [
    ['with too few cells', 'waits,hull,2026-11', 'row 4', 'ragged-row', /has 3 cells and the first row 6; the row is left out/],
    ['with too many', 'waits,hull,2026-11,84,1,%,increase', 'row 4', 'ragged-row', /has 7 cells/],
    [
      'with a thousands separator',
      'waits,hull,2026-11,"1,084",%,increase',
      'row 4, value',
      'wrong-type',
      /"1,084" is not a number: write the number alone/,
    ],
    ['with a decimal comma', 'waits,hull,2026-11,"84,5",%,increase', 'row 4, value', 'wrong-type', /with a point before decimals/],
    [
      'with a sign of per cent',
      'waits,hull,2026-11,84%,%,increase',
      'row 4, value',
      'wrong-type',
      /"84%" is not a number: write the number alone/,
    ],
    [
      'with a word for a number',
      'waits,hull,2026-11,n/a,%,increase',
      'row 4, value',
      'wrong-type',
      /"n\/a" is not a number; the row is left out/,
    ],
    [
      'with a date that may be two',
      'waits,hull,01/11/2026,84,%,increase',
      'row 4, period',
      'wrong-value',
      /"01\/11\/2026" is not a date, or a month as 2026-11, or a financial year as 2026\/27; the row is left out/,
    ],
    ['with a month in words', 'waits,hull,Nov 2026,84,%,increase', 'row 4, period', 'wrong-value', /it would be 2026-11;/],
    ['without a measure', ',hull,2026-11,84,%,increase', 'row 4, measure', 'missing', /of which measure/],
    ['without a period', 'waits,hull,,84,%,increase', 'row 4, period', 'missing', /of which period/],
    ['without a figure', 'waits,hull,2026-11,,%,increase', 'row 4, value', 'missing', /has no figure/],
    [
      'with another direction',
      'waits,hull,2026-11,84,%,up',
      'row 4, direction',
      'wrong-value',
      /is not one of increase, decrease, neutral/,
    ],
    [
      'with a period that was there',
      'waits,hull,2026-10,84,%,increase',
      'row 4, period',
      'duplicate-period',
      /a figure of waits for 2026-10 of hull already/,
    ],
  ] as const) {
    it(`is named, and the rest comes in: ${what}`, () => {
      const { document, remarks } = read(`${plain}${row}\nwaits,hull,2026-12,86,%,increase`);
      assert.deepEqual(
        remarks.map((remark) => [remark.at, remark.code, remark.severity, remark.line]),
        [[at, code, 'error', 4]],
      );
      assert.match(remarks[0].says, says);
      const periods = document.measures[0].series[0].observations.map(({ period }) => period);
      assert.deepEqual(periods, ['2026-09', '2026-10', '2026-12']);
    });
  }

  it('is named where half of a rate is missing', () => {
    const { document, short } = read(
      'measure,period,numerator,denominator,unit,direction\nw,2026-09,1,,%,increase\nw,2026-10,,1,%,increase\nw,2026-11,1,2,%,increase',
    );
    assert.deepEqual(short, ['row 2, denominator missing', 'row 3, numerator missing']);
    assert.equal(document.measures[0].series[0].observations.length, 1);
  });

  it('comes in where it only contradicts another on the measure', () => {
    const { document, short } = read(`${plain}waits,hull,2026-11,87,days,increase`);
    assert.deepEqual(short, ['row 4, unit contradiction']);
    assert.equal(document.measures[0].unit, '%');
    assert.equal(document.measures[0].series[0].observations.length, 3);
  });

  it('is named by its line where rows before it have several', () => {
    const { remarks } = read('measure,period,value,narrative\nw,2026-09,1,"two\nlines"\n\nw,x,1,');
    assert.deepEqual([remarks[0].at, remarks[0].line], ['row 4, period', 5]);
  });

  for (const cell of ['"hull', '"hu"ll']) {
    it(`is named with all that a quote takes with it, in ${cell}`, () => {
      const { document, remarks } = read(`${plain}waits,${cell},2026-11,84,%,increase\nwaits,hull,2026-12,84,%,increase`);
      assert.deepEqual(
        remarks.map(({ code, at, line }) => [code, at, line]),
        [['broken-quotes', 'row 4', 4]],
      );
      assert.match(remarks[0].says, /; all from here to line 5 is left out$/);
      assert.equal(document.measures[0].series[0].observations.length, 2);
    });
  }

  it('has what stands below no head named', () => {
    const { document, remarks } = read('measure,,period,value\nw,,2026-09,1\nw,x,2026-10,1');
    assert.deepEqual(remarks.map(({ code, at }) => `${at} ${code}`).slice(0, 1), ['row 3 unknown-column']);
    assert.equal(document.measures[0].series[0].observations.length, 2);
  });
});

describe('a file that is no measures', () => {
  for (const [what, csv, code, says] of [
    ['nothing', '', 'no-measures', /empty/],
    ['blank lines', '\n\n ,\n'.replaceAll(' ', ''), 'no-measures', /empty/],
    ['heads without rows', `${head}\r\n`, 'no-measures', /heads and no rows below them: write a row for each figure/],
    ['rows without heads', 'waits,hull,2026-09,1', 'missing-column', /measure; period; value, or numerator and denominator/],
    ['half of a rate', 'measure,period,numerator\nw,2026-09,1', 'missing-column', /not there: value, or numerator and denominator/],
    ['bytes', Uint8Array.from({ length: 5000 }, (_, at) => (at * 7919) & 255), 'missing-column', /./],
  ] as const) {
    it(`is said to be none: ${what}`, () => {
      const { document, remarks } = read(csv);
      assert.deepEqual(document, {});
      const last = remarks.at(-1)!;
      assert.equal(last.code, code);
      assert.match(last.says, says);
    });
  }

  it('has its columns named that nobody knows, with what they may mean', () => {
    const { document, remarks } = read('measure,periode,period,value,colour,value\nw,x,2026-09,1,red,2');
    assert.deepEqual(
      remarks.filter(({ severity }) => severity === 'error').map(({ code, at }) => [code, at]),
      [
        ['unknown-column', 'row 1, column "periode"'],
        ['unknown-column', 'row 1, column "colour"'],
        ['duplicate-column', 'row 1, column "value"'],
      ],
    );
    assert.match(remarks[0].says, /it may mean period/);
    assert.deepEqual(document.measures[0].series[0].observations, [{ period: '2026-09', value: 1 }]);
  });

  it('is not read where it is larger than any office has', () => {
    const { document, remarks } = importMeasures(new Uint8Array(100 * 1024 * 1024 + 1));
    assert.deepEqual(document, {});
    assert.equal(remarks[0].code, 'too-large');
  });
});

const root = fileURLToPath(new URL('../..', import.meta.url));
const reference = join(resolve(root, process.env.STP_REFERENCE ?? '../shared/reference'), 'nhs/ae_attendances.csv');
const skip = existsSync(reference) ? false : 'the reference data is not there: set STP_REFERENCE to its folder';

describe('real figures', () => {
  it('of accident and emergency come back from the long form', { skip }, () => {
    const rows = readFileSync(reference, 'utf8')
      .split('\n')
      .slice(1, 2001)
      .map((line) => line.replaceAll('"', '').split(','))
      .filter(([, , type]) => type === '1');
    assert.ok(rows.length > 500);
    const long = rows.map(
      ([period, code, , attendances, breaches]) => `Type 1 four-hour breaches,${code},${period},${breaches},${attendances},%,decrease`,
    );
    const { document, remarks } = read(`measure,organisation,period,numerator,denominator,unit,direction\n${long.join('\r\n')}`);
    assert.deepEqual(remarks, none);
    const [measure] = document.measures;
    const back = measure.series.flatMap(({ organisation, observations }) =>
      observations.map(({ period, numerator, denominator }) => [organisation, period, numerator, denominator]),
    );
    assert.deepEqual(
      back.map(String).toSorted(),
      rows.map(([period, code, , attendances, breaches]) => `${code},${period},${Number(breaches)},${Number(attendances)}`).toSorted(),
    );
    assert.deepEqual(readPartnership(document).notices, none);
  });
});
