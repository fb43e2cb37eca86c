/**
 * The contract, version 1.0: the one definition, a file for each collection. The types are inferred from it; a page
 * reads by `shapes.ts`, which is made from it (`npm run shapes`) and weighs a tenth; `partnership.schema.json` and the
 * reference in `docs/contract` are made from it too (`npm run reference`).
 */
import { strictObject } from 'zod/mini';
import { accountabilities } from './collections/accountabilities.ts';
import { activities } from './collections/activities.ts';
import { aims } from './collections/aims.ts';
import { appointments } from './collections/appointments.ts';
import { benefits } from './collections/benefits.ts';
import { decisions } from './collections/decisions.ts';
import { dependencies } from './collections/dependencies.ts';
import { differences } from './collections/differences.ts';
import { groups } from './collections/groups.ts';
import { learning } from './collections/learning.ts';
import { measures } from './collections/measures.ts';
import { objectives } from './collections/objectives.ts';
import { organisations } from './collections/organisations.ts';
import { programmes } from './collections/programmes.ts';
import { projects } from './collections/projects.ts';
import { results } from './collections/results.ts';
import { risks } from './collections/risks.ts';
import { roles } from './collections/roles.ts';
import { support } from './collections/support.ts';
import { updates } from './collections/updates.ts';
import { head } from './head.ts';
import type { Kind } from './kinds.ts';

export { head, statusShape } from './head.ts';

/** The schema of the head. */
export const document = strictObject(head);

/** The schema of one thing of each collection. */
export const collections = {
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
  benefits,
  risks,
  decisions,
  updates,
  learning,
  differences,
  support,
} satisfies Record<Kind, unknown>;
