import type { FindingCatalogue } from './findings-en.ts';

/** What is said of findings of meaning, in Welsh. */
export const welsh: FindingCatalogue = {
  'duplicate-id':
    'Mae’r id {found} wedi’i gymryd eisoes gan {first}; disgwylid un nad oes gan ddim arall, yma ac yn yr hyn sy’n cyfeirio at y peth hwn',
  'impossible-day': '{field} yw {found}, diwrnod nad yw’n bod; disgwylid {expected}',
  'ends-before-start': '{of}: {field} yw {found}, cyn iddo ddechrau; disgwylid {expected} neu’n hwyrach',
  'later-than-as-of': '{of}: {field} yw {found}, ar ôl y diwrnod y mae’r ddogfen yn sôn amdano; disgwylid {expected} neu’n gynharach',
  'forecast-differs': 'Daw {of} i ben ar {found}, ond mae ei ddiweddariad olaf yn rhagweld {expected}; disgwylid yr un diwrnod yn y ddau',
  'milestone-lasts': 'Carreg filltir yw {of} sy’n dechrau ar {expected} ac yn gorffen ar {found}; disgwylid un diwrnod, neu dasg',
  'own-ancestor': 'Mae {of} yn rhan ohono’i hun: {found}; disgwylid rhiant nad yw’n rhan ohono',
  'depends-on-itself': 'Mae {of} yn dibynnu arno’i hun; disgwylid dau beth gwahanol',
  'vacant-role': 'Nid oes neb yn y rôl {of}; disgwylid {expected}',
  'unknown-status': 'Statws y diweddariad ar {of} yw {found}; disgwylid un o’r raddfa: {expected}',
  'unknown-letter': 'Llythyren cyfrifoldeb am {of} yw {found}; disgwylid un o’r cynllun: {expected}',
  'unknown-time-zone': 'Nid yw’r gylchfa amser {found} yn hysbys; disgwylid {expected}',
  'unknown-language': 'Nid yw’r iaith {found} yn hysbys; disgwylid {expected}',
  'position-out-of-place': 'Safbwynt sefydliad ar {of} yw {found}; disgwylid un o {expected}',
  'other-giver': 'Dywedir mai {found} sy’n rhoi {of}, ond {expected} biau’r gweithgaredd; disgwylid yr un sefydliad',
  'other-receiver': 'Dywedir mai {found} sy’n derbyn {of}, ond {expected} biau’r gweithgaredd; disgwylid yr un sefydliad',
  'said-twice': '{of}: mae {field} yn dweud {found} eto; disgwylid unwaith',
  'shares-exceed-whole': 'Gyda {of}, mae’r cyfraniadau at un peth yn dod i {found} ohono; disgwylid {expected} ar y mwyaf',
  'empty-observation': '{of}: nid oes gwerth i ffigur {found}; disgwylid {expected}',
  'zero-denominator': '{of}: 0 yw enwadur {found}; disgwylid {expected}',
  'rate-without-parts': 'Cyfunir {of} fel cymhareb, ond mae ganddo {found}; disgwylid {expected}',
  'no-currency': 'Mae gan {of} symiau heb arian cyfred; disgwylid {expected}',
  'speaks-for-another': 'Mae {by} yn dweud rhywbeth am {of} na chaiff neb ond {expected} ei ddweud: {field}',
  clash: '{field} {of} yw {found} yn ôl {by}, ond {expected} yn ôl {other}; cymerir yr olaf nes bod y ddau’n dweud yr un peth',
};
