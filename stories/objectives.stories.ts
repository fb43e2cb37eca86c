import '@stp-widgets/widgets/objectives/define.js';
import '@stp-widgets/widgets/partnership/define.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { expect, fn, userEvent } from 'storybook/test';
import { demoFeed } from './support/feeds.ts';
import { changed, harbourAndVale, longText } from './support/partnership.ts';
import { fits, inside, shown, shows } from './support/perceived.ts';
import { stands, statesOf } from './support/states.ts';

interface Args {
  src: string;
  refresh: number;
  'group-by': string;
  sort: string;
  aim: string;
  organisation: string;
  status: string;
  search: string;
  'only-disagreeing': boolean;
  'only-overdue': boolean;
  level: number;
  feed: string;
  data: unknown;
  onSelect: () => void;
}

const board = (args: Args) =>
  html`<stp-objectives
    src=${args.src || nothing}
    refresh=${args.refresh || nothing}
    group-by=${args['group-by']}
    sort=${args.sort}
    aim=${args.aim || nothing}
    organisation=${args.organisation || nothing}
    status=${args.status || nothing}
    search=${args.search || nothing}
    ?only-disagreeing=${args['only-disagreeing']}
    ?only-overdue=${args['only-overdue']}
    level=${args.level}
    @stp-select=${args.onSelect}
  ></stp-objectives>`;

const meta: Meta<Args> = {
  title: 'Widgets/Objectives',
  component: 'stp-objectives',
  args: {
    src: '',
    refresh: 0,
    'group-by': 'aim',
    sort: 'document',
    aim: '',
    organisation: '',
    status: '',
    search: '',
    'only-disagreeing': false,
    'only-overdue': false,
    level: 3,
    feed: '',
    data: undefined,
    onSelect: fn(),
  },
  argTypes: {
    'group-by': { control: 'select', options: ['aim', 'organisation', 'status', 'none'] },
    sort: { control: 'select', options: ['document', 'standing', 'status', 'update'] },
    aim: { control: 'select', options: ['', ...harbourAndVale().aims.map(({ id }) => id), 'nowhere'] },
    organisation: { control: 'select', options: ['', 'harbour', 'vale', 'city', 'moor', 'coast', 'nowhere'] },
    status: {
      control: 'select',
      options: ['', 'complete', 'green', 'amber-green', 'amber', 'amber-red', 'red', 'not-started', 'unreported'],
    },
    level: { control: { type: 'number', min: 1, max: 4 } },
    feed: { table: { disable: true } },
    data: { table: { disable: true } },
    onSelect: { table: { disable: true } },
  },
  render: ({ feed, data, ...args }) =>
    html`<stp-partnership src=${feed || nothing} .data=${feed ? undefined : (data ?? harbourAndVale())}>
      ${board({ feed, data, ...args })}
    </stp-partnership>`,
};
export default meta;

type Story = StoryObj<Args>;

const tag = 'stp-objectives';
const says = /where report and numbers disagree/;
const states = statesOf<Args>({ tag, widget: board, says });

/** Every objective once, by aim: the sentence says how they stand, and where report and numbers disagree. */
export const Ready: Story = {
  play: async ({ canvasElement }) => {
    const element = await stands(canvasElement, tag, says);
    await shows(element, 'Reported green on 2 Apr 2019; two of three results are behind.');
    await expect(inside(element).getByRole('img', { name: 'disagrees with' })).toBeVisible();
  },
};

/** By who is accountable; a joint role is of its organisations together. */
export const ByOrganisation: Story = {
  args: { 'group-by': 'organisation' },
  play: async ({ canvasElement }) => void (await stands(canvasElement, tag, 'Nobody accountable')),
};

/** By what was last reported, from best to worst. */
export const ByStatus: Story = {
  args: { 'group-by': 'status' },
  play: async ({ canvasElement }) => void (await stands(canvasElement, tag, 'Nothing reported')),
};

/** One list, most at risk first. */
export const MostAtRisk: Story = {
  args: { 'group-by': 'none', sort: 'standing' },
  play: async ({ canvasElement }) => {
    const element = await stands(canvasElement, tag, says);
    await expect(inside(element).getAllByRole('listitem')[0]).toHaveTextContent('Hip and knee operations');
  },
};

