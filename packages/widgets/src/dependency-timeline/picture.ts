import { writeDay } from '@stp-widgets/contract/day.js';
import type { GroupBy, TimelineBar } from '@stp-widgets/insight/timeline-view.js';
import { laneTitle } from '@stp-widgets/insight/words/timeline-bar-words.js';
import type { Speech, TimelineMessages } from '@stp-widgets/insight/words/timeline-words.js';
import { setProperties } from '@stp-widgets/kit/set-properties.js';
import { html, nothing, type TemplateResult } from 'lit';
import { axis, ground } from './axis.ts';
import { placedBar } from './bars.ts';
import type { PictureContext } from './context.ts';
import type { PlacedLane, TimelineLayout } from './geometry.ts';
import { lines, marks } from './lines.ts';

/** The heads of the lanes beside the plot, under the time axis. */
export function picture(layout: TimelineLayout, groupBy: GroupBy, context: PictureContext): TemplateResult {
  const { scale, height, lanes, links } = layout;
  const { speech } = context;
  return html`
    <p class="corner">${byOf(groupBy, speech.messages)}</p>
    <svg class="axis" width=${scale.width} height="44" viewBox=${`0 0 ${scale.width} 44`} aria-hidden="true">${axis(layout, speech)}</svg>
    <div class="heads">${lanes.map((lane) => head(lane, context))}</div>
    <svg
      class="bars"
      width=${scale.width}
      height=${height}
      viewBox=${`0 0 ${scale.width} ${height}`}
      role="group"
      aria-label=${speech.messages.plot}
      aria-describedby="help"
    >
      ${ground(layout)} ${lines(links, context)} ${lanes.flatMap(({ bars }) => bars.map((bar) => placedBar(bar, context)))}
      ${marks(links, context)}
    </svg>
    <p id="help" class="spoken">${speech.messages.plotHelp}</p>
  `;
}

function head({ lane, rows }: PlacedLane, { markOf, speech: { messages, words }, chooseLane }: PictureContext) {
  const title = laneTitle(lane, messages);
  const mark = lane.id ? markOf(lane.id) : '';
  return html`<div class="lane" part="lane" data-mark=${mark} ${setProperties({ '--_rows': rows, '--_lines': 2 * rows })}>
    ${
      lane.id
        ? html`<button class="plain" dir="auto" aria-current=${mark === 'chosen' ? 'true' : 'false'} @click=${() => chooseLane(lane)}>
            ${title}${mark === 'touched' ? html`<span class="spoken"> (${messages.touched})</span>` : nothing}
          </button>`
        : html`<span>${title}</span>`
    }
    <span class="quiet">${words.number(lane.bars.length)}</span>
  </div>`;
}

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
