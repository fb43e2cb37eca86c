import '@stp-widgets/widgets/objective-card/define.js';
import '@stp-widgets/widgets/partnership/define.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { expect, fn, userEvent, waitFor } from 'storybook/test';
import { brokenFeed, demoFeed, offlineFeed, readingFeed, troubled } from './support/feeds.ts';
import { changed, harbourAndVale, longText } from './support/partnership.ts';
import { fits, inside, part, read, shown, shows } from './support/perceived.ts';

interface Args {
  objective: string;
  src: string;
  refresh: number;
  compact: boolean;
  framed: boolean;
  level: number;
  /** The address of the partnership's feed; the stories' own document where there is none. */
  feed: string;
  data: unknown;
  onSelect: () => void;
}

const meta: Meta<Args> = {
  title: 'Widgets/Objective card',
  component: 'stp-objective-card',
  args: { objective: 'hips', src: '', refresh: 0, compact: false, framed: false, level: 3, feed: '', data: undefined, onSelect: fn() },
  argTypes: {
    objective: { control: 'select', options: ['hips', 'home', 'stroke', 'warm', 'agency', 'births', 'nothing-here'] },
    level: { control: { type: 'number', min: 1, max: 6 } },
    feed: { table: { disable: true } },
    data: { table: { disable: true } },
    onSelect: { table: { disable: true } },
  },
  render: ({ feed, data, ...args }) =>
    html`<stp-partnership src=${feed || nothing} .data=${feed ? undefined : (data ?? harbourAndVale())}>${card(args)}</stp-partnership>`,
};
export default meta;

const card = ({ objective, src, refresh, compact, framed, level, onSelect }: Omit<Args, 'feed' | 'data'>) =>
  html`<stp-objective-card
    objective=${objective}
    src=${src || nothing}
    refresh=${refresh || nothing}
    ?compact=${compact}
    ?framed=${framed}
    level=${level}
    @stp-select=${onSelect}
  ></stp-objective-card>`;

type Story = StoryObj<Args>;

/** Reported green, while two of three results are behind: both are said, side by side, and the sentence says how they differ. */
export const Ready: Story = {
  play: async ({ canvasElement }) => {
    const shownCard = await shown(canvasElement, 'stp-objective-card');
    await shows(shownCard, 'Reported green on 2 Apr 2019; two of three results are behind.');
    await expect(inside(shownCard).getByRole('heading', { level: 3 })).toHaveTextContent('Hip and knee operations within 18 weeks');
    await expect(inside(shownCard).getByRole('img', { name: 'disagrees with' })).toBeVisible();
    await expect(read(part(shownCard, 'age'))).toMatch(/^Updated 10 days ago, due every 28 days/);
  },
};

/** What is reported and what the numbers say agree: one tag, and a quiet line. */
export const Agreeing: Story = {
  args: { objective: 'home' },
  play: async ({ canvasElement }) => {
    const shownCard = await shown(canvasElement, 'stp-objective-card');
    await shows(shownCard, 'Numbers agree');
    await expect(inside(shownCard).queryByRole('img', { name: 'disagrees with' })).toBeNull();
  },
};

/** Closed: the tick, and the day. */
export const Complete: Story = {
  args: { objective: 'stroke' },
  play: async ({ canvasElement }) => shows(await shown(canvasElement, 'stp-objective-card'), 'Closed 2 Feb 2019'),
};

/** Agreed and not begun. */
export const NotStarted: Story = {
  args: { objective: 'warm' },
  play: async ({ canvasElement }) => shows(await shown(canvasElement, 'stp-objective-card'), 'Not started yet'),
};

/** Nobody has said anything yet, and its one result has no measure. */
export const NeverReported: Story = {
  args: { objective: 'agency' },
  play: async ({ canvasElement }) => {
    const shownCard = await shown(canvasElement, 'stp-objective-card');
    await shows(shownCard, 'Nothing reported yet');
    await shows(shownCard, 'Never updated');
  },
};

