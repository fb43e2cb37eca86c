import type { matrixChangeEnglish } from './matrix-change-en.ts';
import type { Translated } from './messages.ts';

/** What the accountability matrix says of what changed in it, in Welsh. */
export const matrixChangeWelsh: Translated<typeof matrixChangeEnglish> = {
  changedSince: 'Newidiwyd ers {day}',
  changedBetween: 'Newidiwyd o {from} i {to}',
  nothingChanged: 'Nid oes dim wedi newid ers {day}.',
  change: 'Newid',
  inWords: 'Mewn geiriau',

  'heading-handed over': 'Trosglwyddwyd',
  'heading-lost': 'Collwyd',
  'heading-gained': 'Enillwyd',
  'heading-letters': 'Llythrennau eraill',
  'heading-unaccepted': 'Heb ei dderbyn mwyach',
  'heading-renewed': 'Adnewyddwyd, heb ei dderbyn eto',
  renewed: 'Adnewyddwyd',
  'heading-accepted': 'Derbyniwyd',
  'heading-confirmed': 'Cadarnhawyd',

  'count-handed over': { other: '{count} wedi’u trosglwyddo' },
  'count-lost': { other: '{count} wedi’u colli' },
  'count-gained': { other: '{count} wedi’u hennill' },
  'count-letters': { other: '{count} â llythrennau eraill' },
  'count-unaccepted': { other: '{count} heb eu derbyn mwyach' },
  'count-renewed': { other: '{count} wedi’u hadnewyddu ond heb eu derbyn eto' },
  'count-accepted': { other: '{count} wedi’u derbyn' },
  'count-confirmed': { other: '{count} wedi’u cadarnhau' },

  changesBelow: { other: '{count} newid isod' },
  ofSubject: '{title}: {said}',
  'said-handed over': 'trosglwyddodd {from} i {party} fel {after}',
  'said-lost': 'nid yw {party} yn {before} mwyach',
  'said-gained': '{party} yw’r {after} bellach',
  'said-letters': '{party} yw’r {after} bellach, a {before} cyn hynny',
  'said-unaccepted': 'nid yw {party} yn derbyn bod yn {after} mwyach',
  'said-renewed': 'adnewyddwyd {party} fel {after}, ond nid yw wedi derbyn eto',
  'said-accepted': 'derbyniodd {party} fod yn {after} ar {day}',
  'said-confirmed': 'cadarnhaodd {party} ei fod yn {after} ar {day}',
};
