import { writeDay } from '@stp-widgets/contract/day.js';
import { healths } from './dependency-health.ts';
import type { PlainTable } from './plain-table.ts';
import type { TimelineView } from './timeline-view.ts';
import { worstSentence } from './words/timeline-link-words.ts';
import type { Speech } from './words/timeline-words.ts';

/** The plain twin of a timeline: a row for each bar, in the lanes' order, with the worst of what it waits on. */
export function timelineTable({ lanes, links }: TimelineView, speech: Speech): PlainTable {
  const { words, messages } = speech;
  const byId = new Map(links.map((link) => [link.id, link]));
  const day = (at: number | null | undefined) => (at == null ? '' : words.day(writeDay(at)));
  const shown = (ids: readonly string[]) => ids.flatMap((id) => byId.get(id) ?? []);
  return {
    caption: messages.tableCaption,
    columns: [
      { title: messages.columnActivity },
      { title: messages.columnOrganisation },
      { title: messages.columnStart },
      { title: messages.columnEnd },
      { title: messages.columnBaseline },
      { title: messages.columnStatus },
      { title: messages.columnWaitsOn, isFigures: true },
      { title: messages.columnGivenTo, isFigures: true },
      { title: messages.columnFinding },
    ],
    rows: lanes.flatMap(({ bars }) =>
      bars.map((bar) => ({
        kind: bar.kind,
        id: bar.id,
        cells: [
          bar.title,
          bar.organisation,
          bar.isMilestone ? '' : day(bar.start),
          day(bar.end),
          day(bar.baseline?.end),
          bar.status?.label ?? messages[`column-${bar.stage}`],
          bar.waitsOn.length,
          bar.givesTo.length,
          worstSentence(shown(bar.waitsOn), healths, speech),
        ],
      })),
    ),
  };
}
