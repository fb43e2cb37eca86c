/** How a duration or lag of a plan counts. */
export type Unit = 'working' | 'elapsed' | 'percent' | 'elapsed percent';

const WORKING = [3, 5, 7, 9, 11, 21, 35, 37, 39, 41, 43, 53];
const ELAPSED = [4, 6, 8, 10, 12, 36, 38, 40, 42, 44];
const units: ReadonlyMap<string, Unit> = new Map([
  ...WORKING.map((format) => [String(format), 'working'] as const),
  ...ELAPSED.map((format) => [String(format), 'elapsed'] as const),
  ['19', 'percent'],
  ['51', 'percent'],
  ['20', 'elapsed percent'],
  ['52', 'elapsed percent'],
]);

/**
 * What the formats of durations and lags mean (`DurationFormat`, `LagFormat`); undefined for one that is not in the table.
 *
 * 3 m, 4 em, 5 h, 6 eh, 7 d, 8 ed, 9 w, 10 ew, 11 mo, 12 emo, 19 %, 20 e%, 21 none; the same and 32 when estimated, from
 * 35 m? to 52 e%? and 53 none; e is elapsed: nights and days off count. None is shown as working time.
 * Source: Microsoft, Project 2003 XML reference, `<LagFormat>` element
 * (https://learn.microsoft.com/en-us/previous-versions/office/developer/office-2003/aa219620(v=office.11)) and Project
 * XML Data Interchange, LevelingDelayFormat element.
 */
export const unitOf = (format: string): Unit | undefined => units.get(format);

const DURATION = /^P(?:(\d{1,9})D)?(?:T(?:(\d{1,9}(?:\.\d+)?)H)?(?:(\d{1,9}(?:\.\d+)?)M)?(?:(\d{1,9}(?:\.\d+)?)S)?)?$/;

/** Reads a duration, `PT16H0M0S`, as minutes; null when it is none. */
export function readMinutes(text: string): number | null {
  const parts = DURATION.exec(text)?.slice(1);
  if (!parts || parts.every((part) => part === undefined)) return null;
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = parts.map((part) => Number(part ?? 0));
  return days * 1440 + hours * 60 + minutes + seconds / 60;
}

/** Writes a number of days without the noise of division: to the millionth. */
export const roundDays = (days: number): number => Math.round(days * 1e6) / 1e6 || 0;
