import type { Messages } from './messages.ts';

/** What is said of work that gets in the way of other work, in English. */
export const collisionEnglish = {
  title: 'Where work collides',
  none: 'Nothing collides.',
  'count-overload': { one: '{number} role is asked for more than it has', other: '{number} roles are asked for more than they have' },
  'count-milestones': {
    one: 'milestones of several organisations meet in {number} place',
    other: 'milestones of several organisations meet in {number} places',
  },
  'count-cross purposes': { one: '{number} measure is pulled both ways', other: '{number} measures are pulled both ways' },

  overload: '{role} is asked for {load} of its time {when}, for {activities}',
  overloadNone: '{role} has no time to give, but is asked for some {when}, for {activities}',
  oftener: { one: '; for too much on {count} day in all', other: '; for too much on {count} days in all' },
  milestones: '{organisations} have milestones on “{subject}” {when}: {activities}',
  milestone: '“{title}” ({party}, {day})',
  crossPurposes: '“{subject}” is to be raised by {raisedBy}, but lowered by {loweredBy}',
  'wanted-raise': '; it is meant to rise',
  'wanted-lower': '; it is meant to fall',

  onDay: 'on {day}',
  fromTo: 'from {from} to {to}',
  roleOf: '{role} ({party})',
  more: { one: '{count} more', other: '{count} more' },
} satisfies Messages;
