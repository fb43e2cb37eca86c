import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { importWorkbook } from '@stp-widgets/publisher/workbook/import-workbook.js';
import { handMade, textCell, workbook, type Rows } from '../support/workbooks.ts';

const none: never[] = [];
const day = (text: string) => new Date(`${text}T00:00:00Z`);

/** What is read of the rows of one workbook, and its remarks in short. */
async function read(rows: Rows) {
  const { document, remarks } = await importWorkbook(await workbook(rows));
  return { document, remarks, short: remarks.map(({ code, at }) => `${at} ${code}`) };
}

describe('a workbook that somebody filled in', () => {
  it('is read by the names of sheets and columns, in whatever order and case', async () => {
    const { document, remarks } = await read({
      Activities: [
        ['TITLE', 'start', 'id ', 'progress', 'x-colour'],
        ['Recruit', day('2026-11-21'), 'recruit', 0.5, 'red'],
      ],
      organisations: [
        ['id', 'name'],
        ['hull', 'Hull'],
      ],
    });
    assert.deepEqual(remarks, none);
    assert.deepEqual(document, {
      organisations: [{ id: 'hull', name: 'Hull' }],
      activities: [{ id: 'recruit', title: 'Recruit', start: '2026-11-21', progress: 0.5, 'x-colour': 'red' }],
    });
  });

  it('joins the sheets of lists to their things by id', async () => {
    const { document, remarks } = await read({
      objectives: [
        ['id', 'title'],
        ['one', 'One'],
        ['two', 'Two'],
      ],
      'objectives.positions': [
        ['id', 'organisation', 'value'],
        ['two', 'hull', 'backs'],
        ['one', 'hull', 'opposes'],
        ['two', 'york', 'Takes part '],
      ],
      links: [
        ['id', 'href', 'title'],
        ['one', 'https://example.org/', 'Plan'],
      ],
    });
    assert.deepEqual(remarks, none);
    assert.deepEqual(document.objectives, [
      {
        id: 'one',
        title: 'One',
        positions: [{ organisation: 'hull', value: 'opposes' }],
        links: [{ href: 'https://example.org/', title: 'Plan' }],
      },
      {
        id: 'two',
        title: 'Two',
        positions: [
          { organisation: 'hull', value: 'backs' },
          { organisation: 'york', value: 'takes part' },
        ],
      },
    ]);
  });

  it('makes one series of the rows of one measure and organisation', async () => {
    const { document } = await read({
      measures: [
        ['id', 'title', 'unit', 'direction'],
        ['waits', 'Waits', '%', 'increase'],
      ],
      'measures.series.observations': [
        ['id', 'organisation', 'period', 'value', 'provisional'],
        ['waits', 'hull', '2026-09', 84],
        ['waits', null, '2026-09', 90],
        ['waits', 'hull', '2026-10', 85, true],
        ['waits', 'york'],
      ],
    });
    assert.deepEqual((document.measures as { series: unknown }[])[0].series, [
      {
        organisation: 'hull',
        observations: [
          { period: '2026-09', value: 84 },
          { period: '2026-10', value: 85, provisional: true },
        ],
      },
      { observations: [{ period: '2026-09', value: 90 }] },
      { organisation: 'york', observations: [] },
    ]);
  });

  it('reads several values of a cell by line and by semicolon', async () => {
    const { document } = await read({
      roles: [
        ['id', 'title', 'organisations', 'topics'],
        ['r', 'Role', 'hull; york\n\nleeds ;', 'a\\;b\\\\; \\ c\\ '],
      ],
    });
    assert.deepEqual(document.roles, [{ id: 'r', title: 'Role', organisations: ['hull', 'york', 'leeds'], topics: ['a;b\\', ' c '] }]);
  });

  it('gives a row without an id one of its sheet and title, the same each time and nobody else’s', async () => {
    const rows = {
      aims: [
        ['id', 'title'],
        [null, 'Better care'],
        ['aims-better-care-2', 'Named'],
        [null, 'Better  care!'],
        [null, 'Ça va'],
        [null, '改善'],
      ],
      appointments: [['role'], ['r'], ['r']],
    };
    const { document, short } = await read(rows);
    const ids = (name: string) => (document[name] as { id: string }[]).map(({ id }) => id);
    assert.deepEqual(ids('aims'), ['aims-better-care', 'aims-better-care-2', 'aims-better-care-3', 'aims-ca-va', 'aims']);
    assert.deepEqual(ids('appointments'), ['appointments', 'appointments-2']);
    assert.deepEqual(short, ['aims made-ids', 'appointments made-ids']);
    assert.deepEqual((await read(rows)).document, document);
  });

  it('takes a number or a date for text as it is', async () => {
    const { document } = await read({
      aims: [
        ['id', 'title', 'why', 'audience'],
        [12, 2026, day('2026-04-01'), true],
      ],
    });
    assert.deepEqual(document.aims, [{ id: '12', title: '2026', why: '2026-04-01', audience: 'true' }]);
  });

  it('says nothing of sheets without anything in them, and of the explaining one', async () => {
    const { remarks } = await read({ Sheet1: [], 'read me': [['anything']], aims: [['id', 'title']] });
    assert.deepEqual(remarks, none);
  });
});

