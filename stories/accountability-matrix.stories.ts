import '@stp-widgets/widgets/accountability-matrix/define.js';
import '@stp-widgets/widgets/partnership/define.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { expect, fn, userEvent, waitFor } from 'storybook/test';
import { demoFeed } from './support/feeds.ts';
import { changed, type Document, harbourAndVale, longText } from './support/partnership.ts';
import { inside, part, shown, shows } from './support/perceived.ts';
import { stands, statesOf } from './support/states.ts';

interface Args {
  src: string;
  refresh: number;
  kinds: string;
  organisation: string;
  programme: string;
  objective: string;
  'only-gaps': boolean;
  level: number;
  feed: string;
  data: unknown;
  onSelect: () => void;
}

const matrix = (args: Args) =>
  html`<stp-accountability-matrix
    src=${args.src || nothing}
    refresh=${args.refresh || nothing}
    kinds=${args.kinds}
    organisation=${args.organisation || nothing}
    programme=${args.programme || nothing}
    objective=${args.objective || nothing}
    ?only-gaps=${args['only-gaps']}
    level=${args.level}
    @stp-select=${args.onSelect}
  ></stp-accountability-matrix>`;

const organisations = ['', 'harbour', 'vale', 'city', 'moor', 'coast', 'nowhere'];

const meta: Meta<Args> = {
  title: 'Widgets/Accountability matrix',
  component: 'stp-accountability-matrix',
  args: {
    src: '',
    refresh: 0,
    kinds: 'objectives projects',
    organisation: '',
    programme: '',
    objective: '',
    'only-gaps': false,
    level: 3,
    feed: '',
    data: undefined,
    onSelect: fn(),
  },
  argTypes: {
    organisation: { control: 'select', options: organisations },
    programme: { control: 'select', options: ['', 'surgery'] },
    objective: { control: 'select', options: ['', 'hips', 'home', 'stroke', 'warm', 'agency', 'births'] },
    level: { control: { type: 'number', min: 1, max: 6 } },
    feed: { table: { disable: true } },
    data: { table: { disable: true } },
    onSelect: { table: { disable: true } },
  },
  render: ({ feed, data, ...args }) =>
    html`<stp-partnership src=${feed || nothing} .data=${feed ? undefined : (data ?? harbourAndVale())}>
      ${matrix({ feed, data, ...args })}
    </stp-partnership>`,
};
export default meta;

type Story = StoryObj<Args>;

const tag = 'stp-accountability-matrix';
const says = /exactly one accountable who has accepted/;
const states = statesOf<Args>({ tag, widget: matrix, says });

/** Objectives and projects by organisations: the sentence says for how many it holds that exactly one is accountable, and names the worst. */
export const Ready: Story = {
  play: async ({ canvasElement }) => {
    const element = await stands(canvasElement, tag, says);
    await expect(inside(element).getByRole('table')).toBeVisible();
    await shows(element, 'Two accountable');
    await shows(element, 'Nobody accountable');
  },
};

/** Only the subjects that something is wrong with. */
export const OnlyGaps: Story = {
  args: { 'only-gaps': true },
  play: async ({ canvasElement }) => {
    const element = await stands(canvasElement, tag, says);
    await expect(inside(element).getByRole('button', { name: 'Only gaps' })).toHaveAttribute('aria-pressed', 'true');
    await expect(inside(element).queryByRole('rowheader', { name: /One stroke unit/ })).toBeNull();
  },
};

/** One organisation’s part: its column first and open, with its roles. */
export const OneOrganisation: Story = {
  args: { organisation: 'harbour' },
  play: async ({ canvasElement }) => {
    const element = await stands(canvasElement, tag, says);
    await expect(inside(element).getAllByRole('button', { name: 'As a whole' })[0]).toBeVisible();
  },
};

/** One objective and what serves it. */
export const OneObjective: Story = {
  args: { objective: 'hips' },
  play: async ({ canvasElement }) => {
    const element = await stands(canvasElement, tag, says);
    await expect(inside(element).queryByRole('rowheader', { name: /Fewer shifts/ })).toBeNull();
  },
};

/** A partnership in which nobody has been named for anything. */
export const NobodyNamed: Story = {
  args: { data: { ...harbourAndVale(), accountabilities: [] } },
  play: async ({ canvasElement }) => void (await stands(canvasElement, tag, 'Nobody accountable')),
};

/** Nothing is wrong, and only gaps were asked for. */
export const NoGaps: Story = {
  args: { 'only-gaps': true, kinds: 'projects', data: sound() },
  play: async ({ canvasElement }) => shows(await shown(canvasElement, tag), 'No gaps'),
};

/** No subjects of that kind. */
export const Empty: Story = {
  args: { data: { ...harbourAndVale(), objectives: [], results: [], projects: [], accountabilities: [] } },
  play: async ({ canvasElement }) => shows(await shown(canvasElement, tag), 'No subjects to show'),
};

/** An id that the partnership does not know. */
export const Missing: Story = {
  args: { organisation: 'nowhere' },
  play: async ({ canvasElement }) => shows(await shown(canvasElement, tag), 'This organisation is not in the partnership'),
};

