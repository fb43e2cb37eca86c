import type { Translated } from './messages.ts';
import type { timelinePlotEnglish } from './timeline-plot-en.ts';

/** What the picture of the dependency timeline says of itself and its controls, in Welsh. */
export const timelinePlotWelsh: Translated<typeof timelinePlotEnglish> = {
  plotHelp:
    'Mae’r bysellau saeth yn mynd o far i far, ] a [ at yr hyn sy’n aros amdano ac at yr hyn y mae’n aros amdano, Home ac End ar hyd lôn, t at heddiw, d at ddiwrnod; mae + a - yn chwyddo a lleihau, mae 0 yn dangos y cyfan, ac mae Enter yn agor y manylion.',
  showCritical: 'Yr hyn sy’n hollbwysig',
  keyCritical: 'Hollbwysig: dim amser wrth gefn',
  keyMore: 'Rhagor o linellau, heb eu gwahaniaethu',
  zoom: 'Chwyddo',
  zoomIn: 'Yn nes',
  zoomOut: 'Ymhellach i ffwrdd',
  zoomFit: 'Ffitio',
  goToday: 'Heddiw',
  goToDay: 'Mynd i ddiwrnod',
  'unit-day': 'Diwrnodau',
  'unit-week': 'Wythnosau',
  'unit-month': 'Misoedd',
  'unit-quarter': 'Chwarteri',
  'unit-year': 'Blynyddoedd',
  collapse: 'Cau {lane}',
  expand: 'Agor {lane}',
  collapseAll: 'Cau pob lôn',
  expandAll: 'Agor pob lôn',
};