describe('a cell that cannot be read', () => {
  /** The remark on one cell of a row that is otherwise good, and what came in of the row. */
  async function one(sheet: string, good: Record<string, unknown>, head: string, cell: unknown) {
    const heads = [...Object.keys(good), head];
    const { document, remarks } = await read({ [sheet]: [heads, [...Object.values(good), cell]] } as Rows);
    return { things: document[sheet] ?? [], remarks };
  }
  const activity = { id: 'a', title: 'A' };

  for (const [what, sheet, good, head, cell, code, says] of [
    [
      'a date typed as text that may be two',
      'activities',
      activity,
      'start',
      '12/03/2026',
      'wrong-value',
      /"12\/03\/2026" is not a date, or a month as 2026-11, or a financial year as 2026\/27; the cell is left out$/,
    ],
    [
      'a date typed as text that can be but one',
      'activities',
      activity,
      'start',
      '25/03/2026',
      'wrong-value',
      /: it would be 2026-03-25; the cell is left out/,
    ],
    ['a date in words', 'activities', activity, 'start', '3rd March 2026', 'wrong-value', /: it would be 2026-03-03;/],
    ['a month in words', 'activities', activity, 'start', 'March 2026', 'wrong-value', /: it would be 2026-03;/],
    ['a day that does not exist', 'activities', activity, 'start', '2026-02-30', 'wrong-value', /"2026-02-30" is not a date/],
    [
      'a day with a time of day',
      'activities',
      activity,
      'start',
      new Date('2026-11-21T09:40:00Z'),
      'wrong-type',
      /2026-11-21 with a time is not a date.*: a day has no time of day/,
    ],
    ['a number for a day', 'activities', activity, 'start', 45_000, 'wrong-type', /45000 is not a date/],
    ['a number with separators', 'activities', activity, 'duration', '1,200', 'wrong-type', /write the number alone/],
    [
      'a number with a sign',
      'activities',
      activity,
      'progress',
      '50%',
      'wrong-type',
      /"50%" is not a number from 0 to 1: write the number alone/,
    ],
    ['a word for a number', 'activities', activity, 'duration', 'ten', 'wrong-type', /"ten" is not a number of at least 0; the cell/],
    ['a number beyond its bounds', 'activities', activity, 'progress', 50, 'wrong-value', /50 is not a number from 0 to 1/],
    [
      'a broken number for a whole one',
      'measures',
      { id: 'm', title: 'M', unit: '%', direction: 'increase' },
      'decimals',
      1.5,
      'wrong-value',
      /1.5 is not a whole number from 0 to 6/,
    ],
    [
      'a mistyped choice',
      'activities',
      activity,
      'kind',
      'milestome',
      'wrong-value',
      /is not one of task, milestone: it may mean milestone/,
    ],
    ['another choice', 'activities', activity, 'kind', 'phase', 'wrong-value', /is not one of task, milestone; the cell/],
    ['a word for a truth', 'aims', { id: 'a', title: 'A' }, 'withheld', 'yes', 'wrong-type', /"yes" is not TRUE or FALSE/],
    [
      'a duration in words',
      'results',
      { id: 'r', objective: 'o', title: 'R' },
      'cadence',
      'monthly',
      'wrong-value',
      /is not a duration, as P14D/,
    ],
    [
      'a date where text is',
      'aims',
      { id: 'a', title: 'A' },
      'why',
      new Date('2026-11-21T09:40:00Z'),
      'wrong-type',
      /a date with a time of day is no text/,
    ],
  ] as const) {
    it(`is named by sheet and row, with what was expected: ${what}`, async () => {
      const { things, remarks } = await one(sheet, good, head, cell);
      const column = 'ABCDEFGH'[Object.keys(good).length];
      assert.deepEqual(
        remarks.map((remark) => [remark.code, remark.at]),
        [[code, `${sheet}!${column}2`]],
      );
      assert.match(remarks[0].says, says);
      assert.deepEqual(things, [{ ...good, ...(sheet === 'measures' && { series: [] }) }]);
    });
  }

  it('takes its row with it where the row cannot be without, and no other', async () => {
    const { document, short, remarks } = await read({
      updates: [
        ['id', 'subject', 'at', 'narrative'],
        ['u1', 's', '12/03/2026', 'One'],
        ['u2', 's', day('2026-03-12'), 'Two'],
        ['u3', null, day('2026-03-12'), 'Three'],
      ],
    });
    assert.deepEqual(document, { updates: [{ id: 'u2', subject: 's', at: '2026-03-12', narrative: 'Two' }] });
    assert.deepEqual(short, ['updates!C2 wrong-value', 'updates!B4 missing']);
    assert.match(remarks[0].says, /the row is left out$/);
    assert.equal(remarks[1].says, 'subject is missing; the row is left out');
  });

  it('takes its object with it where only that cannot be without', async () => {
    const { document, remarks } = await read({
      projects: [
        ['id', 'title', 'budget.amount', 'budget.currency', 'budget.holder'],
        ['p', 'P', '1,000', 'GBP', 'hull'],
        ['q', 'Q', 1000, null, 'hull'],
        ['r', 'R', 1000, 'gbp', null],
      ],
    });
    assert.deepEqual(document.projects, [
      { id: 'p', title: 'P' },
      { id: 'q', title: 'Q' },
      { id: 'r', title: 'R' },
    ]);
    assert.deepEqual(
      remarks.map(({ at, says }) => [at, says]),
      [
        [
          'projects!C2',
          '"1,000" is not a number: write the number alone, with a point before decimals and no other separators, signs of currency or per cent; budget is left out',
        ],
        ['projects!D3', 'budget.currency is missing; budget is left out'],
        ['projects!D4', '"gbp" is not a currency by its three letters, as GBP: it may mean GBP; budget is left out'],
      ],
    );
  });
});

