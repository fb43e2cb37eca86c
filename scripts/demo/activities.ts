import { health } from './activities-health.ts';
import { home } from './activities-home.ts';
import { people } from './activities-people.ts';
import { planned } from './activities-planned.ts';
import { urgent } from './activities-urgent.ts';
import { daysBetween, full, lines, plusDays, rows, spread } from './table.ts';

/** One piece of work, as the contract writes it. */
export interface Activity {
  id: string;
  title: string;
  project: string;
  organisation: string;
  start?: string;
  end: string;
  actualEnd?: string;
  [field: string]: unknown;
}

// activity | kind | day: a day that somebody outside has set
const constraints = `
hub-opens            | finish no later  | 2019-07-31
home-care-councils   | finish on        | 2019-05-23
home-care-starts     | start no earlier | 2019-10-28
houses-planning      | finish no later  | 2019-08-30
nursing-cohort       | start on         | 2019-09-16
`;

// Work that begins later than it should have, though its end is held: the day it was first to begin.
const lateStarts: Record<string, string> = {
  'act-hub-beds': '2019-01-07',
  'act-one-list-system': '2018-11-26',
  'act-recovery-volunteers': '2019-02-04',
  'act-houses-neighbours': '2019-02-25',
  'act-bank-secure': '2019-01-14',
};

// A first plan and a second: work that was planned anew.
const replanned: Record<string, { name: string; start: string; end: string }> = {
  'act-hub-theatres-second': { name: 'Plan of January 2019', start: '2018-11-05', end: '2019-05-10' },
  'act-records-agreement': { name: 'Plan of February 2019', start: '2018-12-03', end: '2019-05-17' },
};

/** The columns: key (`of.key` for a part), title (◆ a milestone), organisation, start, end, end as first planned, percent done, whose. */
function read(project: string, line: string): Activity {
  const [key = '', name = '', organisation, start, end = '', firstEnd = '', percent, role] = rows(line)[0] ?? [];
  const id = `act-${project}-${key.replace('.', '-')}`;
  const milestone = name.startsWith('◆');
  const done = Number(percent ?? 0);
  const parent = key.includes('.') ? `act-${project}-${key.split('.')[0]}` : '';
  const [, kind, day] = rows(constraints).find(([of]) => `act-${of}` === id) ?? [];
  // What has not begun has slipped as a whole; what has begun kept its start.
  const slip = done === 0 ? daysBetween(firstEnd, end) : 0;
  const first = milestone ? { end: firstEnd } : { start: lateStarts[id] ?? plusDays(start ?? end, -slip), end: firstEnd };
  return full({
    id,
    title: name.replace('◆ ', ''),
    project: `prj-${project}`,
    parent,
    kind: milestone ? 'milestone' : 'task',
    organisation: `org-${organisation}`,
    assignees: role ? [{ role: `role-${role}`, allocation: (2 + spread(id, 5)) / 10 }] : undefined,
    start,
    end,
    duration: milestone ? 0 : daysBetween(start ?? '', plusDays(end, 1)),
    baselines: [{ name: 'Plan as agreed', ...first }, ...(replanned[id] ? [replanned[id]] : [])],
    actualStart: done > 0 && !milestone ? start : undefined,
    actualEnd: done === 100 ? end : undefined,
    progress: done / 100,
    constraint: kind ? { kind, day } : undefined,
  });
}

function readPlan(plan: string): Activity[] {
  let project = '';
  return lines(plan).flatMap((line) => {
    if (!line.startsWith('#')) return [read(project, line)];
    project = line.slice(1).trim();
    return [];
  });
}

/** Everything that is done in the projects, from April 2018 to June 2020. */
export const activities: readonly Activity[] = [planned, urgent, home, health, people].flatMap(readPlan);
