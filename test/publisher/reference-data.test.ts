import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { readPartnership } from '@stp-widgets/contract';
import { checkPartnership } from '@stp-widgets/contract/check.js';
import { accountabilityFindings } from '@stp-widgets/insight/accountability-findings.js';
import Papa from 'papaparse';

const folder = resolve(fileURLToPath(new URL('../..', import.meta.url)), process.env.STP_REFERENCE ?? '../shared/reference');
const skip = existsSync(folder) ? false : 'the reference data is not there: set STP_REFERENCE to its folder';
const file = (path: string) => readFileSync(join(folder, path), 'utf8');
const rows = (path: string) => Papa.parse<Record<string, string>>(file(path), { header: true, skipEmptyLines: true }).data;
const head = { contract: '1.0', asOf: '2018-03-31T12:00:00Z' };

interface Matrix {
  readonly matrix: string;
  readonly activities: readonly { readonly activity: string; readonly assignments: Readonly<Record<string, string>> }[];
}

/** A matrix as a document: its rows as activities, its columns as groups, its cells as they stand, a comma between two letters. */
function documentOf({ matrix, activities }: Matrix) {
  const parties = [...new Set(activities.flatMap(({ assignments }) => Object.keys(assignments)))];
  return {
    ...head,
    partnership: { name: matrix },
    groups: parties.map((name) => ({ id: name, name })),
    activities: activities.map(({ activity }, row) => ({ id: `row-${row}`, title: activity })),
    accountabilities: activities.flatMap(({ assignments }, row) =>
      Object.entries(assignments).map(([party, cell]) => ({
        id: `${row} ${party}`,
        subject: `row-${row}`,
        party,
        letters: cell.split(',').map((letter) => letter.trim()),
      })),
    ),
  };
}

describe('the real responsibility matrices', { skip }, () => {
  const matrices = skip ? [] : (JSON.parse(file('raci/raci-real.json')) as Matrix[]);

  for (const matrix of matrices) {
    it(`${matrix.matrix} is carried whole, and what is no letter is named`, () => {
      const document = documentOf(matrix);
      const { partnership, findings } = checkPartnership(document);
      assert.equal(partnership!.accountabilities.length, document.accountabilities.length);
      assert.deepEqual(readPartnership(document).notices, []);
      const dashes = document.accountabilities.flatMap(({ letters }, at) =>
        letters.includes('-') ? [`accountabilities[${at}].letters[0]`] : [],
      );
      assert.deepEqual(
        findings.map(({ code, severity, path, found }) => [code, severity, path, found]),
        dashes.map((path) => ['unknown-letter', 'warning', path, '-']),
      );
      assert.equal(dashes.length > 0, matrix.matrix === 'System components ownership');
    });
  }

  it('have 11 rows of 32 that nobody is responsible for, and each is found', () => {
    const found = matrices.flatMap((matrix) => {
      const { partnership } = readPartnership(documentOf(matrix));
      const findings = accountabilityFindings(partnership!, new Date(head.asOf), ['activities']);
      const without = new Set(findings.flatMap((one) => (one.code === 'nobody-responsible' ? one.subject : [])));
      return partnership!.activities.map(({ id }) => without.has(id));
    });
    assert.deepEqual([found.filter(Boolean).length, found.length], [11, 32]);
  });
});

describe('the 44 partnerships and their trusts', { skip }, () => {
  const partnerships = skip ? [] : rows('nhs/stp-44.csv');
  const trusts = skip ? [] : rows('nhs/trust-to-stp.csv');
  const document = {
    ...head,
    partnership: { name: 'England', kind: 'all sustainability and transformation partnerships' },
    organisations: trusts.map(({ trust_ods: code, trust_name: name }) => ({
      id: code,
      name,
      kind: 'acute trust',
      codes: [{ scheme: 'ods', code }],
    })),
    groups: partnerships.map(({ ons_code: id, name }) => ({
      id,
      name,
      kind: 'sustainability and transformation partnership',
      members: trusts.filter((trust) => trust.stp_ons_code === id).map(({ trust_ods: code }) => code),
    })),
  };

  it('make one document with nothing to remark', () => {
    const { partnership, findings } = checkPartnership(document);
    assert.deepEqual(findings, []);
    assert.deepEqual([partnership!.groups.length, partnership!.organisations.length], [44, 137]);
    assert.equal(
      partnership!.groups.reduce((sum, { members = [] }) => sum + members.length, 0),
      137,
    );
  });

  for (const { ons_code: code, name, successor_icb_ods: successor } of partnerships) {
    it(`${name} makes a document of its own`, () => {
      const own = trusts.filter((trust) => trust.stp_ons_code === code).map(({ trust_ods: id }) => id);
      const codes = [{ scheme: 'ons', code, validFrom: '2016-04-01', validTo: '2022-06-30', successor }];
      const one = {
        ...head,
        partnership: { name, kind: 'sustainability and transformation partnership', codes },
        organisations: document.organisations.filter(({ id }) => own.includes(id)),
      };
      const { partnership, findings } = checkPartnership(one);
      assert.deepEqual(findings, []);
      assert.equal(partnership!.organisations.length, own.length);
    });
  }
});
