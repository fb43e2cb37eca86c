import { array, optional } from 'zod/mini';
import { code, field, text, thing } from '../fields.ts';

/** The schema of an organisation. */
export const organisations = thing('A partner: a trust, a council, a charity, a commissioner, or the partnership’s own office', {
  name: field(text, 'Its name in full', { example: 'Hull University Teaching Hospitals NHS Trust' }),
  shortName: field(optional(text), 'What it is called where there is little room', { example: 'Hull Hospitals' }),
  kind: field(optional(text), 'What sort of organisation it is, in the partnership’s own words', { example: 'acute trust' }),
  codes: field(optional(array(code)), 'Its identifiers in the schemes of others, past ones too'),
});