describe('a row, column or sheet that cannot be read', () => {
  for (const [what, rows, at, code, says] of [
    ['a sheet that nobody knows', { activites: [['id'], ['a']] }, 'activites', 'unknown-sheet', /it may mean activities/],
    ['a sheet of one’s own', { Budget: [['a'], [1]] }, 'Budget', 'unknown-sheet', /no sheet "Budget"; the sheet is left out/],
    [
      'a column that nobody knows',
      {
        aims: [
          ['id', 'titel', 'title'],
          ['a', 'x', 'A'],
        ],
      },
      'aims!B1',
      'unknown-column',
      /"titel" in this sheet: it may mean title/,
    ],
    [
      'a column twice',
      {
        aims: [
          ['id', 'title', 'Title'],
          ['a', 'A', 'B'],
        ],
      },
      'aims!C1',
      'duplicate-column',
      /twice/,
    ],
    [
      'a column without a head',
      {
        aims: [
          ['id', 'title'],
          ['a', 'A', 'B'],
        ],
      },
      'aims!C2',
      'unknown-column',
      /column C has no head/,
    ],
    [
      'an id twice',
      {
        aims: [
          ['id', 'title'],
          ['a', 'A'],
          ['a', 'B'],
        ],
      },
      'aims!A3',
      'duplicate-id',
      /"a" is another row/,
    ],
    [
      'an id of another sheet',
      {
        aims: [
          ['id', 'title'],
          ['a', 'A'],
        ],
        groups: [
          ['id', 'name'],
          ['a', 'B'],
        ],
      },
      'aims!A2',
      'duplicate-id',
      /"a" is another row/,
    ],
    [
      'a row of nobody',
      {
        aims: [
          ['id', 'title'],
          ['a', 'A'],
        ],
        links: [
          ['id', 'href', 'title'],
          ['b', 'https://x', 'X'],
        ],
      },
      'links!A2',
      'no-such-id',
      /"b" is not an id of any sheet/,
    ],
    [
      'a row without an owner',
      {
        'objectives.positions': [
          ['id', 'organisation', 'value'],
          [null, 'hull', 'backs'],
        ],
      },
      'objectives.positions!A2',
      'no-such-id',
      /whose it is/,
    ],
    [
      'a field that nobody knows',
      {
        partnership: [
          ['field', 'value'],
          ['asof', '2026-11-21T09:40:00Z'],
          ['partnership.nmae', 'P'],
        ],
      },
      'partnership!A3',
      'unknown-field',
      /it may mean partnership.name/,
    ],
    [
      'a field twice',
      {
        partnership: [
          ['field', 'value'],
          ['speaksFor', 'hull'],
          ['speaksFor', 'york'],
        ],
      },
      'partnership!A3',
      'duplicate-field',
      /twice/,
    ],
    [
      'a moment without its offset',
      {
        partnership: [
          ['field', 'value'],
          ['asOf', '2026-11-21 09:40'],
        ],
      },
      'partnership!B2',
      'wrong-value',
      /with its offset/,
    ],
    [
      'a partnership without its name',
      {
        partnership: [
          ['field', 'value'],
          ['partnership.name', null],
          ['partnership.kind', 'STP'],
        ],
      },
      'partnership!B2',
      'missing',
      /partnership.name is missing; partnership is left out/,
    ],
  ] as const) {
    it(`is named: ${what}`, async () => {
      const { remarks } = await read(rows);
      assert.deepEqual(
        remarks.map((remark) => [remark.at, remark.code]),
        [[at, code]],
      );
      assert.match(remarks[0].says, says);
    });
  }

  it('is told of what goes with it', async () => {
    const { document, remarks } = await read({
      objectives: [
        ['id', 'title', 'why'],
        ['o', null, 'Because'],
      ],
      'objectives.positions': [
        ['id', 'organisation', 'value'],
        ['o', 'hull', 'backs'],
      ],
    });
    assert.deepEqual(document, {});
    assert.equal(remarks[0].says, 'title is missing; the row and what other sheets say of it is left out');
  });
});

