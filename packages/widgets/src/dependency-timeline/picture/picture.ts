import { writeDay } from '@stp-widgets/contract/day.js';
import type { GroupBy, TimelineBar } from '@stp-widgets/insight/timeline-view.js';
import { laneTitle } from '@stp-widgets/insight/words/timeline-bar-words.js';
import type { Speech, TimelineMessages } from '@stp-widgets/insight/words/timeline-words.js';
import { setProperties } from '@stp-widgets/kit/set-properties.js';
import { html, nothing, svg, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { axis, AXIS, ground } from './axis.ts';
import { type Band, bandsOf } from './bands.ts';
import { placedBar, strip } from './bars.ts';
import { type Box, blocksOf } from './box.ts';
import type { PictureContext } from '../context.ts';
import type { PlacedLane, TimelineLayout } from './geometry.ts';
import { barsIn, lanesIn } from './in-box.ts';
import { ends, lines, marks } from './lines.ts';

/**
 * A part of the plot, in a sheet as large as the whole, with the heads of the lanes beside it and the time axis above. For paper all
 * of it, in a sheet for every few rows, between which a page may end.
 */
export function picture(
  layout: TimelineLayout,
  box: Box,
  groupBy: GroupBy,
  context: PictureContext,
  isPaper: boolean,
): readonly TemplateResult[] {
  const { scale, height } = layout;
  const { left, right } = box;
  const { messages } = context.speech;
  const there = layout.lines.in(box);
  const sheet = (own: Band, top: number, bottom: number) =>
    html`<div class="sheet" ${setProperties({ '--_width': scale.width, '--_height': bottom - top, '--_left': left })}>
      ${
        top === 0
          ? html`${corner(layout, byOf(groupBy, messages), context)}
              <div class="axis">
                <svg width=${right - left} height=${AXIS} viewBox=${`${left} 0 ${right - left} ${AXIS}`} aria-hidden="true">
                  ${axis(layout, box, context.speech)}
                </svg>
              </div>`
          : nothing
      }
      <div class="heads">
        ${repeat(
          lanesIn(layout, own.box),
          ({ lane }) => lane.id,
          (lane) => (lane.top < top ? nothing : head(lane, lane.top - top, context)),
        )}
      </div>
      <div class="field">
        <svg
          class="bars"
          width=${scale.width}
          height=${bottom - top}
          viewBox=${`0 ${top} ${scale.width} ${bottom - top}`}
          role="group"
          aria-label=${messages.plot}
          aria-describedby="help"
        >
          ${plot(layout, own, blocksOf(box), isPaper ? '' : context.current, context)}
        </svg>
      </div>
      ${top === 0 ? html`<p id="help" class="spoken">${messages.plotHelp}</p>` : nothing}
    </div>`;
  return isPaper
    ? bandsOf(layout, box, there).map((band) => sheet(band, band.box.top, band.box.bottom))
    : [sheet({ box, there }, 0, height)];
}

/** What is drawn of a part of the plot: lines between the ground and the bars, their marks over those. */
const plot = (layout: TimelineLayout, { box, there }: Band, blocks: Box, current: string, context: PictureContext) =>
  svg`${ground(layout, blocks)}
    ${repeat(
      lanesIn(layout, box),
      ({ lane }) => lane.id,
      (lane) => ruled(lane, layout, blocks),
    )}
    ${lines(there, blocks, context)} ${ends(there, context)}
    ${repeat(
      barsIn(layout, box, current),
      ({ bar }) => bar.id,
      (bar) => placedBar(bar, blocks, context),
    )}
    ${marks(there, context)}`;

/** The line above a lane, and what there is in it where it is collapsed. */
const ruled = (lane: PlacedLane, { scale }: TimelineLayout, blocks: Box) =>
  svg`<path class="grid" aria-hidden="true" d=${`M0 ${lane.top + 0.5}H${scale.width}`} />${strip(lane, blocks)}`;

function head(
  { lane, rows, isCollapsed }: PlacedLane,
  top: number,
  { markOf, speech: { messages, words }, chooseLane, foldLane }: PictureContext,
) {
  const title = laneTitle(lane, messages);
  const mark = lane.id ? markOf(lane.id) : '';
  const fold = words.tell(isCollapsed ? messages.expand : messages.collapse, { lane: title });
  return html`<div
    class="lane"
    part="lane"
    data-lane=${lane.id}
    data-mark=${mark}
    ${setProperties({ '--_rows': rows, '--_at': top, '--_lines': Math.min(8, 2 * rows) })}
  >
    <div class="lane-head">
      ${
        lane.id
          ? html`<button
              class="plain"
              dir="auto"
              tabindex="-1"
              aria-current=${mark === 'chosen' ? 'true' : 'false'}
              @click=${() => chooseLane(lane)}
            >
              ${title}${mark === 'touched' ? html`<span class="spoken"> (${messages.touched})</span>` : nothing}
            </button>`
          : html`<span>${title}</span>`
      }
      <span class="quiet">${words.number(lane.bars.length)}</span>
      <button class="fold" tabindex="-1" aria-expanded=${isCollapsed ? 'false' : 'true'} aria-label=${fold} @click=${() => foldLane(lane)}>
        ${chevron}
      </button>
    </div>
  </div>`;
}

/** What the lanes are, and a button that collapses them all. */
function corner({ lanes }: TimelineLayout, by: string, { speech: { messages }, foldLane }: PictureContext) {
  const isCollapsed = lanes.every((lane) => lane.isCollapsed);
  return html`<p class="corner">
    ${by}
    <button
      class="fold"
      tabindex="-1"
      aria-expanded=${isCollapsed ? 'false' : 'true'}
      aria-label=${isCollapsed ? messages.expandAll : messages.collapseAll}
      @click=${() => foldLane(null)}
    >
      ${chevron}
    </button>
  </p>`;
}

const chevron = html`<svg class="icon-drawing" viewBox="0 0 16 16" aria-hidden="true"><path d="m4 6 4 4 4-4" /></svg>`;

/** What the lanes are. */
function byOf(groupBy: GroupBy, messages: TimelineMessages): string {
  return {
    organisation: messages.byOrganisation,
    programme: messages.byProgramme,
    project: messages.byProject,
    objective: messages.byObjective,
  }[groupBy];
}

/** What a milestone's label says after its title: its day. */
export const milestoneDay = ({ isMilestone, end }: TimelineBar, { words, today }: Speech): string =>
  isMilestone && end !== null ? words.day(writeDay(end), today) : '';
