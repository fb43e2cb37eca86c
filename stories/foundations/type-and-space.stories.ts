import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, svg } from 'lit';
import { expect } from 'storybook/test';
import { shown } from '../support/perceived.ts';
import { specimen } from '../support/specimen.ts';

export default { title: 'Foundations/Type and space', tags: ['!autodocs'] } satisfies Meta;

const sizes = [
  ['headline', 'Headline 28', 'Hip and knee operations within 18 weeks'],
  ['xl', 'Title 24', 'Hip and knee operations within 18 weeks'],
  ['l', 'Sentence 19', 'Two of three results are behind; the hub opens five weeks late.'],
  ['m', 'Body 16', 'A hip that cannot wait keeps people from work and from walking.'],
  ['s', 'Data 14', 'Director of planned care, Harbour, 4 June to 28 August 2019'],
  ['xs', 'Label 13', 'Updated 10 days ago, due every 28 days'],
] as const;

/** Six sizes, all of them shares of `--stp-size`. */
export const Type: StoryObj = {
  render: () =>
    specimen(
      html`<dl>
        ${sizes.map(
          ([name, label, text]) =>
            html`<dt>${label}</dt>
              <dd class=${name}>${text}</dd>`,
        )}
      </dl>`,
    ),
  play: async ({ canvasElement }) => {
    const lines = (await shown(canvasElement, 'story-specimen')).shadowRoot!.querySelectorAll('dd');
    await expect([...lines].map((line) => Number.parseFloat(getComputedStyle(line).fontSize))).toEqual([28, 24, 19, 16, 14, 13]);
  },
};

const steps = [4, 8, 12, 16, 24, 32, 48];

/** Seven steps, in px. */
export const Space: StoryObj = {
  render: () =>
    specimen(
      html`<dl>
        ${steps.map(
          (step) =>
            html`<dt>${step}</dt>
              <dd>
                <svg width=${step} height="16" viewBox=${`0 0 ${step} 16`} aria-hidden="true">
                  ${svg`<rect class="space" width=${step} height="16"/>`}
                </svg>
              </dd>`,
        )}
      </dl>`,
    ),
  play: async ({ canvasElement }) => {
    const { shadowRoot } = await shown(canvasElement, 'story-specimen');
    await expect([...shadowRoot!.querySelectorAll('svg')].map((one) => one.getBoundingClientRect().width)).toEqual(steps);
  },
};