describe('a cell as spreadsheets write it', () => {
  const head = `<row r="1">${textCell('A1', 'id')}${textCell('B1', 'title')}${textCell('C1', 'start')}${textCell('D1', 'duration')}${textCell('E1', 'x-own')}</row>`;
  const activity = async (cells: string, more: Omit<Parameters<typeof handMade>[0], 'sheets'> = {}) => {
    const row = `<row r="7">${textCell('A7', 'a')}${textCell('B7', 'A')}${cells}</row>`;
    const { document, remarks } = await importWorkbook(handMade({ sheets: { activities: head + row }, ...more }));
    return { thing: (document.activities as Record<string, unknown>[])[0], remarks };
  };

  for (const [format, serial, start] of [
    [14, 46_347, '2026-11-21'],
    ['yyyy-mm-dd', 46_347, '2026-11-21'],
    ['dd/mm/yyyy hh:mm', 46_347, '2026-11-21'],
    ['[$-809]dd mmmm yyyy;@', 46_347, '2026-11-21'],
    ['d\\ mmm\\ yy', 59, '1900-02-28'],
    ['yyyy-mm-dd', 61, '1900-03-01'],
    [17, 46_347, '2026-11'],
    ['mmmm yyyy', 46_347, '2026-11'],
  ] as const) {
    it(`is the day ${start} where ${serial} is shown as ${format}`, async () => {
      const { thing, remarks } = await activity(`<c r="C7" s="1"><v>${serial}</v></c>`, { formats: [0, format] });
      assert.deepEqual(remarks, none);
      assert.equal(thing.start, start);
    });
  }

  it('counts from 1904 where the workbook does', async () => {
    const { thing } = await activity('<c r="C7" s="1"><v>44885</v></c>', { formats: [0, 14], workbookPr: 'date1904="1"' });
    assert.equal(thing.start, '2026-11-21');
  });

  for (const format of ['0.00', '#,##0 "days"', '0.00E+00', 'General', '[Red]0', '@']) {
    it(`is a number where it is shown as ${format}`, async () => {
      const { thing } = await activity('<c r="D7" s="1"><v>12.5</v></c>', { formats: [0, format.replaceAll('"', '&quot;')] });
      assert.equal(thing.duration, 12.5);
    });
  }

  for (const [what, cell] of [
    ['with a time', '<c r="C7" s="1"><v>46347.4</v></c>'],
    ['that is only a time', '<c r="C7" s="2"><v>0.4</v></c>'],
    ['before the first day', '<c r="C7" s="1"><v>-3</v></c>'],
    ['after the last', '<c r="C7" s="1"><v>99999999999</v></c>'],
    ['that is a formula nobody worked out', '<c r="C7" s="1"><f>TODAY()</f></c>'],
    ['that is in error', '<c r="C7" t="e"><f>1/0</f><v>#DIV/0!</v></c>'],
    ['whose number is none', '<c r="C7" s="1"><v>12x</v></c>'],
    ['of a text that is not there', '<c r="C7" t="s"><v>12</v></c>'],
    ['of a text that is nobody’s', '<c r="C7" t="s"><v>__proto__</v></c>'],
  ] as const) {
    it(`is named where it holds a day ${what}`, async () => {
      const { thing, remarks } = await activity(cell, { formats: [0, 14, 20] });
      assert.deepEqual(
        remarks.map(({ at, severity }) => [at, severity]),
        [['activities!C7', 'error']],
      );
      assert.deepEqual(thing, { id: 'a', title: 'A' });
    });
  }

  it('is read by its stored value where it is a formula, which nobody works out', async () => {
    const { thing } = await activity(
      '<c r="D7"><f>1+1</f><v>5</v></c><c r="E7" t="str"><f>HYPERLINK("http://x")</f><v>=cmd_x0041_</v></c>',
    );
    assert.equal(thing.duration, 5);
    assert.equal(thing['x-own'], '=cmdA');
  });

  it('is one text where it is made of several, without how it is read aloud', async () => {
    const shared = '<si><r><t>One </t></r><r><t xml:space="preserve">&amp; <![CDATA[<two>]]></t></r><rPh><t>aloud</t></rPh></si>';
    const { thing } = await activity('<c r="E7" t="s"><v>0</v></c>', { shared });
    assert.equal(thing['x-own'], 'One & <two>');
  });

  it('is where it stands though nothing says so', async () => {
    const bare = head.replaceAll(/ r="\w+"/g, '');
    const sheet = `${bare}<row><c t="inlineStr"><is><t>a</t></is></c><c t="inlineStr"><is><t>A</t></is></c><c/><c><v>3</v></c></row>`;
    const { document } = await importWorkbook(handMade({ sheets: { activities: sheet } }));
    assert.deepEqual(document.activities, [{ id: 'a', title: 'A', duration: 3 }]);
  });
});

