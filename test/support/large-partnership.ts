/** One thing of a made-up partnership. */
type Thing = { readonly id: string } & Readonly<Record<string, unknown>>;

/**
 * A good document of about `things` things, the same each time: 50 organisations, half of the things activities in 20 times
 * fewer projects, and to them dependencies, accountabilities, updates, measures with a year of observations, and the rest.
 * Everything referred to is there, every role is held, every time runs forward. 40,000 things are about 10 MB.
 */
export function largePartnership(things: number): Readonly<Record<string, unknown>> {
  const many = (share: number, make: (at: number) => Thing) =>
    Array.from({ length: Math.max(5, Math.round(things * share)) }, (_, at) => make(at));
  const one = (list: readonly Thing[], at: number) => list[at % list.length].id;

  const organisations = many(0.001, (at) => ({
    id: `org-${at}`,
    name: `Hospital trust number ${at}`,
    codes: [{ scheme: 'ods', code: `R${1000 + at}`, validFrom: '2016-04-01' }],
  }));
  const roles = many(0.01, (at) => ({
    id: `role-${at}`,
    title: `Director of delivery, area ${at}`,
    organisations: [one(organisations, at)],
  }));
  const appointments = roles.map(({ id }, at) => ({ id: `appointment-${at}`, role: id, holder: `Person ${at}`, from: '2025-04-01' }));
  const groups = many(0.002, (at) => ({
    id: `group-${at}`,
    name: `Delivery board ${at}`,
    kind: 'board',
    chair: one(roles, at),
    members: [one(organisations, at), one(organisations, at + 1)],
  }));
  const aims = many(0, (at) => ({ id: `aim-${at}`, title: `Aim ${at}: people live well for longer` }));
  const objectives = many(0.01, (at) => ({
    id: `objective-${at}`,
    title: `Objective ${at}: nobody waits longer than they should`,
    why: 'Long waits do harm, and people told us so in every town.',
    aims: [one(aims, at)],
    start: '2025/26',
    due: '2027-03-31',
    positions: [0, 1].map((next) => ({ organisation: one(organisations, at + next), value: 'backs', at: '2026-05-02' })),
  }));
  const measures = many(0.01, (at) => ({
    id: `measure-${at}`,
    title: `Measure ${at}: share of people seen within four hours`,
    unit: '%',
    direction: 'increase',
    cadence: 'P1M',
    series: [
      {
        organisation: one(organisations, at),
        observations: Array.from({ length: 12 }, (_, month) => ({
          period: month < 2 ? `2025-${month + 11}` : `2026-${two(month - 1)}`,
          value: 60 + ((at + month * 7) % 30) + 0.5,
        })),
      },
    ],
  }));
  const results = many(0.03, (at) => ({
    id: `result-${at}`,
    objective: one(objectives, at),
    title: `Result ${at}: more people are seen within four hours`,
    measure: one(measures, at),
    baseline: { value: 60, at: '2025-04-01' },
    target: { value: 95, by: '2027-03-31' },
    trajectory: [{ value: 75, at: '2026-04-01' }],
    weight: 1 + (at % 3),
  }));
  const programmes = many(0.001, (at) => ({ id: `programme-${at}`, title: `Programme ${at}`, start: '2025-04-01', end: '2028-03-31' }));
  const projects = many(0.025, (at) => ({
    id: `project-${at}`,
    title: `Project ${at}: one handover for every ward`,
    programme: one(programmes, at),
    partners: [one(organisations, at), one(organisations, at + 7)],
    start: '2025-09-01',
    end: '2027-12-31',
    budget: { amount: 125000 + at, currency: 'GBP', holder: one(organisations, at) },
    contributions: [{ to: one(results, at), effect: 'raise', share: 0.25 }],
  }));
  const activities = many(0.5, (at) => ({
    id: `activity-${at}`,
    title: `Activity ${at}: train the staff of ward ${at % 97}`,
    project: one(projects, at),
    organisation: one(organisations, at),
    assignees: [{ role: one(roles, at), allocation: 0.2 }],
    start: `2026-${two(1 + (at % 6))}-01`,
    end: `2026-${two(7 + (at % 6))}-${two(1 + (at % 28))}`,
    progress: (at % 11) / 10,
  }));
  const dependencies = many(0.12, (at) => ({
    id: `dependency-${at}`,
    predecessor: one(activities, at),
    successor: one(activities, at + 1),
    type: 'FS',
    gives: 'Trained staff',
    neededBy: '2026-12-01',
    promisedBy: '2026-11-20',
    giver: { organisation: one(organisations, at), value: 'agreed', at: '2026-05-02' },
    receiver: { organisation: one(organisations, at + 1), value: 'agreed', at: '2026-05-03' },
  }));
  const accountabilities = many(0.14, (at) => ({
    id: `accountability-${at}`,
    subject: one(activities, at),
    party: one(roles, at),
    letters: ['A', 'R'],
    acceptedAt: '2026-05-02',
    confirmedAt: '2026-11-02',
  }));
  const updates = many(0.14, (at) => ({
    id: `update-${at}`,
    subject: one(activities, at),
    organisation: one(organisations, at),
    at: '2026-11-14',
    by: one(roles, at),
    status: 'amber',
    narrative: 'Two wards are trained – the third waits for its new rota, and expects it within the month.',
    next: 'Train the third ward.',
  }));
  return {
    contract: '1.0',
    asOf: '2026-11-21T09:40:00Z',
    partnership: { name: 'A large partnership', timeZone: 'Europe/London', language: 'en-GB' },
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
  };
}

const two = (number: number) => String(number).padStart(2, '0');
