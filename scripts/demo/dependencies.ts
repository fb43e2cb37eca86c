import { activities, type Activity } from './activities.ts';
import { table } from './dependencies-table.ts';
import { projects } from './projects.ts';
import { someRole } from './roles.ts';
import { full, plusDays, rows, spread } from './table.ts';

type State = 'delivered' | 'agreed' | 'no-giver' | 'no-receiver' | 'offered' | 'asked' | 'disputed' | 'late' | 'unconfirmed' | 'never';
type Work = Pick<Activity, 'id' | 'start' | 'end' | 'actualEnd'> & { organisation?: string; baselines?: unknown };

// What is given is not always an activity: who gives and who receives then, and by when.
const others: Record<string, Work> = {
  'res-home-delayed': { id: 'res-home-delayed', end: '2019-05-31', organisation: 'org-moorland' },
  'prj-records': { ...whole('prj-records'), organisation: 'org-office' },
  'prj-plans': { ...whole('prj-plans'), organisation: 'org-primary' },
};

const notes: Record<string, string> = {
  'home-first-packages': 'Twelve packages a day are offered; all wards together need twenty.',
  'houses-neighbours': 'Cannot hold the meetings before the addresses may be named.',
  'bank-secure': 'The rate offered is below what secure wards pay today.',
};

function whole(id: string): Work {
  const { start, end = '' } = projects.find((project) => project.id === id) ?? {};
  return { id, start, end };
}

function work(key: string): Work {
  const found = others[key] ?? activities.find(({ id }) => id === `act-${key}`);
  if (!found) throw new RangeError(`invalid work of a dependency: ${key}`);
  return found;
}

/** The last day on which what is given still comes in time. */
function needed(type: string, lag: number, { start, end }: Work): string {
  if (type === 'FS') return plusDays(start ?? end, -1 - lag);
  return plusDays(type === 'SS' ? (start ?? end) : end, -lag);
}

function promised(type: string, giver: Work, by: string): string {
  const planned = (giver.baselines as { start?: string; end: string }[] | undefined)?.[0];
  const day = type === 'SS' || type === 'SF' ? (planned?.start ?? planned?.end ?? giver.start ?? giver.end) : (planned?.end ?? giver.end);
  return day < by ? day : by;
}

/** What giver and receiver say, state by state; both agree where a state is not here. */
const said: Partial<Record<State, readonly [giver: string, receiver: string]>> = {
  delivered: ['delivered', 'accepted'],
  offered: ['proposed', 'agreed'],
  asked: ['agreed', 'proposed'],
};

function position(organisation: string | undefined, value: string, at: string, key: string, note?: string) {
  return organisation ? full({ organisation, value, by: someRole(organisation, key, at), at, note }) : undefined;
}

/** Neighbours are the giver's to reach, and the giver disputes; elsewhere it is the receiver. */
const disputed = (from: string) => (from === 'houses-neighbours' ? (['disputed', 'agreed'] as const) : (['agreed', 'disputed'] as const));

function read([pair = '', kind = 'FS', agreed = '', gives, acceptance]: string[]) {
  const [from = '', to = ''] = pair.split(' > ');
  const [giver, receiver] = [work(from), work(to)];
  const [type, lag] = [kind.slice(0, 2), Number(kind.slice(2))];
  const [state, days] = (agreed || 'agreed').split(' ') as [State, string?];
  const neededBy = needed(type, lag, receiver);
  const done = state === 'delivered' ? ((type === 'SS' ? giver.start : giver.actualEnd) ?? giver.end) : '';
  const signedAt = done || plusDays(state === 'unconfirmed' ? '2018-10-08' : '2019-01-08', spread(pair, 50));
  const [gave, took] = state === 'disputed' ? disputed(from) : (said[state] ?? ['agreed', 'agreed']);
  const word = (organisation: string | undefined, value: string) =>
    position(organisation, value, signedAt, pair, value === 'disputed' ? notes[from] : undefined);
  return full({
    id: `dep-${from}-to-${to}`,
    predecessor: giver.id,
    successor: receiver.id,
    type,
    lag: lag === 0 ? undefined : lag,
    gives,
    acceptance,
    neededBy,
    promisedBy: state === 'late' ? plusDays(neededBy, Number(days)) : promised(type, giver, neededBy),
    confirmedAt: confirmed(state, done, pair),
    giver: state === 'no-giver' ? undefined : word(giver.organisation, gave),
    receiver: state === 'no-receiver' ? undefined : word(receiver.organisation, took),
  });
}

function confirmed(state: State, done: string, pair: string): string | undefined {
  if (state === 'never' || state === 'no-giver' || state === 'no-receiver') return undefined;
  if (state === 'unconfirmed') return plusDays('2018-12-03', spread(pair, 60));
  return done || plusDays('2019-03-18', spread(pair, 24));
}

/** Who waits on whom across organisations, with both ends' word on it. */
export const dependencies = rows(table).map(read);
