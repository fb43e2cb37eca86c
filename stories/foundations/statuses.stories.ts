import { figure, statusTag } from '@stp-widgets/kit/figure.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import { shown } from '../support/perceived.ts';
import { specimen } from '../support/specimen.ts';

export default { title: 'Foundations/Statuses', tags: ['!autodocs'] } satisfies Meta;

const statuses = [
  ['tick', 'Complete'],
  ['disc', 'Green'],
  ['triangle-hollow', 'Amber-green'],
  ['triangle-half', 'Amber'],
  ['triangle', 'Amber-red'],
  ['square', 'Red'],
  ['ring', 'Not started'],
] as const;

/** Tint, edge, figure and word. */
export const Tags: StoryObj = {
  render: () => specimen(html`<div class="row">${statuses.map(([shape, label]) => statusTag(shape, label))}</div>`),
  play: async ({ canvasElement }) => {
    const tags = [...(await shown(canvasElement, 'story-specimen')).shadowRoot!.querySelectorAll('.tag')];
    await expect(tags.map((tag) => tag.textContent.trim())).toEqual(statuses.map(([, label]) => label));
    const paths = tags.map((tag) => tag.querySelector('path')!.getAttribute('d'));
    await expect(new Set(paths).size).toBe(statuses.length);
  },
};

/** In dense rows the tag drops tint and edge; figure and word stay. */
export const Plain: StoryObj = {
  render: () =>
    specimen(
      html`<div class="row">
        ${statuses.map(([shape, label]) => html`<span class="plain-tag" data-shape=${shape}>${figure(shape)}${label}</span>`)}
      </div>`,
    ),
  play: async ({ canvasElement }) => {
    const { shadowRoot } = await shown(canvasElement, 'story-specimen');
    await expect(shadowRoot!.querySelectorAll('.plain-tag .figure')).toHaveLength(statuses.length);
  },
};