/** The day of a target has passed: missed by little is missed, and said beside where the result stands; a value that is late is said to be. */
export const TargetMissed: Story = {
  args: { data: changed('results', 'waits', { target: { value: 90, by: '2019-02-28' }, cadence: 'P7D' }) },
  play: async ({ canvasElement }) => shows(await shown(canvasElement, 'stp-objective-card'), 'was missed by'),
};

/** On a scale of three steps, neighbours agree: it takes more than one step of the partnership’s own to disagree. */
export const ScaleOfThree: Story = {
  args: {
    data: changed(
      'results',
      'beds',
      { weight: 0 },
      {
        ...harbourAndVale(),
        statusScale: [
          { value: 'green', label: 'Going well', rank: 1, shape: 'disc' },
          { value: 'amber', label: 'Mixed', rank: 2, shape: 'triangle-half' },
          { value: 'red', label: 'In trouble', rank: 3, shape: 'square' },
        ],
      },
    ),
  },
  play: async ({ canvasElement }) => shows(await shown(canvasElement, 'stp-objective-card'), 'Numbers agree'),
};

/** Which organisations set it, and places for the page’s own: below the reason, below the results, below the facts. */
export const HostsOwn: Story = {
  globals: { width: 'headline' },
  render: ({ objective, data }) =>
    html`<stp-partnership .data=${data ?? changed('objectives', 'hips', { setBy: ['harbour', 'vale', 'coast'] })}>
      <stp-objective-card objective=${objective}>
        <p slot="header">Discussed at the board in May.</p>
        <p slot="results">How these are counted.</p>
        <button slot="actions">Print</button>
      </stp-objective-card>
    </stp-partnership>`,
  play: async ({ canvasElement }) => shows(await settledCard(canvasElement), 'Harbour, Vale and Coast'),
};

/** Too long since the last update: the age is in bold, its bar past the mark. */
export const Overdue: Story = {
  args: { objective: 'births' },
  play: async ({ canvasElement }) => shows(part(await settledCard(canvasElement), 'age').parentElement!, /51 days ago, 23 days overdue/),
};

/** An objective that no result rests on yet. */
export const Empty: Story = {
  args: { objective: 'births' },
  play: async ({ canvasElement }) => shows(await shown(canvasElement, 'stp-objective-card'), 'No results agreed yet.'),
};

/** The tag names no objective: it says what to write. */
export const NoneChosen: Story = {
  args: { objective: '' },
  play: async ({ canvasElement }) => shows(await shown(canvasElement, 'stp-objective-card'), 'No objective chosen'),
};

/** An id that the partnership does not know. */
export const Missing: Story = {
  args: { objective: 'nothing-here' },
  play: async ({ canvasElement }) =>
    shows(await shown(canvasElement, 'stp-objective-card'), '“nothing-here” is not the id of an objective here'),
};

/** The tag stands outside a partnership and has no address of its own. */
export const NoSource: Story = {
  render: (args) => card(args),
  play: async ({ canvasElement }) => shows(await shown(canvasElement, 'stp-objective-card'), 'No partnership to read from'),
};

/** The feed is being read: three quiet lines, and the stamp says so. */
export const Loading: Story = {
  render: (args) => html`<stp-partnership src=${readingFeed()}>${card(args)}</stp-partnership>`,
  play: async ({ canvasElement }) => {
    await shows(await shown(canvasElement, 'stp-partnership'), 'Reading the partnership');
    await expect(read(await shown(canvasElement, 'stp-objective-card'))).toBe('');
  },
};

/** One of its results could not be read: the rest is shown, and the card says how much is missing. */
export const PartlyInvalid: Story = {
  args: { data: changed('results', 'beds', { target: 'soon', colour: 'blue' }) },
  play: async ({ canvasElement }) => {
    await shows(await shown(canvasElement, 'stp-objective-card'), '2 parts of this could not be read');
    await expect(inside(await shown(canvasElement, 'stp-partnership')).getByRole('button', { name: '2 notices' })).toBeVisible();
  },
};

