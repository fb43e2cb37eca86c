import type { Wanted } from './read-xml.ts';

const leaves = (...names: string[]): Wanted => Object.fromEntries(names.map((name) => [name, {}]));

const exceptionDays = { TimePeriod: leaves('FromDate', 'ToDate'), WorkingTimes: { WorkingTime: {} }, ...leaves('DayWorking') };

/** The elements of a Microsoft Project XML file (MSPDI) that are read. */
export const planElements: Wanted = {
  Project: {
    ...leaves('Name', 'Title', 'StartDate', 'FinishDate', 'CalendarUID', 'MinutesPerDay'),
    Calendars: {
      Calendar: {
        ...leaves('UID', 'Name', 'IsBaseCalendar', 'BaseCalendarUID'),
        WeekDays: { WeekDay: { ...exceptionDays, ...leaves('DayType') } },
        Exceptions: {
          Exception: {
            ...exceptionDays,
            ...leaves('Name', 'Type', 'Period', 'EnteredByOccurrences', 'Occurrences'),
            ...leaves('DaysOfWeek', 'Month', 'MonthDay', 'MonthItem', 'MonthPosition'),
          },
        },
        WorkWeeks: { WorkWeek: leaves('Name') },
      },
    },
    Tasks: {
      Task: {
        ...leaves('UID', 'ID', 'Name', 'IsNull', 'Active', 'ExternalTask', 'IsSubproject', 'SubprojectName'),
        ...leaves('WBS', 'OutlineLevel', 'Summary', 'Milestone', 'Recurring', 'Start', 'Finish', 'Duration', 'DurationFormat'),
        ...leaves('Manual', 'StartText', 'FinishText', 'PercentComplete', 'ActualStart', 'ActualFinish', 'Deadline'),
        ...leaves('ConstraintType', 'ConstraintDate', 'CalendarUID', 'Hyperlink', 'HyperlinkAddress', 'HyperlinkSubAddress'),
        PredecessorLink: leaves('PredecessorUID', 'Type', 'CrossProject', 'CrossProjectName', 'LinkLag', 'LagFormat'),
        Baseline: leaves('Number', 'Start', 'Finish', 'Interim'),
      },
    },
    Resources: { Resource: leaves('UID', 'Name', 'Type', 'IsNull') },
    Assignments: { Assignment: leaves('TaskUID', 'ResourceUID', 'Units') },
  },
};
