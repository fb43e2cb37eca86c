import '@stp-widgets/widgets/objective-card/define.js';
import '@stp-widgets/widgets/partnership/define.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import { brokenFeed, demoFeed, keptFeed, offlineFeed, otherClockFeed, readingFeed, severalFeed, troubled } from './support/feeds.ts';
import { changed, harbourAndVale, longText } from './support/partnership.ts';
import { fits, inside, part, read, shown, shows } from './support/perceived.ts';

interface Args {
  src: string;
  refresh: number;
  data: unknown;
}

const meta: Meta<Args> = {
  title: 'Widgets/Partnership',
  component: 'stp-partnership',
  args: { src: '', refresh: 0, data: undefined },
  argTypes: { data: { control: 'object' } },
  render: ({ src, refresh, data }) => partnership(src, src ? undefined : (data ?? harbourAndVale()), refresh),
};
export default meta;

const partnership = (src: string, data?: unknown, refresh = 0) =>
  html`<stp-partnership src=${src || nothing} refresh=${refresh || nothing} .data=${data}>
    <p>What the page has among the widgets stays where it is.</p>
  </stp-partnership>`;

type Story = StoryObj<Args>;

const stamp = (canvas: HTMLElement) => part(canvas.querySelector('stp-partnership')!, 'stamp');

/** Whose picture it is, as of when, and from how many. */
export const Ready: Story = {
  play: async ({ canvasElement }) => {
    await shows(
      await shown(canvasElement, 'stp-partnership'),
      'Harbour and Vale As of 12 April 2019, 09:40 5 organisations, given by this page',
    );
    await expect(canvasElement.querySelector('stp-partnership > p')).toBeVisible();
  },
};

/** Read from an address, and asked again as often as the feed wishes. */
export const Live: Story = {
  args: { src: demoFeed },
  play: async ({ canvasElement }) => {
    await shows(
      await shown(canvasElement, 'stp-partnership'),
      /West Yorkshire and Harrogate As of 12 April 2019, 09:40 20 organisations, read/,
    );
    await expect(stamp(canvasElement)).toHaveAttribute('data-state', 'fresh');
  },
};

/** No address and no document: it says what to write. */
export const NoSource: Story = {
  render: () => partnership(''),
  play: async ({ canvasElement }) => shows(await shown(canvasElement, 'stp-partnership'), 'No partnership to read from'),
};

/** A document that holds next to nothing is still a partnership. */
export const Empty: Story = {
  args: { data: { contract: '1.0', partnership: { name: 'A partnership that begins' } } },
  play: async ({ canvasElement }) => shows(await shown(canvasElement, 'stp-partnership'), 'A partnership that begins'),
};

/** The first request is on its way. */
export const Loading: Story = {
  render: () => partnership(readingFeed()),
  play: async ({ canvasElement }) => {
    await shows(await shown(canvasElement, 'stp-partnership'), 'Reading the partnership reading.json');
    await expect(stamp(canvasElement)).toHaveAttribute('data-state', 'loading');
  },
};

/** Some of the document could not be read: the notices say what and where. */
export const PartlyInvalid: Story = {
  args: { data: changed('objectives', 'hips', { due: 'soon' }, changed('results', 'beds', { colour: 'blue' })) },
  play: async ({ canvasElement }) => {
    const element = await shown(canvasElement, 'stp-partnership');
    await userEvent.click(await inside(element).findByRole('button', { name: '2 notices' }));
    await waitFor(() => expect(element.shadowRoot!.querySelectorAll('tbody tr')).toHaveLength(2));
    await expect(inside(element).getByRole('button', { name: '2 notices' })).toHaveAttribute('aria-expanded', 'true');
  },
};

/** Not brought up to date when it should have been. */
export const Stale: Story = {
  args: { data: { ...harbourAndVale(), asOf: '2019-02-20T09:40:00Z' } },
  play: async ({ canvasElement }) => {
    await shows(await shown(canvasElement, 'stp-partnership'), '50 days old; expected every 28 days');
    await expect(stamp(canvasElement)).toHaveAttribute('data-state', 'stale');
  },
};

/** The source answers with something else: the last good picture is kept. */
export const ServerFailed: Story = {
  render: () => partnership(brokenFeed()),
  play: async ({ canvasElement }) => {
    await shows(
      await shown(canvasElement, 'stp-partnership'),
      'Since 09:12 the source answers with something else (500, the server failed)',
    );
    await expect(inside(await shown(canvasElement, 'stp-partnership')).getByRole('button', { name: 'Try now' })).toBeVisible();
  },
};

