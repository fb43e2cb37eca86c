import type { Partnership } from '@stp-widgets/contract';
import { daySpan, writeDay } from '@stp-widgets/contract/day.js';
import { daysOf, spanIn } from './dates.ts';
import { all, child, isSet, textOf, type XmlElement } from './xml-element.ts';
import { longest, occurrences, type Days } from './recurrence.ts';
import { remarkOn, type Say } from './remark-on.ts';

type Calendar = NonNullable<Partnership['calendar']>;
type Holiday = NonNullable<Calendar['holidays']>[number];

/** The days of the week as the contract counts them, from 1 for Monday to 7 for Sunday. */
const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
/** A `DayType`, which counts from 1 for Sunday. */
const dayType = (weekday: number) => String((weekday % 7) + 1);
/** Microsoft Project works Monday to Friday where no calendar says otherwise. */
const isStandard = (weekday: number) => weekday <= 5;

/** How many exceptions of a calendar are followed, and how many days off they may come to. */
const MOST_EXCEPTIONS = 2000;
const MOST_HOLIDAYS = 10_000;

/**
 * Reads the working week and the days off from the plan's own calendar and those that it rests on. Days off are
 * exceptions without work, in the form of Project 2007 and later (`Exceptions`, recurring ones day by day) or, where there
 * are none of these, in the earlier one (a `WeekDay` of type 0). What the contract has no place for, such as a Saturday
 * that is worked, is said.
 *
 * @returns the calendar; undefined when the plan has none
 */
export function readCalendar(project: XmlElement, say: Say): Calendar | undefined {
  const chain = calendarChain(project);
  if (!chain[0]) {
    const says = 'The plan’s calendar is not in the file; lags and durations in days of work count Monday to Friday';
    say(remarkOn(child(project, 'CalendarUID'), 'calendar', { code: 'plan-calendar', severity: 'warning', expected: 'a calendar', says }));
    return undefined;
  }
  const week = readWeek(chain);
  const at = `calendar ${JSON.stringify(textOf(chain[0], 'Name'))}`;
  if (week.length === 0) {
    const says = 'The plan’s calendar works on no day of the week, and is left out';
    say(remarkOn(chain[0], at, { code: 'plan-calendar', found: 'no working day', expected: 'a working day', says }));
    return undefined;
  }
  const holidays = chain.toReversed().flatMap((calendar) => readHolidays(calendar, at, say));
  if (holidays.length > MOST_HOLIDAYS) {
    const found = `${holidays.length} days off`;
    const says = `The calendar comes to ${found}; those after the first ${MOST_HOLIDAYS} are left out`;
    say(remarkOn(chain[0], at, { code: 'plan-calendar', found, expected: `at most ${MOST_HOLIDAYS}`, says }));
    holidays.length = MOST_HOLIDAYS;
  }
  return { week, ...(holidays.length > 0 && { holidays }) };
}

/** The plan's calendar, then the one it rests on, and so on. */
function calendarChain(project: XmlElement): XmlElement[] {
  const calendars = all(child(project, 'Calendars'), 'Calendar');
  const find = (uid: string) => calendars.find((calendar) => uid !== '' && textOf(calendar, 'UID') === uid);
  const uid = textOf(project, 'CalendarUID');
  const chain: XmlElement[] = [];
  let next = uid ? find(uid) : calendars.find((calendar) => isSet(calendar, 'IsBaseCalendar'));
  while (next && !chain.includes(next) && chain.length < 10) {
    chain.push(next);
    next = find(textOf(next, 'BaseCalendarUID'));
  }
  return chain;
}

/** A day of the week is as the nearest calendar of the chain has it. */
function readWeek(chain: readonly XmlElement[]): number[] {
  const days = chain.flatMap((calendar) => all(child(calendar, 'WeekDays'), 'WeekDay'));
  return weekdays.filter((weekday) => {
    const said = days.find((day) => textOf(day, 'DayType') === dayType(weekday));
    return said ? isSet(said, 'DayWorking') : isStandard(weekday);
  });
}

function readHolidays(calendar: XmlElement, at: string, say: Say): Holiday[] {
  const weeks = all(child(calendar, 'WorkWeeks'), 'WorkWeek');
  if (weeks.length > 0) {
    const says = `The calendar has ${weeks.length === 1 ? 'a week' : `${weeks.length} weeks`} worked otherwise, for which there is no place; the usual week came in`;
    say(
      remarkOn(weeks[0], at, {
        code: 'plan-work-week',
        severity: 'warning',
        given: textOf(weeks[0], 'Name') || undefined,
        expected: 'one week',
        says,
      }),
    );
  }
  const later = all(child(calendar, 'Exceptions'), 'Exception');
  const earlier = all(child(calendar, 'WeekDays'), 'WeekDay').filter((day) => textOf(day, 'DayType') === '0');
  const exceptions = later.length > 0 ? later : earlier;
  if (exceptions.length > MOST_EXCEPTIONS) {
    const found = `${exceptions.length} exceptions`;
    const says = `The calendar has ${found}; those after the first ${MOST_EXCEPTIONS} are left out`;
    say(remarkOn(exceptions[MOST_EXCEPTIONS], at, { code: 'plan-calendar', found, expected: `at most ${MOST_EXCEPTIONS}`, says }));
  }
  return exceptions.slice(0, MOST_EXCEPTIONS).flatMap((exception) => readException(exception, at, say));
}

function readException(exception: XmlElement, at: string, say: Say): Holiday[] {
  const title = textOf(exception, 'Name');
  const named = title ? `“${title}”` : 'An exception';
  const leave = (found: string, expected: string, says: string, severity: 'error' | 'warning' = 'error') => {
    say(remarkOn(exception, at, { code: 'plan-exception', severity, found, expected, says }));
    return [];
  };
  const period = child(exception, 'TimePeriod');
  const span = daysOf(period ? spanIn(period, 'FromDate', 'ToDate', at, say) : {});
  const [first, last] = [daySpan(span.start ?? '')?.first, daySpan(span.end ?? '')?.first];
  if (first === undefined || last === undefined)
    return leave('no first or last day', 'both', `${named} of the calendar has no days that can be read, and is left out`);
  if (isSet(exception, 'DayWorking') || child(exception, 'WorkingTimes')?.children.length) {
    const days = `${span.start} to ${span.end}`;
    return leave(days, 'days off', `${named} of the calendar is a time worked otherwise (${days}), for which there is no place`, 'warning');
  }
  const found = occurrences(exception, { first, last });
  if (found) return found.map((days) => holiday(days, title));
  const form = `type ${textOf(exception, 'Type')}, ${span.start} to ${span.end}`;
  return leave(
    form,
    `a known form, of at most ${Math.floor(longest / 366)} years`,
    `${named} of the calendar recurs in a way that is not read, and is left out`,
  );
}

function holiday({ first, last }: Days, title: string): Holiday {
  return { first: writeDay(first), ...(last > first && { last: writeDay(last) }), ...(title && { title }) };
}
