import type { TimelineLane, TimelineView } from '@stp-widgets/insight/timeline-view.js';
import { laneTitle } from '@stp-widgets/insight/words/timeline-bar-words.js';
import type { FullSpeech } from '@stp-widgets/insight/words/timeline-more-words.js';
import { svg, type SVGTemplateResult } from 'lit';
import { AXIS, axis, ground } from '../picture/axis.ts';
import { placedBar } from '../picture/bars.ts';
import type { PictureContext } from '../context.ts';
import { PICTURE_ROWS } from './rows.ts';
import { layOut, type PlacedLane, type TimelineLayout, timeScale } from '../picture/geometry.ts';
import { brokenWord, ends, lines, marks } from '../picture/lines.ts';
import { milestoneDay } from '../picture/picture.ts';
import { undatedOf } from '../undated.ts';

/** What stands over a picture that stands alone: the partnership and as of when, and the finding. */
export interface Caption {
  readonly title: string;
  readonly sentence: string;
  /** Tells which dependencies are critical; none where it is not given. */
  readonly isCritical?: (id: string) => boolean;
}

/** A picture before it is dressed, and how large it is in pixels. */
export interface Drawing {
  /** What it consists of, one over the other; each is small, so that a large picture can be drawn bit by bit. */
  readonly pieces: readonly SVGTemplateResult[];
  readonly width: number;
  readonly height: number;
  /** Where the key stands. */
  readonly below: number;
}

/** The margin around it, the lanes' heads and the plot, a line of text, and the place of the key; in pixels. */
export const MARGIN = 24;
const [HEAD, PLOT, LINE, KEY] = [184, 1160, 22, 72] as const;

/**
 * Draws all of a timeline: its title and finding, the lanes with their bars and the lines between them, as wide as a page. Of more
 * than `PICTURE_ROWS` rows it draws the first, and says how many bars it leaves out, as it names what has no dates.
 *
 * @returns null when nothing of it has a date
 */
export function drawing(view: TimelineView, speech: FullSpeech, { title, sentence, isCritical }: Caption): Drawing | null {
  if (!view.span) return null;
  const scale = timeScale(view.span.first, view.span.last, PLOT);
  const place = (some: TimelineView) =>
    layOut(some, scale, (bar) => milestoneDay(bar, speech), { word: (link) => brokenWord(link, speech) });
  const { some, left } = firstRows(view, place);
  const layout = place(some);
  const more = left > 0 ? speech.words.tell(speech.more.notDrawn, { count: left }) : '';
  const rows = [sentence, more, undatedOf(view, speech)].flatMap((text) => (text ? wrap(text, 150) : []));
  const top = MARGIN + LINE * (rows.length + 1) + 12;
  const [start, under] = [MARGIN + HEAD, top + AXIS];
  const box = { left: 0, top: 0, right: PLOT, bottom: layout.height };
  const pieces = [
    svg`<text class="title" x=${MARGIN} y=${MARGIN + 12}>${title}</text>
      ${rows.map((row, at) => svg`<text class="finding" x=${MARGIN} y=${MARGIN + 12 + LINE * (at + 1)}>${row}</text>`)}
      ${layout.lanes.map((lane) => headOf(lane, under, speech))}
      <g transform=${`translate(${start} ${top})`}>${axis(layout, box, speech)}</g>`,
    ...plot(layout, box, speech, isCritical).map((piece) => svg`<g transform=${`translate(${start} ${under})`}>${piece}</g>`),
  ];
  return { pieces, width: start + PLOT + MARGIN, height: under + layout.height + KEY + MARGIN, below: under + layout.height + 16 };
}

/** So many bars or lines are a piece. */
const PIECE = 40;

function plot(
  layout: TimelineLayout,
  box: Parameters<typeof ground>[1],
  speech: FullSpeech,
  isCritical: (id: string) => boolean = () => false,
): readonly SVGTemplateResult[] {
  const context: PictureContext = {
    speech,
    level: 0,
    current: '',
    // Mirrored as a whole, once it stands.
    isMirrored: false,
    markOf: () => '',
    isCritical,
    nameOf: ({ title }) => title,
    chooseLane: nothingToDo,
    foldLane: nothingToDo,
    open: nothingToDo,
  };
  const there = inPieces(layout.links).map((near) => ({ near, passing: [] }));
  const bars = inPieces(layout.lanes.flatMap((lane) => lane.bars));
  return [
    svg`${ground(layout, box)}`,
    ...there.map((some) => lines(some, box, context)),
    ...there.map((some) => ends(some, context)),
    ...bars.map((some) => svg`${some.map((bar) => placedBar(bar, box, context))}`),
    ...there.map((some) => marks(some, context)),
  ];
}

const inPieces = <Item>(items: readonly Item[]): readonly (readonly Item[])[] =>
  Array.from({ length: Math.ceil(items.length / PIECE) }, (_, at) => items.slice(at * PIECE, (at + 1) * PIECE));

const nothingToDo = () => {};

/** The title of a lane, in as many lines as it has room for. */
function headOf({ lane, top, rows }: PlacedLane, under: number, { messages }: FullSpeech) {
  const title = wrap(laneTitle(lane, messages), 20).slice(0, 2 * rows);
  return svg`<path class="grid" d=${`M${MARGIN} ${under + top + 0.5}h${HEAD}`} />
    ${title.map((line, at) => svg`<text class="lane-title" x=${MARGIN} y=${under + top + 17 + 17 * at}>${line}</text>`)}`;
}

/** What of a timeline stands in its first rows, and how many bars are left. Places lane by lane, and no more than are drawn. */
function firstRows(
  view: TimelineView,
  place: (some: TimelineView) => TimelineLayout,
): { readonly some: TimelineView; readonly left: number } {
  const lanes: TimelineLane[] = [];
  let room = PICTURE_ROWS;
  for (const lane of view.lanes) {
    const { rows } = place({ ...view, lanes: [lane], links: [] });
    const own = new Set(rows.slice(0, room).flatMap((row) => row.map(({ bar }) => bar)));
    room -= Math.min(room, rows.length);
    if (own.size > 0) lanes.push({ ...lane, bars: lane.bars.filter((bar) => own.has(bar)) });
    if (room === 0) break;
  }
  const shown = new Set(lanes.flatMap(({ bars }) => bars.map(({ id }) => id)));
  const dated = view.lanes.reduce((count, { bars }) => count + bars.filter(({ end }) => end !== null).length, 0);
  const links = view.links.filter(({ giver, receiver }) => shown.has(giver.id) && shown.has(receiver.id));
  return { some: { ...view, lanes, links }, left: dated - shown.size };
}

/** A text in lines of at most so many characters, broken between words; a word that is longer has a line of its own. */
export function wrap(text: string, characters: number): readonly string[] {
  const wrapped: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = wrapped.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= characters) wrapped[wrapped.length - 1] = `${last} ${word}`;
    else wrapped.push(word);
  }
  return wrapped;
}