describe('a cell that shows per cent', () => {
  const style = { percent: 1, tenths: 2, own: 3, literal: 4 };
  const formats = [0, 9, 10, '0.0%;[Red]-0.0%', '0&quot;%&quot;'];
  /** Rows of text, and of numbers with the format of their style. */
  const sheet = (...rows: readonly (readonly (string | number | readonly [value: number, style: keyof typeof style])[])[]) =>
    rows
      .map((row, at) => {
        const cells = row.map((cell, column) => {
          const place = `${'ABCDEFGH'[column]}${at + 1}`;
          if (typeof cell === 'string') return textCell(place, cell);
          const [value, look] = typeof cell === 'number' ? [cell, 0] : [cell[0], style[cell[1]]];
          return `<c r="${place}" s="${look}"><v>${value}</v></c>`;
        });
        return `<row r="${at + 1}">${cells.join('')}</row>`;
      })
      .join('');
  const measures = sheet(['id', 'title', 'unit', 'direction'], ['waits', 'Waits', '%', 'increase'], ['beds', 'Beds', 'beds', 'neutral']);

  it('is so many per cent of a measure in %, in whatever format', async () => {
    const figures = sheet(
      ['value', 'id', 'period'],
      [[0.85, 'percent'], 'waits', '2026-07'],
      [[0.842, 'tenths'], 'waits', '2026-08'],
      [[0.57, 'own'], 'waits', '2026-09'],
      [[84.2, 'literal'], 'waits', '2026-10'],
      [84.3, 'waits', '2026-11'],
    );
    const { document, remarks } = await importWorkbook(
      handMade({ formats, sheets: { 'measures.series.observations': figures, measures } }),
    );
    assert.deepEqual(remarks, none);
    const [{ series }] = document.measures as { series: { observations: { value: number }[] }[] }[];
    assert.deepEqual(
      series[0].observations.map(({ value }) => value),
      [85, 84.2, 57, 84.2, 84.3],
    );
  });

  it('is so many per cent in what was agreed about such a measure', async () => {
    const sheets = {
      measures,
      'measures.standard': sheet(['id', 'value', 'from'], ['waits', [0.95, 'percent'], '2016-04-01']),
      results: sheet(
        ['id', 'objective', 'title', 'measure', 'baseline.value', 'baseline.at', 'target.value', 'target.by'],
        ['r', 'o', 'R', 'waits', [0.831, 'tenths'], '2026-03', [0.9, 'percent'], '2027-03'],
      ),
      'results.trajectory': sheet(['id', 'value', 'at'], ['r', [0.86, 'percent'], '2026-09-30']),
    };
    const { document, remarks } = await importWorkbook(handMade({ formats, sheets }));
    assert.deepEqual(remarks, none);
    assert.deepEqual((document.measures as { standard: unknown }[])[0].standard, [{ value: 95, from: '2016-04-01' }]);
    assert.deepEqual(document.results, [
      {
        id: 'r',
        objective: 'o',
        title: 'R',
        measure: 'waits',
        baseline: { value: 83.1, at: '2026-03' },
        target: { value: 90, by: '2027-03' },
        trajectory: [{ value: 86, at: '2026-09-30' }],
      },
    ]);
  });

  it('is a share of one where a share is expected, and as it is kept in a column of the publisher’s own', async () => {
    const sheets = {
      partnership: sheet(['field', 'value'], ['thresholds.overload', [1.1, 'percent']]),
      activities: sheet(['id', 'title', 'organisation', 'progress', 'x-own'], ['a', 'A', 'hull', [0.85, 'percent'], [0.5, 'percent']]),
      benefits: sheet(
        ['id', 'title', 'subject', 'kind', 'currency', 'optimismBias.allowance', 'optimismBias.basis'],
        ['b', 'B', 'a', 'cash-releasing', 'GBP', [0.2, 'percent'], 'As before'],
      ),
    };
    const { document, remarks } = await importWorkbook(handMade({ formats, sheets }));
    assert.deepEqual(remarks, none);
    const [activity] = document.activities as object[];
    assert.deepEqual(activity, { id: 'a', title: 'A', organisation: 'hull', progress: 0.85, 'x-own': 0.5 });
    assert.deepEqual(document.thresholds, { overload: 1.1 });
    const [{ optimismBias }] = document.benefits as { optimismBias: unknown }[];
    assert.deepEqual(optimismBias, { allowance: 0.2, basis: 'As before' });
  });

  it('is named with its place where figures are in another unit', async () => {
    const figures = sheet(
      ['id', 'period', 'value', 'numerator'],
      ['beds', '2026-09', [0.85, 'percent'], 3],
      ['waits', '2026-09', 85, [0.85, 'percent']],
    );
    const { remarks } = await importWorkbook(handMade({ formats, sheets: { measures, 'measures.series.observations': figures } }));
    assert.deepEqual(
      remarks.map(({ at, says }) => [at, says]),
      ['C2', 'D3'].map((cell) => [
        `measures.series.observations!${cell}`,
        '85% is not a number: only a share, or a figure of a measure in %, may be shown as per cent; the cell is left out',
      ]),
    );
  });

  it('is text as it is shown where text is expected', async () => {
    const { document } = await importWorkbook(handMade({ formats, sheets: { aims: sheet(['id', 'title'], ['a', [0.9, 'percent']]) } }));
    assert.deepEqual(document.aims, [{ id: 'a', title: '90%' }]);
  });
});
