/** A task as a test gives it: its elements by name, links and baselines as XML. */
export type GivenTask = Readonly<Record<string, string | number>> & { readonly xml?: string };

const escape = (text: unknown) => String(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const elements = (fields: Readonly<Record<string, unknown>>) =>
  Object.entries(fields)
    .map(([name, value]) => `<${name}>${escape(value)}</${name}>`)
    .join('');

/** Writes a small plan in Microsoft Project XML: a calendar of five days of eight hours, and these tasks. */
export function writePlan(tasks: readonly GivenTask[], more = '', head: Readonly<Record<string, unknown>> = {}): string {
  const fields = elements({ Title: 'Plan', CalendarUID: 1, MinutesPerDay: 480, ...head });
  const week = [1, 2, 3, 4, 5, 6, 7].map(
    (day) => `<WeekDay><DayType>${day}</DayType><DayWorking>${day > 1 && day < 7 ? 1 : 0}</DayWorking></WeekDay>`,
  );
  const calendar = `<Calendar><UID>1</UID><Name>Standard</Name><WeekDays>${week.join('')}</WeekDays></Calendar>`;
  const list = tasks.map(({ xml = '', ...task }) => `<Task>${elements(task)}${xml}</Task>`).join('\n');
  return `<?xml version="1.0"?>\n<Project xmlns="http://schemas.microsoft.com/project">${fields}\n<Calendars>${calendar}</Calendars>\n<Tasks>\n${list}\n</Tasks>${more}</Project>`;
}

/** A link from a task, as `PredecessorLink`. */
export const link = (from: number | string, type = 1, lag: number | string = 0, format: number | string = 7, more = '') =>
  `<PredecessorLink><PredecessorUID>${from}</PredecessorUID><Type>${type}</Type><LinkLag>${lag}</LinkLag>${format === '' ? '' : `<LagFormat>${format}</LagFormat>`}${more}</PredecessorLink>`;
