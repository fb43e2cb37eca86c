import type { DependencyHealth } from '@stp-widgets/insight/dependency-health.js';
import type { Speech } from '@stp-widgets/insight/words/timeline-words.js';
import { nothing, svg, type SVGTemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Box } from './box.ts';
import type { PictureContext } from '../context.ts';
import { cut, elbow } from './elbow.ts';
import type { LinesThere, PlacedLink, Way } from './geometry.ts';
import { lookOf, mark, unsignedEnds } from '../marks/looks.ts';

/** What is written beside the mark of a broken line: how late it is. */
export const brokenWord = ({ late }: DependencyHealth, { words, messages }: Speech): string =>
  words.tell(messages.daysLate, { count: late });

const heads: Readonly<Record<Way, string>> = { on: 'v-4l7 4l-7 4z', back: 'v-4l-7 4l7 4z', up: 'h-4l4-7l4 7z' };
const rings: Readonly<Record<Way, readonly [number, number]>> = { on: [-4, 0], back: [4, 0], up: [0, 4] };

const idOf = ({ link }: PlacedLink) => link.id;

/** The lines of dependencies in a part of the plot, under the bars. */
export function lines({ near, passing }: LinesThere, box: Box, { markOf, isCritical }: PictureContext): SVGTemplateResult {
  const path = ({ points, path: whole }: LinesThere['passing'][number]['line']) =>
    isWithin(points, box) ? (whole ?? elbow(points)) : elbow(cut(points, box));
  return svg`<g class="links" aria-hidden="true">${passingLines(passing, path, markOf)}${repeat(near, idOf, (line) => {
    const { link } = line;
    const d = path(line);
    return svg`<g class="link" data-look=${lookOf(link.health)} data-mark=${markOf(link.id) || nothing} ?data-critical=${isCritical(link.id)}>
      <path class="casing" d=${d} /><path class="line" d=${d} />
    </g>`;
  })}</g>`;
}

/** The ends of the lines: heads, rings where one has not signed, and types. Over all lines, whose casings would rub them out. */
export function ends({ near }: LinesThere, { markOf, isCritical }: PictureContext): SVGTemplateResult {
  return svg`<g class="links" aria-hidden="true">${repeat(near, idOf, (line) => {
    const {
      link,
      head: { at, way },
      start,
    } = line;
    const [x, y] = [at[0] + 1.5 * rings[way][0], at[1] + 1.5 * rings[way][1]];
    const head = `M${at[0]} ${at[1]}${heads[way]}${isCritical(link.id) ? `M${x} ${y}${heads[way]}` : ''}`;
    return svg`<g class="link" data-look=${lookOf(link.health)} data-mark=${markOf(link.id) || nothing}>
      <path class="head" d=${head} />
      ${unsignedEnds(link.findings).map((side) => {
        const [cx, cy] = side === 'giver' ? [start[0] + 4, start[1]] : [at[0] + rings[way][0], at[1] + rings[way][1]];
        return svg`<circle class="ring" cx=${cx} cy=${cy} r="3.5" />`;
      })}${typeOf(line)}
    </g>`;
  })}</g>`;
}

/** What a line is, where it tells that. */
function typeOf({ link, type }: PlacedLink) {
  if (!type) return nothing;
  const { at, goes } = type;
  return svg`<text class="type halo" x=${at[0]} y=${at[1]} text-anchor=${goes === 'back' ? 'end' : nothing}>${link.type}</text>`;
}

/** Lines that only pass, or are too many to be told apart, by look: they have no heads, and no mark but the disc of a broken one. */
function passingLines(
  passing: LinesThere['passing'],
  path: (line: LinesThere['passing'][number]['line']) => string,
  markOf: PictureContext['markOf'],
) {
  const groups = Map.groupBy(passing, ({ line, look }) => `${look} ${markOf(line.link.id)}`);
  return [...groups].map(([name, own]) => {
    const [look, standing] = name.split(' ');
    return svg`<g class="link" data-look=${look} data-mark=${standing || nothing}>${repeat(
      own,
      ({ line }) => line.link.id,
      ({ line }) => svg`<path class="line" d=${path(line)} />`,
    )}<g class="link" data-look="broken">${own.map(({ disc }) => (disc ? mark('broken', disc) : nothing))}</g></g>`;
  });
}

const isWithin = (points: PlacedLink['points'], { left, top, right, bottom }: Box) =>
  points.every(([x, y]) => x > left - 64 && x < right + 64 && y > top - 64 && y < bottom + 64);

/** The marks of the lines, over the bars: what is wrong must not be covered. */
export function marks({ near, passing }: LinesThere, { markOf, speech }: PictureContext): SVGTemplateResult {
  const marked = near.filter(({ link }) => ['broken', 'disputed', 'tight'].includes(lookOf(link.health)));
  return svg`<g class="marks" aria-hidden="true">${repeat(marked, idOf, ({ link, mark: at, wordGoes, start, points }) => {
    const [x, y] = at;
    const look = lookOf(link.health);
    // Among lines that cannot be followed, a bar whose line is broken has a mark of that, wherever it is told.
    const more = look === 'broken' && passing[0]?.look === 'more' && Math.abs(y - start[1]) > 9 ? mark(look, points[1]!) : nothing;
    const word =
      wordGoes && link.late > 0
        ? svg`<text class="word halo" x=${wordGoes === 'on' ? x + 11 : x - 11} y=${y + 4} text-anchor=${wordGoes === 'on' ? 'start' : 'end'}
            >${look === 'broken' && link.type !== 'FS' ? `${link.type} ` : ''}${brokenWord(link, speech)}</text>`
        : nothing;
    return svg`<g class="link" data-look=${look} data-mark=${markOf(link.id) || nothing}>
      <g class="upright">${mark(look, at)}</g>${more}${word}
    </g>`;
  })}</g>`;
}
