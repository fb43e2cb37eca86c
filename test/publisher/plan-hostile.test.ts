import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readPartnership } from '@stp-widgets/contract';
import { importPlan } from '@stp-widgets/publisher/plan/import-plan.js';
import { link, writePlan } from './support/write-plan.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const codesOf = (given: Uint8Array) => {
  const { document, remarks } = importPlan(given);
  return { isEmpty: Object.keys(document).length === 0, codes: remarks.map(({ code }) => code) };
};
const titles = (given: Uint8Array) => {
  const { document, remarks } = importPlan(given);
  return { titles: readPartnership(document).partnership?.activities.map(({ title }) => title), codes: remarks.map(({ code }) => code) };
};

describe('a plan that is none', () => {
  for (const [what, given, code] of [
    ['nothing', new Uint8Array(), 'xml-broken'],
    ['no XML', bytes('UID;Name\n1;Screens\n'), 'xml-broken'],
    ['a web page', bytes('<html><body>Sign in</body></html>'), 'xml-other'],
    ['a prototype', bytes('<__proto__/>'), 'xml-other'],
    ['a build file', bytes('<Project><PropertyGroup/></Project>'), 'plan-no-tasks'],
    ['UTF-16 without a mark', new Uint8Array(Buffer.from('<?xml version="1.0"?><Project/>', 'utf16le')), 'plan-encoding'],
    ['in an encoding that is not read', bytes('<?xml version="1.0" encoding="UTF-7"?><Project/>'), 'plan-encoding'],
  ] as const) {
    it(`${what}: is named as what it is`, () => assert.deepEqual(codesOf(given), { isEmpty: true, codes: [code] }));
  }

  it('is never expanded by its entities: such a file is refused at once', () => {
    const bomb = new Uint8Array(readFileSync(new URL('plans/bomb.xml', import.meta.url)));
    assert.deepEqual(codesOf(bomb), { isEmpty: true, codes: ['xml-doctype'] });
  });

  it('is refused for an entity from elsewhere too', () => {
    const given = '<!DOCTYPE Project [<!ENTITY x SYSTEM "file:///etc/passwd">]><Project><Title>&x;</Title><Tasks/></Project>';
    assert.deepEqual(codesOf(bytes(given)), { isEmpty: true, codes: ['xml-doctype'] });
  });

  it('is refused where it is nested 100,000 deep', () => {
    const given = `<Project>${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}</Project>`;
    assert.deepEqual(codesOf(bytes(given)), { isEmpty: true, codes: ['xml-too-deep'] });
  });

  it('is refused where it is larger than is read', () => {
    assert.deepEqual(codesOf(new Uint8Array(100_000_001)), { isEmpty: true, codes: ['plan-too-large'] });
  });

  it('does not end the import, whatever its bytes are', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (given) => {
        assert.ok(codesOf(given).codes.length > 0);
      }),
    );
  });

  it('does not end the import wherever it breaks off, nor whichever of its characters is another', () => {
    const whole = writePlan([
      { UID: 1, Name: 'A & B', Start: '2026-01-05T08:00:00' },
      { UID: 2, Name: 'C', xml: link(1) },
    ]);
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.constantFrom('', '<', '&', '>', ']]>', '\u0000', '"', '9'), (at, other) => {
        const { document } = importPlan(bytes(whole.slice(0, at) + other + whole.slice(at + 1)));
        assert.deepEqual(readPartnership({ contract: '1.0', ...document }).notices, []);
        assert.ok(importPlan(bytes(whole.slice(0, at))).remarks.length > 0);
      }),
    );
  });
});

