import { calendarPieces } from '@stp-widgets/insight/calendar-file.js';
import { timelineCalendar } from '@stp-widgets/insight/words/timeline-calendar.js';
import type { Details } from '@stp-widgets/kit/details-controller.js';
import { saveCsv } from '@stp-widgets/kit/save-csv.js';
import { fileName, saveFile } from '@stp-widgets/kit/save-file.js';
import type { Exported } from './caption.ts';
import { PICTURE_ROWS } from './rows.ts';
import { inSlices } from './slices.ts';
import { fullSpeech, type TableOf, tableOf } from '../promises/tables.ts';

/** What may be saved of a timeline, as a popover tells it: two tables, a calendar, and a picture in two forms where there is one. */
export async function exportMenu(exported: Exported): Promise<Details> {
  const { view, speech } = exported;
  const { words, messages, more } = await fullSpeech(speech);
  const bars = view.lanes.reduce((count, lane) => count + lane.bars.length, 0);
  const dependencies = words.tell(messages.dependencies, { count: view.links.length, number: words.number(view.links.length) });
  const csv = async (of: TableOf) => saveCsv(await tableOf(of, exported, 'file'));
  return {
    title: messages.saveAsFile,
    sentences: [
      words.tell(more.saveHelp, { count: bars, activities: words.number(bars), dependencies }),
      ...(view.span ? [] : [more.noPicture]),
      ...(view.span && bars > PICTURE_ROWS ? [words.tell(more.pictureLimit, { count: PICTURE_ROWS })] : []),
    ],
    facts: [],
    actions: [
      { label: more.saveActivities, act: () => void csv('activities') },
      { label: more.saveDependencies, act: () => void csv('dependencies') },
      { label: more.saveCalendar, act: () => void saveCalendar(exported) },
      ...(view.span
        ? [
            { label: more.saveSvg, act: () => void savePicture(exported, 'svg') },
            { label: more.savePng, act: () => void savePicture(exported, 'png') },
          ]
        : []),
    ],
  };
}

async function saveCalendar({ view, document, speech }: Exported) {
  const full = await fullSpeech(speech);
  const name = full.words.tell(full.more.calendarName, { name: document.partnership.name });
  const stamp = new Date(document.asOf ?? view.today * 86_400_000);
  const { head, entry, foot } = calendarPieces({ name, stamp });
  const { milestones, needs, milestone, need } = timelineCalendar(view, document, full);
  const entries = [
    ...(await inSlices(milestones, (bar) => entry(milestone(bar)))),
    ...(await inSlices(needs, (link) => entry(need(link)))),
  ];
  saveFile(fileName(name, 'ics'), new Blob([head, ...entries, foot], { type: 'text/calendar;charset=utf-8' }));
}

async function savePicture(exported: Exported, form: 'svg' | 'png') {
  const { savePng, saveSvg } = await import('./picture.ts');
  await (form === 'svg' ? saveSvg : savePng)(exported);
}
