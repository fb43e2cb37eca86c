import type { Meta, StoryObj } from '@storybook/web-components-vite';
import nhs from '@stp-widgets/kit/themes/nhs.tokens.json';
import { html, svg } from 'lit';
import { expect } from 'storybook/test';
import { shown } from '../support/perceived.ts';
import { specimen } from '../support/specimen.ts';

export default { title: 'Foundations/Colours', tags: ['!autodocs'] } satisfies Meta;

const names = Object.keys(nhs.light.color) as (keyof typeof nhs.light.color)[];
const statuses = names.filter((name) => name.startsWith('status-'));

/** A token as a widget reads it: the theme's value, or without a theme that of nhs. */
const paint = (name: (typeof names)[number]) =>
  `var(--stp-color-${name}, light-dark(${nhs.light.color[name].$value.hex}, ${nhs.dark.color[name].$value.hex}))`;

const swatches = (some: typeof names) =>
  specimen(
    html`<div class="swatches">
      ${some.map(
        (name) =>
          html`<div>
            <svg class="swatch" aria-hidden="true">${svg`<rect width="100%" height="100%" fill=${paint(name)}/>`}</svg>
            <span class="s">${name}</span>
          </div>`,
      )}
    </div>`,
  );

const play = async ({ canvasElement }: { canvasElement: HTMLElement }) => {
  const rects = [...(await shown(canvasElement, 'story-specimen')).shadowRoot!.querySelectorAll('rect')];
  await expect(rects.length).toBeGreaterThan(0);
  for (const rect of rects) await expect(getComputedStyle(rect).fill).toMatch(/^rgb/);
};

/** What text, surfaces, actions, plans and series are painted with. */
export const Meanings: StoryObj = { render: () => swatches(names.filter((name) => !statuses.includes(name))), play };

/** Two colours for each status: its word and its figure. The tag’s ground is made from the figure’s. */
export const Statuses: StoryObj = { render: () => swatches(statuses), play };
