import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { accountabilities } from './accountabilities.ts';
import { activities } from './activities.ts';
import { dependencies } from './dependencies.ts';
import { head } from './head.ts';
import { measures } from './measures.ts';
import { aims, objectives } from './objectives.ts';
import { groups, organisations } from './organisations.ts';
import { programmes, projects } from './projects.ts';
import { results } from './results.ts';
import { appointments, roles } from './roles.ts';
import { updates } from './updates.ts';

// One document, always the same, byte for byte. Written to the stories, or to the file that the command names.
const demo = `${JSON.stringify(
  {
    ...head,
    organisations,
    groups,
    roles,
    appointments,
    aims,
    objectives,
    results,
    measures,
    programmes,
    projects,
    activities,
    dependencies,
    accountabilities,
    updates,
  },
  null,
  2,
)}\n`;

const file = process.argv[2] ?? fileURLToPath(new URL('../../stories/demo/partnership.json', import.meta.url));
mkdirSync(dirname(file), { recursive: true });
writeFileSync(file, demo);