/** The tag stands outside a partnership and has no address of its own. */
export const NoSource: Story = states.noSource;

/** The feed is being read. */
export const Loading: Story = states.loading;

/** Some accountabilities could not be read; the rest is shown, and the stamp counts what is not. */
export const PartlyInvalid: Story = {
  args: { data: changed('accountabilities', 'acc-hips-coast', { party: 'nobody-we-know' }) },
  play: async ({ canvasElement }) => {
    await stands(canvasElement, tag, says);
    await expect(inside(await shown(canvasElement, 'stp-partnership')).getByRole('button', { name: '1 notice' })).toBeVisible();
  },
};

/** The picture is older than agreed: it stays, and the stamp says how old. */
export const Stale: Story = states.stale;

/** The source does not answer: the last good picture stays. */
export const Offline: Story = states.offline;

/** The address of the feed holds nothing. */
export const Failed: Story = states.failed;

/** Names as long as they come. */
export const LongText: Story = {
  args: {
    data: changed(
      'objectives',
      'hips',
      { title: longText.title },
      changed('organisations', 'harbour', { shortName: longText.word }, changed('objectives', 'warm', { title: longText.word })),
    ),
  },
  play: async ({ canvasElement }) => void (await stands(canvasElement, tag, longText.word)),
};

/** From the right: the subjects stand at the right, the findings at the left. */
export const RightToLeft: Story = {
  globals: { direction: 'rtl' },
  play: async ({ canvasElement }) => expect(await stands(canvasElement, tag, says)).toHaveStyle({ direction: 'rtl' }),
};

/** In Welsh. */
export const Welsh: Story = {
  globals: { language: 'cy' },
  play: async ({ canvasElement }) => {
    const element = await shown(canvasElement, tag);
    await waitFor(() => part(element, 'base'));
    await shows(element, /Atebolrwydd|atebol/);
  },
};

/** In a narrow column: a list by subject, who leads first. */
export const Compact: Story = {
  globals: { width: 'compact' },
  play: async ({ canvasElement }) => {
    const element = await stands(canvasElement, tag, says);
    await expect(element.shadowRoot!.querySelector('table')).not.toBeVisible();
  },
};

/** In a text column: still a list. */
export const Regular: Story = {
  globals: { width: 'regular' },
  play: async ({ canvasElement }) => void (await stands(canvasElement, tag, says)),
};

/** Across a page: the table. */
export const Headline: Story = {
  globals: { width: 'headline' },
  play: async ({ canvasElement }) => expect((await stands(canvasElement, tag, says)).shadowRoot!.querySelector('table')).toBeVisible(),
};

/** Alone on a page, with an address of its own that has failed: the last good picture under its own stamp. */
export const Alone: Story = states.alone;

/** Alone, and nothing could be read. */
export const AloneAndFailed: Story = states.aloneAndFailed;

/** The plain twin: one row for each subject and party. */
export const AsTable: Story = {
  play: async ({ canvasElement }) => {
    const element = await stands(canvasElement, tag, says);
    await userEvent.click(inside(element).getByRole('button', { name: 'Table' }));
    await waitFor(() => expect(inside(element).getByRole('button', { name: 'Table' })).toHaveAttribute('aria-pressed', 'true'));
    await waitFor(() => expect(inside(element).getAllByRole('row').length).toBeGreaterThan(8));
  },
};

/** The details of a cell, in words. */
export const Details: Story = {
  play: async ({ canvasElement }) => {
    const element = await stands(canvasElement, tag, says);
    const cells = [...element.shadowRoot!.querySelectorAll<HTMLElement>('[part~=cell]')];
    await userEvent.click(cells[0]!);
    await waitFor(() => expect(inside(element).getByRole('dialog')).toBeVisible());
  },
};

/** Choosing a subject asks the page to show what it touches; here it is marked. */
export const Choosing: Story = {
  play: async ({ canvasElement, args }) => {
    const element = await stands(canvasElement, tag, says);
    const name = /^Warm homes for people with lung disease/;
    const subject = inside(element)
      .getAllByRole('button', { name })
      .find((one: HTMLElement) => one.checkVisibility());
    await userEvent.click(subject as HTMLElement);
    await expect(args.onSelect).toHaveBeenCalledWith(expect.objectContaining({ kind: 'objectives', id: 'warm' }));
    await waitFor(() => expect(element.shadowRoot!.querySelector('[aria-current=true]')).toHaveTextContent(name));
  },
};

/** The demonstration: twenty organisations, ten objectives, twenty-seven projects. */
export const Demonstration: Story = {
  args: { feed: demoFeed },
  play: async ({ canvasElement }) => void (await stands(canvasElement, tag, says)),
};

/** Harbour and Vale with projects for which everything is as it should be. */
function sound(): Document {
  return changed('accountabilities', 'acc-hub-theatres', { confirmedAt: '2019-04-01' }, withResponsible());
}

function withResponsible(): Document {
  const document = harbourAndVale();
  document.accountabilities.push({ id: 'acc-dates-harbour', subject: 'dates', party: 'harbour', letters: ['R'], acceptedAt: '2019-01-10' });
  return changed('accountabilities', 'acc-dates-coast', { confirmedAt: '2019-04-01' }, document);
}
