import { _default, array, enum as oneOf, gte, int, lte, optional, strictObject } from 'zod/mini';
import { anything, day, field, ref, text, thing } from '../fields.ts';

const step = int().check(gte(1), lte(5));
const rating = strictObject({
  likelihood: field(step, 'How likely, from 1, rare, to 5, almost certain', { example: 4 }),
  impact: field(step, 'How bad, from 1, negligible, to 5, catastrophic', { example: 3 }),
});

/** The schema of a risk. */
export const risks = thing('What may go wrong (risk), has gone wrong (issue), or is taken for granted (assumption)', {
  title: field(text, 'What it is', { example: 'Agency staff cannot be found in winter' }),
  kind: field(_default(oneOf(['risk', 'issue', 'assumption']), 'risk'), 'Which of the three it is', { example: 'risk' }),
  organisation: field(optional(ref('organisations')), 'Who raised it', { example: 'hull' }),
  subjects: field(_default(array(anything), []), 'What it bears on', { example: ['handover'] }),
  current: field(optional(rating), 'How it stands now'),
  target: field(optional(rating), 'How it is to stand once mitigated'),
  proximity: field(optional(day), 'When it would strike', { example: '2026-12' }),
  mitigation: field(optional(text), 'What is done about it', { example: 'A shared bank across four trusts' }),
  closedAt: field(optional(day), 'When it was closed; absent, it is open', { example: '2027-02-01' }),
});
