import type { driftEnglish } from './drift-en.ts';
import type { Translated } from './messages.ts';

/** What is said of how a forecast moved, in Welsh. */
export const driftWelsh: Translated<typeof driftEnglish> = {
  moved: {
    one: 'Symudodd y rhagolwg unwaith ers {since}, o {from} i {to}: {by}',
    two: 'Symudodd y rhagolwg ddwywaith ers {since}, o {from} i {to}: {by}',
    other: 'Symudodd y rhagolwg {number} gwaith ers {since}, o {from} i {to}: {by}',
  },
  movedBack: {
    two: 'Symudodd y rhagolwg ddwywaith ers {since}, ac mae’n ôl ar {to}',
    other: 'Symudodd y rhagolwg {number} gwaith ers {since}, ac mae’n ôl ar {to}',
  },
  stayed: '{to} yw’r rhagolwg ers {since}',
  none: 'Ni adroddwyd rhagolwg',
  later: { two: '{count} ddiwrnod yn hwyrach', other: '{count} diwrnod yn hwyrach' },
  earlier: { two: '{count} ddiwrnod yn gynt', other: '{count} diwrnod yn gynt' },
  differs: '{day} a ddywed y cynllun ei hun',
  after: {
    two: 'Mae ei ddiwedd {count} ddiwrnod ar ôl llinell sylfaen {day}',
    other: 'Mae ei ddiwedd {count} diwrnod ar ôl llinell sylfaen {day}',
  },
  before: {
    two: 'Mae ei ddiwedd {count} ddiwrnod cyn llinell sylfaen {day}',
    other: 'Mae ei ddiwedd {count} diwrnod cyn llinell sylfaen {day}',
  },
  on: 'Mae ei ddiwedd ar linell sylfaen {day}',
  move: '{at}: o {from} i {to}, {by}',
  moveBy: '{at}, {party}: o {from} i {to}, {by}',
};
