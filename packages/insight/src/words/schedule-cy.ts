import type { Translated } from './messages.ts';
import type { scheduleEnglish } from './schedule-en.ts';

/** What is said of a schedule, in Welsh. */
export const scheduleWelsh: Translated<typeof scheduleEnglish> = {
  nothing: 'Nid oes dim i’w amserlennu.',
  critical: {
    one: 'Nid oes diwrnod i’w sbario gan {number} o {all} gweithgaredd, ac mae’n dal diwedd yr hyn y mae’n rhan ohono.',
    other: 'Nid oes diwrnod i’w sbario gan {number} o {all} gweithgaredd, ac maent yn dal diwedd yr hyn y maent yn rhan ohono.',
  },
  noneCritical: {
    one: '{number} gweithgaredd; nid yw’n dal dim yn ôl.',
    other: '{number} gweithgaredd; nid oes yr un yn dal un arall yn ôl.',
  },
  nearCritical: { other: 'Ychydig ddyddiau sydd gan {number} arall.' },
  soon: { one: 'Mae {number} wedi’i gynllunio’n gynt nag y gall fod.', other: 'Mae {number} wedi’u cynllunio’n gynt nag y gallant fod.' },
  circles: { two: 'Ni all {number} gylch o ddibyniaethau byth ddechrau.', other: 'Ni all {number} cylch o ddibyniaethau byth ddechrau.' },

  path: {
    one: '“{first}”, {count} gweithgaredd o {from} i {to}: {spare}',
    two: '“{first}” i “{last}”, {count} weithgaredd o {from} i {to}: {spare}',
    other: '“{first}” i “{last}”, {count} gweithgaredd o {from} i {to}: {spare}',
  },
  noDaySpare: 'dim diwrnod i’w sbario',
  daysSpare: { two: '{count} ddiwrnod i’w sbario', other: '{count} diwrnod i’w sbario' },
  daysShort: { two: '{count} ddiwrnod yn rhy ychydig', other: '{count} diwrnod yn rhy ychydig' },
  heldBy: 'Mae’n aros am {holders}.',

  'soon-start': {
    two: 'Bwriedir dechrau “{of}” ar {reported}, ond ni all ddechrau cyn {earliest}, {count} ddiwrnod yn hwyrach: {because}',
    other: 'Bwriedir dechrau “{of}” ar {reported}, ond ni all ddechrau cyn {earliest}, {count} diwrnod yn hwyrach: {because}',
  },
  'soon-end': {
    two: 'Bwriedir gorffen “{of}” ar {reported}, ond ni all orffen cyn {earliest}, {count} ddiwrnod yn hwyrach: {because}',
    other: 'Bwriedir gorffen “{of}” ar {reported}, ond ni all orffen cyn {earliest}, {count} diwrnod yn hwyrach: {because}',
  },
  'soon-milestone': {
    two: 'Bwriedir “{of}” ar gyfer {reported}, ond ni all fod cyn {earliest}, {count} ddiwrnod yn hwyrach: {because}',
    other: 'Bwriedir “{of}” ar gyfer {reported}, ond ni all fod cyn {earliest}, {count} diwrnod yn hwyrach: {because}',
  },
  'because-dependency': 'mae’n aros am “{predecessor}”',
  'because-dependency-of': 'mae’n aros am “{predecessor}” gan {party}',
  'because-today': 'mae’r diwrnod hwnnw wedi mynd heibio',
  'because-constraint': 'dyna y mae ei gyfyngiad ei hun yn ei ddweud',
  'limit-start': {
    two: 'Rhaid i “{of}” ddechrau erbyn {limit}, ond ni all cyn {earliest}: {count} ddiwrnod yn rhy hwyr',
    other: 'Rhaid i “{of}” ddechrau erbyn {limit}, ond ni all cyn {earliest}: {count} diwrnod yn rhy hwyr',
  },
  'limit-end': {
    two: 'Rhaid i “{of}” orffen erbyn {limit}, ond ni all cyn {earliest}: {count} ddiwrnod yn rhy hwyr',
    other: 'Rhaid i “{of}” orffen erbyn {limit}, ond ni all cyn {earliest}: {count} diwrnod yn rhy hwyr',
  },
  tooLateFor: {
    two: 'Daw “{of}” {count} ddiwrnod yn rhy hwyr i “{successor}”',
    other: 'Daw “{of}” {count} diwrnod yn rhy hwyr i “{successor}”',
  },
  cycle: 'Mae {names} yn aros am ei gilydd mewn cylch, felly ni all yr un ohonynt ddechrau',
  caught: { two: 'gydag eraill, mae {count} weithgaredd wedi’u dal', other: 'gydag eraill, mae {count} gweithgaredd wedi’u dal' },
  more: { other: '{count} arall' },
  onItself: 'Mae “{of}” yn aros amdano’i hun',
  unknownEnd: 'Nid yw un pen i ddibyniaeth {id} yno',
  backwards: 'Mae “{of}” yn dechrau ar {start}, ar ôl gorffen ar {end}',
  undated: 'Nid oes dechrau na diwedd i “{of}”',
};
