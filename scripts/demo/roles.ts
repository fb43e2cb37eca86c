import { head } from './head.ts';
import { rows, spread, words } from './table.ts';

// key, title, organisations (two or more make it joint), how many things it can answer for (eight to a full-time post), held since, until
const table = `
chair               | Independent chair of the partnership         | office              | 4  | 2018-04-01
planned-chair       | Chair, planned care                          | mid-yorks           | 4  | 2018-04-01
urgent-chair        | Chair, urgent care                           | ccg-north           | 4  | 2018-05-01
voices-chair        | Chair, patients and carers                   | alliance            | 2  | 2018-06-01
planned-director    | Programme director, planned care             | office              | 8  | 2018-04-01
urgent-director     | Programme director, urgent care              | office              | 8  | 2018-04-01
home-director       | Programme director, care at home             | office              | 8  | 2018-04-16
prevention-director | Programme director, prevention               | office              | 8  | 2018-05-01
workforce-director  | Programme director, workforce and money      | office              | 8  | 2018-04-01
information         | Information sharing lead                     | office              | 5  | 2018-06-01
procurement         | Head of shared procurement                   | office, leeds       | 6  | 2018-04-01
hub                 | Shared theatres manager                      | leeds, mid-yorks    | 8  | 2018-09-03
theatres            | Theatre nursing lead                         | mid-yorks           | 6  | 2018-04-01
planned-leeds       | Planned care lead, Leeds                     | leeds               | 8  | 2018-04-01
planned-harrogate   | Planned care lead, Harrogate                 | harrogate           | 8  | 2018-04-01
planned-calderdale  | Planned care lead, Calderdale and Huddersfield | calderdale        | 8  | 2018-04-01
urgent-leeds        | Urgent care lead, Leeds                      | leeds               | 8  | 2018-04-01
urgent-bradford     | Urgent care lead, Bradford                   | bradford            | 8  | 2018-04-01
urgent-mid-yorks    | Urgent care lead, Mid Yorkshire              | mid-yorks           | 8  | 2018-04-01
urgent-airedale     | Urgent care lead, Airedale                   | airedale            | 8  | 2018-07-02
stroke              | Stroke network lead                          | leeds, bradford, calderdale | 8 | 2018-04-01
cancer              | Cancer diagnosis lead                        | harrogate           | 6  | 2018-04-01
discharge           | Joint head of discharge                      | moorland, community | 8  | 2018-06-01
adults-northvale    | Head of adult social care, Northvale         | northvale           | 8  | 2018-04-01
adults-riverside    | Head of adult social care, Riverside         | riverside           | 6  | 2018-04-01 | 2019-02-28
adults-moorland     | Head of adult social care, Moorland          | moorland            | 8  | 2018-04-01
public-health       | Joint public health lead                     | northvale, moorland | 8  | 2018-04-01
community-nursing   | Head of community nursing                    | community           | 8  | 2018-04-01
therapy             | Community therapy lead                       | community           | 6  | 2018-04-01
crisis              | Crisis care lead                             | mental              | 8  | 2018-04-01 | 2018-12-31
mental-nursing      | Head of mental health nursing                | mental              | 8  | 2018-04-01
ambulance-care      | Head of ambulance operations                 | ambulance           | 8  | 2018-04-01
general-practice    | General practice lead                        | primary             | 8  | 2018-04-01
pharmacy            | Community pharmacy lead                      | primary             | 4  | 2018-09-01
commissioning-north | Head of commissioning, North Vale            | ccg-north           | 8  | 2018-04-01
commissioning-south | Head of commissioning, South Moor            | ccg-south           | 8  | 2018-04-01
hospice-nursing     | Head of hospice care                         | hospice, afon       | 4  | 2018-04-01
age-well-services   | Services manager, Age Well                   | age-well            | 4  | 2018-04-01
volunteers          | Volunteering coordinator                     | alliance            | 4  | 2018-10-01
bank                | Shared staff bank manager                    | mental, bradford    | 6  | 2018-07-01
midwifery           | Community midwifery lead                     | community           | 4
`;

/** Who can be accountable: roles, some of them of several organisations at once. */
export const roles = rows(table).map(([key, title, where, capacity]) => ({
  id: `role-${key}`,
  title,
  organisations: words(where).map((organisation) => `org-${organisation}`),
  capacity: Number(capacity) / head.thresholds.tooManyHeld,
}));

// Who held a role before, or will hold it.
const further = `
home-director    | 2018-01-08 | 2018-04-15
information      | 2018-02-01 | 2018-05-31
adults-riverside | 2019-06-03 |
`;

/** Who holds what, without names. Two roles are vacant today, and one was never filled. */
export const appointments: readonly { id: string; role: string; from?: string; to?: string }[] = [
  ...rows(table).flatMap(([key, , , , from, to]) => (from ? [{ id: `app-${key}`, role: `role-${key}`, from, ...(to ? { to } : {}) }] : [])),
  ...rows(further).map(([key, from, to]) => ({ id: `app-${key}-${from}`, role: `role-${key}`, from, ...(to ? { to } : {}) })),
];

/** The id that a key stands for: a role where there is one of that key, a group where it says so (`grp-board`), else an organisation. */
export function party(key: string): string {
  if (key.startsWith('grp-')) return key;
  return roles.some(({ id }) => id === `role-${key}`) ? `role-${key}` : `org-${key}`;
}

/** A role of an organisation that somebody holds on a day, always the same for the same text; undefined when it has none. */
export function someRole(organisation: string, text: string, day: string): string | undefined {
  const own = roles.filter(({ organisations, id }) => organisations.includes(organisation) && isHeld(id, day));
  return own[spread(text, Math.max(own.length, 1))]?.id;
}

/** Tells whether somebody holds a role on a day. */
export const isHeld = (role: string, day: string): boolean =>
  appointments.some(({ role: of, from, to }) => of === role && (from ?? '') <= day && day <= (to || '9999'));

/** The first and last day on which somebody held a role without a break, as known today; nothing for what is no role. */
export function tenure(role: string): { from?: string; to?: string } {
  const { from, to } = appointments.find(({ id }) => id === role.replace('role-', 'app-')) ?? {};
  return { from, to };
}