/** The source does not answer: the last good picture is kept, and why is said. */
export const Offline: Story = {
  render: () => partnership(offlineFeed()),
  play: async ({ canvasElement }) => {
    await shows(await shown(canvasElement, 'stp-partnership'), 'The source has not answered since 09:12 (no connection)');
    await expect(stamp(canvasElement)).toHaveAttribute('data-state', 'offline');
  },
};

/** What an earlier visit left in this browser is shown while its source is asked. */
export const KeptFromAnEarlierVisit: Story = {
  render: () => partnership(keptFeed()),
  play: async ({ canvasElement }) => {
    await shows(await shown(canvasElement, 'stp-partnership'), 'Kept from an earlier visit This browser kept the picture yesterday.');
    await expect(stamp(canvasElement)).toHaveAttribute('data-state', 'stale');
  },
};

/** Each of several sources has its own age, and its own failure. */
export const SeveralSources: Story = {
  render: () => partnership(severalFeed()),
  play: async ({ canvasElement }) => {
    const element = await shown(canvasElement, 'stp-partnership');
    await shows(element, '2 of 3 sources do not answer as they should');
    await shows(element, 'Harbour Hospitals: no connection, since 09:12. Last good: 12 April 2019, 09:40.');
    await shows(element, 'part.json: 404, not found, since 09:12. Nothing of it is shown.');
    await fits(element);
  },
};

/** This computer's clock is wrong: it says so, and ages are told by the source's. */
export const ClockWrong: Story = {
  render: () => partnership(otherClockFeed()),
  play: async ({ canvasElement }) =>
    shows(await shown(canvasElement, 'stp-partnership'), 'This computer’s clock is 1 day ahead of the source’s.'),
};

const failure = (src: string, why: RegExp): Story => ({
  args: { src },
  play: async ({ canvasElement }) => {
    await shows(await shown(canvasElement, 'stp-partnership'), 'The partnership could not be read');
    await shows(await shown(canvasElement, 'stp-partnership'), why);
    await expect(stamp(canvasElement)).toHaveAttribute('data-state', 'failed');
    await expect(inside(await shown(canvasElement, 'stp-partnership')).getByRole('button', { name: 'Try again' })).toBeVisible();
  },
});

/** The address holds nothing. */
export const FailedNotFound: Story = failure(troubled.missing, /404, not found/);

/** The address leads to a page, most often a sign-in. */
export const FailedNotJson: Story = failure(troubled.page, /not JSON but a page or text/);

/** The document ends before its end. */
export const FailedCutOff: Story = failure(troubled.cutOff, /cut off before its end/);

/** The document is JSON, of something else. */
export const FailedNotAPartnership: Story = failure(troubled.other, /not a partnership/);

/** A name as long as they come. */
export const LongText: Story = {
  args: { data: named(`${longText.word}: ${longText.title}`) },
  play: async ({ canvasElement }) => {
    const element = await shown(canvasElement, 'stp-partnership');
    await shows(element, longText.word);
    await fits(element);
  },
};

/** From the right, with a name in Arabic. */
export const RightToLeft: Story = {
  globals: { direction: 'rtl' },
  args: { data: named('شراكة الميناء والوادي') },
  play: async ({ canvasElement }) => {
    const element = await shown(canvasElement, 'stp-partnership');
    await shows(element, 'شراكة');
    await expect(element).toHaveStyle({ direction: 'rtl' });
  },
};

/** In Welsh. */
export const Welsh: Story = {
  globals: { language: 'cy' },
  args: { data: named('Harbwr a’r Fro') },
  play: async ({ canvasElement }) => {
    const element = await shown(canvasElement, 'stp-partnership');
    await shows(element, 'Harbwr a’r Fro');
    await expect(read(element)).toMatch(/5 sefydliad/);
  },
};

const narrow = async ({ canvasElement }: { canvasElement: HTMLElement }) => {
  const element = await shown(canvasElement, 'stp-partnership');
  await shows(element, 'Try now');
  await fits(element);
};

/** In a narrow column the action goes below. */
export const Compact: Story = { globals: { width: 'compact' }, render: () => partnership(offlineFeed()), play: narrow };

/** In a text column. */
export const Regular: Story = { globals: { width: 'regular' }, render: () => partnership(offlineFeed()), play: narrow };

/** At the head of a page. */
export const Headline: Story = { globals: { width: 'headline' }, render: () => partnership(offlineFeed()), play: narrow };

function named(name: string) {
  const document = harbourAndVale();
  return { ...document, partnership: { ...document.partnership, name } };
}
