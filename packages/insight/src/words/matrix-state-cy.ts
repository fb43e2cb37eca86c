import type { matrixStateEnglish } from './matrix-state-en.ts';
import type { Translated } from './messages.ts';

/** What a matrix says in the place of its picture where there is nothing to show, in Welsh. */
export const matrixStateWelsh: Translated<typeof matrixStateEnglish> = {
  noRows: 'Dim pynciau i’w dangos',
  noRowsHelp: 'Nid oes gan y bartneriaeth yr un o’r rhain eto, neu nid yw’r hidlwyr yn gadael yr un.',
  noGaps: 'Dim bylchau',
  noGapsHelp: 'Mae gan bob pwnc un yn union sy’n atebol ac sydd wedi derbyn, ac nid oes dim arall o’i le.',
  noneFound: 'Heb ganfod dim',
  noneFoundHelp: 'Nid oes pwnc, na neb â rhan mewn un, o’r enw “{search}”.',
  lookedAt: 'Edrychwyd ar: {what}.',
  'within-organisation': 'sefydliad: {name}',
  'within-role': 'yn nwylo: {name}',
  'within-programme': 'rhaglen: {name}',
  'within-objective': 'amcan: {name}',
  foundSound: {
    one: 'Nid oes dim o’i le ar yr un pwnc y mae “{search}” yn ei ganfod.',
    other: 'Nid oes dim o’i le ar y {count} pwnc y mae “{search}” yn eu canfod.',
  },
  'missing-organisation': 'Nid yw’r sefydliad hwn yn y bartneriaeth',
  'missing-role': 'Nid yw’r rôl hon yn y bartneriaeth',
  'missing-programme': 'Nid yw’r rhaglen hon yn y bartneriaeth',
  'missing-objective': 'Nid yw’r amcan hwn yn y bartneriaeth',
  missingHelp: 'Nid oes gan ddim o’r math hwnnw yr id “{id}” yma. Efallai iddo gael ei ailenwi neu ei gau.',
};
