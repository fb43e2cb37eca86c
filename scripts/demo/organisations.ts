import { rows, words } from './table.ts';

// The six acute trusts are real, as are their codes. All others are invented.
const trusts = `
airedale   | Airedale                   | RCF | Airedale NHS Foundation Trust
bradford   | Bradford                   | RAE | Bradford Teaching Hospitals NHS Foundation Trust
calderdale | Calderdale and Huddersfield | RWY | Calderdale and Huddersfield NHS Foundation Trust
harrogate  | Harrogate                  | RCD | Harrogate and District NHS Foundation Trust
leeds      | Leeds                      | RR8 | Leeds Teaching Hospitals NHS Trust
mid-yorks  | Mid Yorkshire              | RXF | Mid Yorkshire Hospitals NHS Trust
`;

const others = `
mental    | Northvale Mental Health | mental health trust       | Northvale Mental Health
community | Moorland Community      | community health provider | Moorland Community Health
ambulance | Three Rivers Ambulance  | ambulance service         | Three Rivers Ambulance Service
primary   | Primary Care Alliance   | primary care              | Primary Care Alliance
moorland  | Moorland Council        | council                   | Moorland Council
northvale | Northvale Council       | council                   | Northvale Council
riverside | Riverside Council       | council                   | Riverside Borough Council
ccg-north | North Vale CCG          | commissioner              | North Vale Clinical Commissioning Group
ccg-south | South Moor CCG          | commissioner              | South Moor Clinical Commissioning Group
hospice   | Three Rivers Hospice    | hospice                   | Three Rivers Hospice
afon      | Tŷ Afon Hospice         | hospice                   | Tŷ Afon Hospice
age-well  | Age Well Northvale      | charity                   | Age Well Northvale
alliance  | Voluntary Alliance      | charity                   | Voluntary Sector Alliance
office    | Programme office        | programme office          | Partnership Programme Office
`;

// A commissioner's code ends when areas merge: illustrative, as the body is.
const merging = { scheme: 'illustrative', code: 'NV-01', validFrom: '2013-04-01', validTo: '2019-06-30', successor: 'NV-11' };

/** The members of the partnership: six real acute trusts, and invented others. */
export const organisations = [
  ...rows(trusts).map(([key, shortName, code, name]) => ({
    id: `org-${key}`,
    name,
    shortName,
    kind: 'acute trust',
    codes: [{ scheme: 'ODS', code }],
  })),
  ...rows(others).map(([key, shortName, kind, name]) => ({
    id: `org-${key}`,
    name,
    shortName,
    kind,
    ...(key === 'ccg-north' ? { codes: [merging] } : {}),
  })),
];

/** The members that are asked where they stand: all but the programme office, which serves them. */
export const members: readonly string[] = organisations.map(({ id }) => id).filter((id) => id !== 'org-office');

const boards = `
board   | Partnership Board        | board   |       | chair         | all | Agrees the objectives, and answers to the public for them.
planned | Planned Care Group       | group   | board | planned-chair | leeds, mid-yorks, harrogate, calderdale, bradford, airedale, community, ccg-south | Plans hip, knee, stroke and cancer care across the six hospitals.
urgent  | Urgent Care Group        | group   | board | urgent-chair  | leeds, mid-yorks, harrogate, calderdale, bradford, airedale, ambulance, primary, ccg-north | Keeps emergency departments flowing, in winter above all.
home    | Care at Home Group       | group   | board | discharge     | moorland, northvale, riverside, community, hospice, afon, age-well, primary | Brings hospitals, councils and charities together around going home.
health  | Prevention Group         | group   | board | public-health | northvale, moorland, riverside, primary, mental, alliance, ccg-north | Looks to what keeps people well, and to mental health.
people  | Workforce and Money Group | group  | board |               | leeds, mid-yorks, bradford, mental, community, ccg-south | Shares staff, contracts and savings fairly.
voices  | Patient and Carer Network | network | board | voices-chair | alliance, age-well, hospice | Tells the board what care is like for those who receive it.
`;

/** The boards and groups. The workforce group has no chair. */
export const groups = rows(boards).map(([key, name, kind, parent, chair, who, remit]) => ({
  id: `grp-${key}`,
  name,
  kind,
  members: who === 'all' ? [...members] : words(who).map((member) => `org-${member}`),
  ...(chair ? { chair: `role-${chair}` } : {}),
  remit,
  ...(parent ? { parent: `grp-${parent}` } : {}),
}));
