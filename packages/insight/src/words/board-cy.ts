import type { boardEnglish } from './board-en.ts';
import type { Translated } from './messages.ts';

/** What a board of objectives says, in Welsh. */
export const boardWelsh: Translated<typeof boardEnglish> = {
  asPicture: 'Cardiau',
  board: 'Amcanion',
  boardOf: 'Amcanion, {name}',

  objectives: { two: '{count} amcan', other: '{count} amcan' },
  ofThem: '{objectives}: {standings}',
  'count-reached': '{count} wedi’i gyrraedd',
  'count-on track': '{count} ar y trywydd iawn',
  'count-behind': '{count} ar ei hôl hi',
  'count-unmeasured': { other: '{count} heb ganlyniad i’w gyfrif' },
  'count-silent': '{count} heb ddim wedi’i adrodd',
  disagreeing: { other: '{count} lle mae’r adroddiad a’r rhifau’n anghytuno' },
  overdue: { other: 'Mae {count} diweddariad yn hwyr, yr hynaf o {ago}.' },
  groupOf: '{objectives}, {disagreeing}',

  byStatus: 'Yn ôl yr hyn a adroddwyd',
  'off-scale': 'Nid ar y raddfa',
  unreported: 'Dim wedi’i adrodd',
  noAim: 'Dim nod',
  noOrganisation: 'Neb yn atebol',

  groupBy: 'Grwpio yn ôl',
  'by-aim': 'Nod',
  'by-organisation': 'Sefydliad',
  'by-status': 'Statws',
  'by-none': 'Dim',
  sort: 'Trefnu',
  'sort-document': 'Fel yn y cynllun',
  'sort-standing': 'Y mwyaf mewn perygl yn gyntaf',
  'sort-status': 'Y statws gwaethaf yn gyntaf',
  'sort-update': 'Hiraf heb ddiweddariad yn gyntaf',
  onlyDisagreeing: 'Adroddiadau sy’n anghytuno',
  onlyOverdue: 'Diweddariadau hwyr',
  search: 'Chwilio',
  shownOf: 'Dangosir {shown} o {all}',
  showAll: 'Dangos y cyfan',
  more: { other: 'Dangos {count} arall' },

  noObjectives: 'Dim amcanion i’w dangos',
  noObjectivesHelp: 'Nid oes gan y bartneriaeth rai eto, neu ddim o’r hyn y mae’r tag hwn yn gofyn amdano.',
  noMatch: 'Nid oes amcan yn cyfateb',
  noMatchHelp: 'Tynnwch hidlydd, neu chwiliwch am rywbeth arall.',
  'missing-aim': 'Nid yw’r nod hwn yn y bartneriaeth',
  'missing-organisation': 'Nid yw’r sefydliad hwn yn y bartneriaeth',
  missingHelp: 'Nid oes gan ddim o’r math hwnnw’r id “{id}” yma. Efallai ei fod wedi’i ailenwi neu ei gau.',
};
