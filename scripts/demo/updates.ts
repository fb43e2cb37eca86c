import { activities } from './activities.ts';
import { objectives } from './objectives.ts';
import { projects } from './projects.ts';
import { roles } from './roles.ts';
import { objectiveLog } from './updates-objectives.ts';
import { projectLog } from './updates-projects.ts';
import { full, lines } from './table.ts';

const ENTRY = /^(\d{4}-\d\d-\d\d) (\S+) ([1-5]) (?:until (\d{4}-\d\d-\d\d) )?(.+)$/;
const subjects = new Set([...objectives, ...projects, ...activities].map(({ id }) => id));

/** Reads a logbook: a line that names a thing and who speaks for it, then an entry a line. */
function readLog(log: string) {
  let [subject, by] = ['', ''];
  return lines(log).flatMap((line) => {
    const entry = ENTRY.exec(line);
    if (!entry) {
      [subject = '', by = ''] = line.split(' by ');
      if (!subjects.has(subject)) throw new RangeError(`invalid subject of an update: ${subject}`);
      return [];
    }
    const [, at = '', status, confidence, forecastEnd, said = ''] = entry;
    const [narrative, next] = said.split(' > ');
    return [
      full({
        id: `upd-${subject}-${at}`,
        subject,
        organisation: roles.find(({ id }) => id === `role-${by}`)?.organisations[0],
        at,
        by: `role-${by}`,
        status,
        forecastEnd,
        confidence: Number(confidence),
        narrative,
        next,
      }),
    ];
  });
}

/** What was reported over the year, in the order it was said. */
export const updates = [...readLog(objectiveLog), ...readLog(projectLog)].toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
