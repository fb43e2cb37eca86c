import type { collisionEnglish } from './collision-en.ts';
import type { Translated } from './messages.ts';

/** What is said of work that gets in the way of other work, in Welsh. */
export const collisionWelsh: Translated<typeof collisionEnglish> = {
  title: 'Lle mae gwaith yn gwrthdaro',
  none: 'Nid oes dim yn gwrthdaro.',
  'count-overload': { other: 'gofynnir am fwy nag sydd gan {number} rôl' },
  'count-milestones': {
    two: 'mae cerrig milltir sawl sefydliad yn cwrdd mewn {number} le',
    other: 'mae cerrig milltir sawl sefydliad yn cwrdd mewn {number} lle',
  },
  'count-cross purposes': {
    two: 'mae {number} fesur yn cael eu tynnu’r ddwy ffordd',
    other: 'mae {number} mesur yn cael eu tynnu’r ddwy ffordd',
  },

  overload: 'Gofynnir am {load} o amser {role} {when}, ar gyfer {activities}',
  overloadNone: 'Nid oes gan {role} amser i’w roi, ond gofynnir am beth {when}, ar gyfer {activities}',
  oftener: { two: '; am ormod ar {count} ddiwrnod i gyd', other: '; am ormod ar {count} diwrnod i gyd' },
  milestones: 'Mae gan {organisations} gerrig milltir ar “{subject}” {when}: {activities}',
  milestone: '“{title}” ({party}, {day})',
  crossPurposes: 'Bwriedir i {raisedBy} godi “{subject}”, ond i {loweredBy} ei ostwng',
  'wanted-raise': '; codi yw’r bwriad',
  'wanted-lower': '; gostwng yw’r bwriad',

  onDay: 'ar {day}',
  fromTo: 'o {from} i {to}',
  roleOf: '{role} ({party})',
  more: { other: '{count} arall' },
};
