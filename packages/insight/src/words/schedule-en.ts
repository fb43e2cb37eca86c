import type { Messages } from './messages.ts';

/** What is said of a schedule, in English. */
export const scheduleEnglish = {
  nothing: 'There is nothing to schedule.',
  critical: {
    one: '{number} of {all} activities has no day to spare, and holds the end of what it is part of.',
    other: '{number} of {all} activities have no day to spare, and hold the end of what they are part of.',
  },
  noneCritical: { one: '{number} activity; it holds nothing up.', other: '{number} activities; none holds another up.' },
  nearCritical: { one: '{number} more has few days.', other: '{number} more have few days.' },
  soon: { one: '{number} is planned sooner than it can be.', other: '{number} are planned sooner than they can be.' },
  circles: { one: '{number} circle of dependencies can never begin.', other: '{number} circles of dependencies can never begin.' },

  path: {
    one: '“{first}”, {count} activity from {from} to {to}: {spare}',
    other: '“{first}” to “{last}”, {count} activities from {from} to {to}: {spare}',
  },
  noDaySpare: 'no day to spare',
  daysSpare: { one: '{count} day to spare', other: '{count} days to spare' },
  daysShort: { one: '{count} day too few', other: '{count} days too few' },
  heldBy: 'It waits on {holders}.',

  'soon-start': {
    one: '“{of}” is planned to start on {reported}, but cannot before {earliest}, {count} day later: {because}',
    other: '“{of}” is planned to start on {reported}, but cannot before {earliest}, {count} days later: {because}',
  },
  'soon-end': {
    one: '“{of}” is planned to end on {reported}, but cannot before {earliest}, {count} day later: {because}',
    other: '“{of}” is planned to end on {reported}, but cannot before {earliest}, {count} days later: {because}',
  },
  'soon-milestone': {
    one: '“{of}” is planned for {reported}, but cannot be before {earliest}, {count} day later: {because}',
    other: '“{of}” is planned for {reported}, but cannot be before {earliest}, {count} days later: {because}',
  },
  'because-dependency': 'it waits on “{predecessor}”',
  'because-dependency-of': 'it waits on “{predecessor}” of {party}',
  'because-today': 'that day is past',
  'because-constraint': 'so its own constraint has it',
  'limit-start': {
    one: '“{of}” must start by {limit}, but cannot before {earliest}: {count} day too late',
    other: '“{of}” must start by {limit}, but cannot before {earliest}: {count} days too late',
  },
  'limit-end': {
    one: '“{of}” must end by {limit}, but cannot before {earliest}: {count} day too late',
    other: '“{of}” must end by {limit}, but cannot before {earliest}: {count} days too late',
  },
  tooLateFor: {
    one: '“{of}” comes {count} day too late for “{successor}”',
    other: '“{of}” comes {count} days too late for “{successor}”',
  },
  cycle: '{names} wait on each other in a circle, so that none of them can begin',
  caught: { one: 'with others, {count} activity is caught', other: 'with others, {count} activities are caught' },
  more: { one: '{count} more', other: '{count} more' },
  onItself: '“{of}” waits on itself',
  unknownEnd: 'Dependency {id} has an end that is not there',
  backwards: '“{of}” starts on {start}, after it ends on {end}',
  undated: '“{of}” has neither a start nor an end',
} satisfies Messages;
