import type { StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { brokenFeed, offlineFeed, readingFeed, troubled } from './feeds.ts';
import { harbourAndVale } from './partnership.ts';
import { fits, part, read, shown, shows } from './perceived.ts';

interface Play {
  readonly canvasElement: HTMLElement;
}

/** What a widget's stories of its states are made from. */
export interface Subject<Args> {
  readonly tag: keyof HTMLElementTagNameMap;
  /** The widget, as its arguments want it. */
  readonly widget: (args: Args) => TemplateResult;
  /** Words that the widget shows of Harbour and Vale. */
  readonly says: string | RegExp;
}

/** The stories of the states that every widget has by its source: each looks and sounds the same in all of them. */
export function statesOf<Args extends { src: string }>({ tag, widget, says }: Subject<Args>) {
  const inside = (feed: () => string, stamp: string | RegExp, own: string | RegExp): StoryObj<Args> => ({
    render: (args) => html`<stp-partnership src=${feed()}>${widget(args)}</stp-partnership>`,
    play: async ({ canvasElement }: Play) => {
      await shows(await shown(canvasElement, 'stp-partnership'), stamp);
      await shows(await shown(canvasElement, tag), own);
    },
  });
  const alone = (feed: () => string, stamp: string | RegExp): StoryObj<Args> => ({
    render: (args) => widget({ ...args, src: feed() }),
    play: async ({ canvasElement }: Play) => shows(await shown(canvasElement, tag), stamp),
  });
  return {
    noSource: {
      render: widget,
      play: async ({ canvasElement }: Play) => shows(await shown(canvasElement, tag), 'No partnership to read from'),
    },
    loading: {
      render: (args: Args) => html`<stp-partnership src=${readingFeed()}>${widget(args)}</stp-partnership>`,
      play: async ({ canvasElement }: Play) => {
        await shows(await shown(canvasElement, 'stp-partnership'), 'Reading the partnership');
        const seen = read(await shown(canvasElement, tag));
        if (seen !== '') throw new Error(`expected no words while reading, found ${seen}`);
      },
    },
    stale: {
      render: (args: Args) =>
        html`<stp-partnership .data=${{ ...harbourAndVale(), asOf: '2019-02-20T09:40:00Z' }}>${widget(args)}</stp-partnership>`,
      play: async ({ canvasElement }: Play) => {
        await shows(await shown(canvasElement, 'stp-partnership'), 'What is shown is older than agreed.');
        await shows(await shown(canvasElement, tag), says);
      },
    },
    offline: inside(offlineFeed, /The source has not answered since 09:12 \(no connection\)/, says),
    failed: inside(() => troubled.missing, '404, not found', 'The rest of this page is not affected.'),
    alone: alone(brokenFeed, '500, the server failed'),
    aloneAndFailed: alone(() => troubled.cutOff, 'cut off before its end'),
  } satisfies Record<string, StoryObj<Args>>;
}

/** Waits until a widget stands, and sees to it that nothing sticks out of it. */
export async function stands<K extends keyof HTMLElementTagNameMap>(
  canvas: HTMLElement,
  tag: K,
  says: string | RegExp,
): Promise<HTMLElementTagNameMap[K]> {
  const found = await shown(canvas, tag);
  await shows(found, says);
  part(found, 'base');
  await fits(found as HTMLElement);
  return found;
}
