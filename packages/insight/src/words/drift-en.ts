import type { Messages } from './messages.ts';

/** What is said of how a forecast moved, in English. */
export const driftEnglish = {
  moved: {
    one: 'Forecast moved once since {since}, from {from} to {to}: {by}',
    other: 'Forecast moved {number} times since {since}, from {from} to {to}: {by}',
  },
  movedBack: { other: 'Forecast moved {number} times since {since}, and is back at {to}' },
  stayed: 'Forecast has been {to} since {since}',
  none: 'No forecast was reported',
  later: { one: '{count} day later', other: '{count} days later' },
  earlier: { one: '{count} day earlier', other: '{count} days earlier' },
  differs: 'The plan itself says {day}',
  after: { one: 'Its end is {count} day after the baseline of {day}', other: 'Its end is {count} days after the baseline of {day}' },
  before: { one: 'Its end is {count} day before the baseline of {day}', other: 'Its end is {count} days before the baseline of {day}' },
  on: 'Its end is on the baseline of {day}',
  move: '{at}: from {from} to {to}, {by}',
  moveBy: '{at}, {party}: from {from} to {to}, {by}',
} satisfies Messages;
