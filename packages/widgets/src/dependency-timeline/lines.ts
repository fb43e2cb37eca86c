import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { PlacedLink, Way } from './geometry.ts';
import { lookOf, mark, unsignedEnds } from './looks.ts';
import type { PictureContext } from './context.ts';

const heads: Readonly<Record<Way, string>> = { on: 'v-4l7 4l-7 4z', back: 'v-4l-7 4l7 4z', up: 'h-4l4-7l4 7z' };
const rings: Readonly<Record<Way, readonly [number, number]>> = { on: [-4, 0], back: [4, 0], up: [0, 4] };

/** The lines of dependencies, under the bars. */
export function lines(links: readonly PlacedLink[], { markOf }: PictureContext): SVGTemplateResult {
  return svg`<g class="links" aria-hidden="true">${links.map(
    ({
      link,
      path,
      head: { at, way },
      start,
    }) => svg`<g class="link" data-look=${lookOf(link.health)} data-mark=${markOf(link.id) || nothing}>
      <path class="casing" d=${path} /><path class="line" d=${path} /><path class="head" d=${`M${at[0]} ${at[1]}${heads[way]}`} />
      ${unsignedEnds(link.findings).map((side) => {
        const [x, y] = side === 'giver' ? [start[0] + 4, start[1]] : [at[0] + rings[way][0], at[1] + rings[way][1]];
        return svg`<circle class="ring" cx=${x} cy=${y} r="3.5" />`;
      })}
    </g>`,
  )}</g>`;
}

/** The marks of the lines, over the bars: what is wrong must not be covered. */
export function marks(links: readonly PlacedLink[], { markOf, speech: { words, messages } }: PictureContext): SVGTemplateResult {
  const marked = links.filter(({ link }) => ['broken', 'disputed', 'tight'].includes(lookOf(link.health)));
  return svg`<g class="marks" aria-hidden="true">${marked.map(({ link, mark: at, wordGoes }) => {
    const [x, y] = at;
    const word =
      link.late > 0
        ? svg`<text class="word halo" x=${wordGoes === 'on' ? x + 11 : x - 11} y=${y + 4} text-anchor=${wordGoes === 'on' ? 'start' : 'end'}
            >${words.tell(messages.daysLate, { count: link.late })}</text>`
        : nothing;
    return svg`<g class="link" data-look=${lookOf(link.health)} data-mark=${markOf(link.id) || nothing}>
      <g class="upright">${mark(lookOf(link.health), at)}</g>${word}
    </g>`;
  })}</g>`;
}

/** A short line of one look, beside the words that tell what it means. */
export function sample(look: ReturnType<typeof lookOf>): TemplateResult {
  return html`<svg class="sample" viewBox="0 0 44 16" aria-hidden="true">
    <g class="link" data-look=${look}>
      <path class="line" d="M1 8H36" />
      <path class="head" d="M36 4l7 4l-7 4z" />
      ${look === 'unsigned' ? svg`<circle class="ring" cx="4.5" cy="8" r="3.5" />` : nothing}
      <g class="upright">${mark(look, [18, 8])}</g>
    </g>
  </svg>`;
}
