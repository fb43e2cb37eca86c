import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { readPartnership } from '@stp-widgets/contract';
import { accountabilityFindings } from '@stp-widgets/insight/accountability-findings.js';
import { accountabilityMatrix } from '@stp-widgets/insight/accountability-matrix.js';

const folder = resolve(fileURLToPath(new URL('../..', import.meta.url)), process.env.STP_REFERENCE ?? '../shared/reference');
const file = join(folder, 'raci/raci-real.json');
const skip = existsSync(file) ? false : 'the reference data is not there: set STP_REFERENCE to its folder';
const now = new Date('2018-03-31T12:00:00Z');

interface Matrix {
  readonly matrix: string;
  readonly activities: readonly { readonly activity: string; readonly assignments: Readonly<Record<string, string>> }[];
}

/** One that is always there: its cells in the order of its teams. Microsoft Cloud Adoption Framework, organize/raci-alignment.md (CC-BY-4.0). */
const own: Matrix = {
  matrix: 'Central IT team',
  activities: Object.entries({
    'Solution delivery': 'ACC',
    'Business alignment': 'AII',
    'Change management': 'RIA',
    'Solution operations': 'RIA',
    Governance: 'IAR',
    'Platform maturity': 'ICA',
    'Platform operations': 'IRA',
    'Platform automation': 'IIA',
  }).map(([activity, cells]) => ({
    activity,
    assignments: Object.fromEntries(
      ['Cloud adoption team', 'Cloud governance team', 'Central IT team'].map((team, at) => [team, cells[at]]),
    ),
  })),
};

/** What a careful reader finds in each: where nobody is responsible, and, where more than two are too many, too many asked or told. */
const expected: Readonly<Record<string, readonly string[]>> = {
  'Central IT team': [
    'Solution delivery: nobody-responsible',
    'Business alignment: nobody-responsible',
    'Platform maturity: nobody-responsible',
    'Platform automation: nobody-responsible',
  ],
  'Strategic alignment': [
    'Solution delivery: nobody-responsible',
    'Business alignment: nobody-responsible',
    'Solution operations: nobody-responsible',
    'Governance: nobody-responsible',
    'Platform maturity: nobody-responsible',
    'Platform operations: nobody-responsible',
    'Platform automation: nobody-responsible',
  ],
  'System components ownership': [
    'Security Reviews: too-many-consulted (IT Admin, Jamf Admin, Dev Team)',
    'Bug Fixes: too-many-informed (Security Team, Jamf Admin, End Users)',
    'Package Updates: too-many-informed (Jamf Admin, Dev Team, End Users)',
  ],
};

/** A chart as a document: its rows as activities, its columns as groups; a comma stands between two letters of a cell. */
function read({ matrix, activities }: Matrix) {
  const teams = [...new Set(activities.flatMap(({ assignments }) => Object.keys(assignments)))];
  return readPartnership({
    contract: '1.0',
    partnership: { name: matrix },
    thresholds: { tooManyConsulted: 2 },
    groups: teams.map((name) => ({ id: name, name })),
    activities: activities.map(({ activity }) => ({ id: activity, title: activity })),
    accountabilities: activities.flatMap(({ activity, assignments }) =>
      Object.entries(assignments).map(([party, letters]) => ({
        id: `${activity}/${party}`,
        subject: activity,
        party,
        letters: letters.split(/,\s*/),
      })),
    ),
  }).partnership!;
}

for (const [what, matrices, isSkipped] of [
  ['a chart of the project’s own', [own], false],
  ['the three charts of the reference data', skip ? [] : (JSON.parse(readFileSync(file, 'utf8')) as Matrix[]), skip],
] as const) {
  describe(what, { skip: isSkipped }, () => {
    for (const matrix of matrices) {
      const partnership = read(matrix);
      const { rows, columns, sound, nobody, several } = accountabilityMatrix(partnership, { rows: ['activities'] }, now);

      it(`${matrix.matrix} shows as it is, cell by cell`, () => {
        for (const { id, holdings } of rows) {
          const cells = Object.entries(matrix.activities.find(({ activity }) => activity === id)!.assignments);
          assert.deepEqual(
            holdings.map(({ party, letters }) => [party, letters.map(({ letter }) => letter).toSorted()]),
            cells.map(([party, letters]) => [party, letters.split(/,\s*/).toSorted()]),
          );
        }
        assert.deepEqual([rows.length, columns.length], [matrix.activities.length, Object.keys(matrix.activities[0].assignments).length]);
      });

      it(`${matrix.matrix} has the findings of a careful reader`, () => {
        const found = accountabilityFindings(partnership, now, ['activities']).flatMap((one) =>
          'subject' in one && one.code !== 'accountable-not-accepted'
            ? `${one.subject}: ${one.code}${one.parties.length > 0 ? ` (${one.parties.join(', ')})` : ''}`
            : [],
        );
        assert.deepEqual(found, expected[matrix.matrix]);
      });

      it(`${matrix.matrix} has one accountable in each row, of whom no chart says that they accepted`, () => {
        assert.deepEqual([nobody.length, several.length, sound], [0, 0, 0]);
        assert.ok(rows.every(({ findings }) => findings.some(({ code }) => code === 'accountable-not-accepted')));
      });
    }
  });
}