/** Only where what is said is not what is so. */
export const OnlyDisagreeing: Story = {
  args: { 'only-disagreeing': true },
  play: async ({ canvasElement }) => {
    const element = await stands(canvasElement, tag, says);
    await expect(inside(element).getByRole('button', { name: 'Reports that disagree' })).toHaveAttribute('aria-pressed', 'true');
    await shows(element, /1 of \d shown/);
  },
};

/** What one organisation is accountable for. */
export const OneOrganisation: Story = {
  args: { organisation: 'harbour', 'group-by': 'none' },
  play: async ({ canvasElement }) => void (await stands(canvasElement, tag, 'objective')),
};

/** Nothing matches: it says so, and leads back. */
export const NoMatch: Story = {
  args: { search: 'balloon' },
  play: async ({ canvasElement }) => {
    const element = await shown(canvasElement, tag);
    await shows(element, 'No objective matches');
    await userEvent.click(inside(element).getByRole('button', { name: 'Show all' }));
    await shows(element, 'Hip and knee operations');
  },
};

/** A partnership on a scale of three: neighbours agree. */
export const ScaleOfThree: Story = {
  args: {
    data: {
      ...harbourAndVale(),
      statusScale: [
        { value: 'green', label: 'Going well', rank: 1, shape: 'disc' },
        { value: 'amber', label: 'Mixed', rank: 2, shape: 'triangle-half' },
        { value: 'red', label: 'In trouble', rank: 3, shape: 'square' },
      ],
    },
  },
  play: async ({ canvasElement }) => void (await stands(canvasElement, tag, 'Not on the scale')),
};

/** No objectives yet. */
export const Empty: Story = {
  args: { data: { ...harbourAndVale(), objectives: [], results: [], accountabilities: [], updates: [] } },
  play: async ({ canvasElement }) => shows(await shown(canvasElement, tag), 'No objectives to show'),
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

/** Part of a result could not be read; the rest is shown, and the stamp counts what is not. */
export const PartlyInvalid: Story = {
  args: { data: changed('results', 'beds', { target: 'soon' }) },
  play: async ({ canvasElement }) => {
    await stands(canvasElement, tag, 'objectives');
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
  args: { data: changed('objectives', 'hips', { title: longText.title }, changed('objectives', 'warm', { title: longText.word })) },
  play: async ({ canvasElement }) => void (await stands(canvasElement, tag, longText.word)),
};

/** From the right: the small lines run the other way, the not-equal sign does not. */
export const RightToLeft: Story = {
  globals: { direction: 'rtl' },
  play: async ({ canvasElement }) => expect(await stands(canvasElement, tag, says)).toHaveStyle({ direction: 'rtl' }),
};

/** In Welsh. */
export const Welsh: Story = {
  globals: { language: 'cy' },
  play: async ({ canvasElement }) => shows(await shown(canvasElement, tag), /lle mae’r adroddiad a’r rhifau’n anghytuno/),
};

/** In a narrow column: one card below the other. */
export const Compact: Story = {
  globals: { width: 'compact' },
  play: async ({ canvasElement }) => fits(await stands(canvasElement, tag, says)),
};

/** In a text column. */
export const Regular: Story = {
  globals: { width: 'regular' },
  play: async ({ canvasElement }) => fits(await stands(canvasElement, tag, says)),
};

/** Across a page. */
export const Headline: Story = {
  globals: { width: 'headline' },
  play: async ({ canvasElement }) => fits(await stands(canvasElement, tag, says)),
};

/** Alone on a page, with an address of its own that has failed: the last good picture under its own stamp. */
export const Alone: Story = states.alone;

/** Alone, and nothing could be read. */
export const AloneAndFailed: Story = states.aloneAndFailed;

/** The plain twin: a row for each objective that is shown. */
export const AsTable: Story = {
  play: async ({ canvasElement }) => {
    const element = await stands(canvasElement, tag, says);
    await userEvent.click(inside(element).getByRole('button', { name: 'Table' }));
    await shows(element, 'Results counted');
    await expect(inside(element).getByRole('table')).toBeVisible();
  },
};

/** The demonstration’s partnership: ten objectives. */
export const Demonstration: Story = {
  args: { feed: demoFeed },
  play: async ({ canvasElement }) => void (await stands(canvasElement, tag, '10 objectives')),
};