describe('a plan with flaws', () => {
  const two = writePlan([
    { UID: 1, Name: 'Blodau’r gwanwyn' },
    { UID: 2, Name: 'Screens' },
  ]);
  const both = ['Blodau’r gwanwyn', 'Screens'];

  for (const [encoding, given] of [
    ['UTF-8 with a byte-order mark', bytes(`\uFEFF${two}`)],
    ['UTF-16, little end first', new Uint8Array(Buffer.from(`\uFEFF${two}`, 'utf16le'))],
    ['UTF-16, big end first', new Uint8Array(Buffer.from(`\uFEFF${two}`, 'utf16le').swap16())],
    [
      'windows-1252, as it declares',
      new Uint8Array(Buffer.from(two.replace('?>', ' encoding="Windows-1252"?>').replace('’', '\u0092'), 'latin1')),
    ],
  ] as const) {
    it(`is read in ${encoding}`, () => assert.deepEqual(titles(given), { titles: both, codes: [] }));
  }

  it('is read where some bytes are none of its encoding, and that is said', () => {
    const given = new Uint8Array(Buffer.from(two.replace('’', '\u0092'), 'latin1'));
    assert.deepEqual(titles(given), { titles: ['Blodau\uFFFDr gwanwyn', 'Screens'], codes: ['plan-encoding'] });
  });

  it('is read with a prefix before each name, and a document type without declarations', () => {
    const given = two
      .replaceAll(/<(\/?)([A-Z])/g, '<$1p:$2')
      .replace('xmlns=', 'xmlns:p=')
      .replace('\n', '<!DOCTYPE p:Project SYSTEM "[x].dtd">\n');
    assert.deepEqual(titles(bytes(given)), { titles: both, codes: [] });
  });

  it('is read up to where it breaks, without the task that is torn', () => {
    const { document, remarks } = importPlan(bytes(two.slice(0, two.indexOf('Screens') + 4)));
    assert.deepEqual(
      readPartnership(document).partnership!.activities.map(({ title }) => title),
      ['Blodau’r gwanwyn'],
    );
    assert.deepEqual(
      remarks.map(({ code, line }) => [code, line]),
      [['xml-broken', 6]],
    );
  });

  it('keeps an entity that XML does not know, and what looks like one, as text', () => {
    const given = two.replace('Screens', '&nbsp;&constructor;&amp;amp;&#x41;<![CDATA[&lt;b>]]>');
    assert.deepEqual(titles(bytes(given)), { titles: [both[0], '&nbsp;&constructor;&amp;A&lt;b>'], codes: ['xml-slip', 'xml-slip'] });
  });

  it('is not read to the end where it has nothing but flaws', () => {
    const flawed = bytes(two.replace('Screens', '&x;'.repeat(1_000_000)));
    assert.equal(codesOf(flawed).codes.length, 101);
  });

  it('keeps hostile names as data', () => {
    const given = writePlan([{ UID: 1, Name: '__proto__', xml: '<__proto__><x/></__proto__><constructor>1</constructor>' }], '', {
      Title: '__proto__',
    });
    assert.deepEqual(titles(bytes(given)), { titles: ['__proto__'], codes: [] });
    assert.equal(({} as Record<string, unknown>).x, undefined);
  });

  it('is not followed in a circle of calendars', () => {
    const circle =
      '<Calendars><Calendar><UID>1</UID><BaseCalendarUID>2</BaseCalendarUID></Calendar><Calendar><UID>2</UID><BaseCalendarUID>1</BaseCalendarUID></Calendar></Calendars>';
    assert.deepEqual(codesOf(bytes(two.replace(/<Calendars>.*<\/Calendars>/, circle))).codes, []);
  });
});

describe('a plan of 20,000 tasks', () => {
  const filler = Array.from({ length: 60 }, (_, index) => `<Field${index}>PT0H0M0S</Field${index}>`).join('');
  const large = bytes(
    writePlan(
      Array.from({ length: 20_000 }, (_, index) => ({
        UID: index + 1,
        Name: `Task ${index + 1}`,
        OutlineLevel: (index % 90) + 1,
        Start: '2026-01-05T08:00:00',
        Finish: '2026-01-06T17:00:00',
        Duration: 'PT16H0M0S',
        xml: `${filler}${index > 0 ? link(index, index % 4, 4800) : ''}<Baseline><Number>0</Number><Start>2026-01-05T08:00:00</Start></Baseline>`,
      })),
    ),
  );

  it('comes in whole, links and all', () => {
    const { document, remarks } = importPlan(large);
    const { partnership, notices } = readPartnership(document);
    assert.deepEqual(
      [partnership!.activities.length, partnership!.dependencies.length, remarks.length, notices.length],
      [20_000, 19_999, 0, 0],
    );
  });
});
