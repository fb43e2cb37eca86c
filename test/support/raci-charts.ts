import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = resolve(fileURLToPath(new URL('../..', import.meta.url)), process.env.STP_REFERENCE ?? '../shared/reference');
const file = join(folder, 'raci/raci-real.json');
const skip = existsSync(file) ? false : 'the reference data is not there: set STP_REFERENCE to its folder';

/** A RACI chart as somebody published it; a comma stands between two letters of a cell. */
export interface Matrix {
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

/** The charts there are, and why some are left out. */
export const raciCharts = [
  ['a chart of the project’s own', [own], false],
  ['the three charts of the reference data', skip ? [] : (JSON.parse(readFileSync(file, 'utf8')) as Matrix[]), skip],
] as const;

/** A chart as a document: its rows as activities, its columns as groups. */
export function documentOf({ matrix, activities }: Matrix) {
  const teams = [...new Set(activities.flatMap(({ assignments }) => Object.keys(assignments)))];
  return {
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
  };
}