/** The picture is older than agreed: it stays, and the stamp says how old. */
export const Stale: Story = {
  args: { data: { ...harbourAndVale(), asOf: '2019-02-20T09:40:00Z' } },
  play: async ({ canvasElement }) => {
    await shows(await shown(canvasElement, 'stp-partnership'), 'What is shown is older than agreed.');
    await shows(await shown(canvasElement, 'stp-objective-card'), 'Hip and knee operations');
  },
};

/** The source does not answer: the last good picture stays. */
export const Offline: Story = {
  render: (args) => html`<stp-partnership src=${offlineFeed()}>${card(args)}</stp-partnership>`,
  play: async ({ canvasElement }) => {
    await shows(await shown(canvasElement, 'stp-partnership'), /The source has not answered since 09:12 \(no connection\)/);
    await shows(await shown(canvasElement, 'stp-objective-card'), 'Hip and knee operations');
  },
};

/** The address of the feed holds nothing: the stamp says why, the card that it is not available. */
export const Failed: Story = {
  args: { feed: troubled.missing },
  play: async ({ canvasElement }) => {
    await shows(await shown(canvasElement, 'stp-partnership'), '404, not found');
    await shows(
      await shown(canvasElement, 'stp-objective-card'),
      /Not available \(404, not found\) The rest of this page is not affected\./,
    );
  },
};

/** Names as long as they come, and words that no line breaks in. */
export const LongText: Story = {
  args: {
    data: changed(
      'objectives',
      'hips',
      { title: longText.title, why: `${longText.title}. ${longText.word}` },
      changed(
        'results',
        'waits',
        { title: `${longText.word}: ${longText.title}` },
        changed('organisations', 'harbour', { shortName: longText.word }),
      ),
    ),
    framed: true,
  },
  play: async ({ canvasElement }) => {
    const shownCard = await shown(canvasElement, 'stp-objective-card');
    await shows(shownCard, longText.word);
    await fits(shownCard);
  },
};

/** From the right: the picture is mirrored, figures are not, and a title in Arabic reads in its own direction among the rest. */
export const RightToLeft: Story = {
  globals: { direction: 'rtl' },
  args: { data: changed('objectives', 'hips', { title: 'عمليات الورك والركبة خلال 18 أسبوعًا' }) },
  play: async ({ canvasElement }) => {
    const shownCard = await shown(canvasElement, 'stp-objective-card');
    await shows(shownCard, 'عمليات الورك');
    await expect(shownCard).toHaveStyle({ direction: 'rtl' });
    await fits(shownCard);
  },
};

/** In Welsh: the widget’s words follow the page’s language, the partnership’s own stay as they were written. */
export const Welsh: Story = {
  globals: { language: 'cy' },
  args: {
    data: changed('objectives', 'hips', {
      title: 'Llawdriniaethau clun a phen-glin o fewn 18 wythnos',
      why: 'Mae clun na all aros yn cadw pobl rhag gweithio a cherdded.',
    }),
  },
  play: async ({ canvasElement }) => shows(await shown(canvasElement, 'stp-objective-card'), /Adroddwyd/),
};

/** In a narrow column: a line for each result. */
export const Compact: Story = {
  globals: { width: 'compact' },
  play: async ({ canvasElement }) => {
    const shownCard = await settledCard(canvasElement);
    await expect(part(shownCard, 'facts')).not.toBeVisible();
    await fits(shownCard);
  },
};

/** In a text column: each result with its way from baseline to target. */
export const Regular: Story = {
  globals: { width: 'regular' },
  play: async ({ canvasElement }) => fits(await settledCard(canvasElement)),
};

/** At the head of a page: why it was agreed, who answers for it, and what was last said. */
export const Headline: Story = {
  globals: { width: 'headline' },
  play: async ({ canvasElement }) => {
    const shownCard = await settledCard(canvasElement);
    await expect(part(shownCard, 'facts')).toBeVisible();
    await shows(shownCard, 'Director of planned care');
  },
};

