import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readPartnership } from '@stp-widgets/contract';
import { accountabilityFindings } from '@stp-widgets/insight/accountability-findings.js';
import { accountabilityMatrix } from '@stp-widgets/insight/accountability-matrix.js';
import { documentOf, raciCharts } from '../support/raci-charts.ts';

const now = new Date('2018-03-31T12:00:00Z');

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

for (const [what, matrices, isSkipped] of raciCharts) {
  describe(what, { skip: isSkipped }, () => {
    for (const matrix of matrices) {
      const partnership = readPartnership(documentOf(matrix)).partnership!;
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