/** Compact by wish, in a column that has room for more. */
export const CompactByWish: Story = {
  args: { compact: true },
  globals: { width: 'regular' },
  play: async ({ canvasElement }) => expect(part(await settledCard(canvasElement), 'facts')).not.toBeVisible(),
};

/** In a frame, for a card that stands alone among other things. */
export const Framed: Story = {
  args: { framed: true },
  globals: { width: 'regular' },
  play: async ({ canvasElement }) => void (await settledCard(canvasElement)),
};

/** Alone on a page, with an address of its own: it brings its own stamp. */
export const Alone: Story = {
  args: { src: demoFeed, objective: 'obj-elective', framed: true },
  argTypes: { objective: { control: 'text', options: undefined } },
  render: (args) => card(args),
  play: async ({ canvasElement }) => {
    const shownCard = await shown(canvasElement, 'stp-objective-card');
    await shows(shownCard, 'West Yorkshire and Harrogate');
    await shows(shownCard, 'Hip and knee operations within 18 weeks');
  },
};

/** Alone, and its source failed on its server: the last good picture stays under its stamp. */
export const AloneAndStale: Story = {
  render: (args) => card({ ...args, src: brokenFeed() }),
  play: async ({ canvasElement }) => {
    const shownCard = await shown(canvasElement, 'stp-objective-card');
    await shows(shownCard, '500, the server failed');
    await expect(inside(shownCard).getByRole('button', { name: 'Try now' })).toBeVisible();
  },
};

/** The results as a table, for who would rather read than look. */
export const AsTable: Story = {
  globals: { width: 'regular' },
  play: async ({ canvasElement }) => {
    const shownCard = await settledCard(canvasElement);
    await userEvent.click(inside(shownCard).getByText('Results as a table'));
    const table = await inside(shownCard).findByRole('table', { name: /^\s*Results of Hip and knee operations/ });
    await expect(table.querySelectorAll('tbody tr')).toHaveLength(3);
  },
};

/** Choosing the title asks the page to show what the objective touches. */
export const Choosing: Story = {
  play: async ({ canvasElement, args }) => {
    const shownCard = await settledCard(canvasElement);
    await userEvent.click(inside(shownCard).getByRole('button', { name: 'Hip and knee operations within 18 weeks' }));
    await waitFor(() => expect(args.onSelect).toHaveBeenCalledOnce());
    await expect(args.onSelect).toHaveBeenCalledWith(expect.objectContaining({ type: 'stp-select', kind: 'objectives', id: 'hips' }));
  },
};

/** A host’s own controls in the slot. */
export const WithActions: Story = {
  globals: { width: 'regular' },
  render: ({ objective }) =>
    html`<stp-partnership .data=${harbourAndVale()}>
      <stp-objective-card objective=${objective} framed>
        <a slot="actions" href="https://example.org/minutes">Minutes of the board</a>
      </stp-objective-card>
    </stp-partnership>`,
  play: async ({ canvasElement }) => {
    await settledCard(canvasElement);
    await expect(canvasElement.querySelector('[slot=actions]')).toBeVisible();
  },
};

/** Every objective of the demonstration: cards on a board, read live from its feed. */
export const Board: Story = {
  render: () => html`
    <stp-partnership src=${demoFeed}>
      <div class="board">
        ${[
          'obj-urgent',
          'obj-elective',
          'obj-agency',
          'obj-stroke',
          'obj-home',
          'obj-crisis',
          'obj-birth',
          'obj-last-days',
          'obj-warm',
          'obj-supplies',
        ].map((objective) => html`<stp-objective-card objective=${objective}></stp-objective-card>`)}
      </div>
    </stp-partnership>
  `,
  play: async ({ canvasElement }) => {
    await shows(await shown(canvasElement, 'stp-partnership'), 'West Yorkshire and Harrogate');
    await waitFor(() => {
      for (const one of canvasElement.querySelectorAll('stp-objective-card')) void expect(part(one, 'base')).toBeVisible();
    });
  },
};

async function settledCard(canvas: HTMLElement) {
  const found = await shown(canvas, 'stp-objective-card');
  await waitFor(() => part(found, 'base'));
  return found;
}
