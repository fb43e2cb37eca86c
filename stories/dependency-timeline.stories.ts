import { registry } from '@stp-widgets/feed';
import '@stp-widgets/widgets/dependency-timeline/define.js';
import '@stp-widgets/widgets/partnership/define.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { expect, fn, userEvent, waitFor } from 'storybook/test';
import { demoFeed } from './support/feeds.ts';
import { changed, harbourAndVale, longText } from './support/partnership.ts';
import { inside, part, shown, shows } from './support/perceived.ts';
import { stands, statesOf } from './support/states.ts';

interface Args {
  'group-by': string;
  organisation: string;
  scope: string;
  programme: string;
  objective: string;
  from: string;
  to: string;
  zoom: string;
  density: string;
  critical: boolean;
  collapsed: string;
  src: string;
  refresh: number;
  feed: string;
  data: unknown;
  onSelect: () => void;
}

const timeline = (args: Args) =>
  html`<stp-dependency-timeline
    group-by=${args['group-by'] || nothing}
    organisation=${args.organisation || nothing}
    scope=${args.scope || nothing}
    programme=${args.programme || nothing}
    objective=${args.objective || nothing}
    from=${args.from || nothing}
    to=${args.to || nothing}
    zoom=${args.zoom || nothing}
    density=${args.density || nothing}
    ?critical=${args.critical}
    collapsed=${args.collapsed || nothing}
    src=${args.src || nothing}
    refresh=${args.refresh || nothing}
    @stp-select=${args.onSelect}
  ></stp-dependency-timeline>`;

const meta: Meta<Args> = {
  title: 'Widgets/Dependency timeline',
  component: 'stp-dependency-timeline',
  args: {
    'group-by': 'organisation',
    organisation: '',
    scope: '',
    programme: '',
    objective: '',
    from: '',
    to: '',
    zoom: '',
    density: '',
    critical: false,
    collapsed: '',
    src: '',
    refresh: 0,
    feed: '',
    data: undefined,
    onSelect: fn(),
  },
  argTypes: {
    'group-by': { control: 'select', options: ['organisation', 'programme', 'project', 'objective'] },
    organisation: { control: 'select', options: ['', 'harbour', 'vale', 'city', 'moor', 'coast', 'nowhere'] },
    scope: { control: 'inline-radio', options: ['', 'mine'] },
    programme: { control: 'select', options: ['', 'surgery'] },
    objective: { control: 'select', options: ['', 'hips'] },
    zoom: { control: 'select', options: ['', 'years', 'quarters', 'months', 'weeks', 'days'] },
    density: { control: 'inline-radio', options: ['', 'loose'] },
    feed: { table: { disable: true } },
    data: { table: { disable: true } },
    onSelect: { table: { disable: true } },
  },
  render: ({ feed, data, ...args }) =>
    html`<stp-partnership src=${feed || nothing} .data=${feed ? undefined : (data ?? harbourAndVale())}>
      ${timeline({ feed, data, ...args })}
    </stp-partnership>`,
};
export default meta;

type Story = StoryObj<Args>;

const tag = 'stp-dependency-timeline';
const says = /dependenc(y|ies)\b/;
const states = statesOf<Args>({ tag, widget: timeline, says });

const bar = (element: Element, name: RegExp) => {
  const found = [...element.shadowRoot!.querySelectorAll<HTMLElement | SVGElement>('[part~=bar]')].find(
    (one) => one.checkVisibility() && name.test(one.getAttribute('aria-label') ?? one.textContent),
  );
  if (!found) throw new Error(`expected a bar of ${name}`);
  return found;
};

/** Lanes by organisation; the sentence counts what waits on whom, and names the worst. */
export const Ready: Story = {
  play: async ({ canvasElement }) => {
    const element = await stands(canvasElement, tag, says);
    await shows(element, 'the worst of them “The first names” from Harbour to City');
    await waitFor(() => bar(element, /Two theatres fitted out/));
    await expect(inside(element).getByRole('group', { name: 'Activities and dependencies' })).toBeVisible();
  },
};

/** Lanes by project: what one project needs of another. */
export const ByProject: Story = {
  args: { 'group-by': 'project' },
  play: async ({ canvasElement }) => {
    const element = await stands(canvasElement, tag, says);
    await shows(element, 'By project');
    await shows(element, 'One list of dates');
  },
};

/** One organisation’s activities, with those that wait on them and that they wait on. */
export const OneOrganisation: Story = {
  args: { organisation: 'moor' },
  play: async ({ canvasElement }) => {
    const element = await stands(canvasElement, tag, says);
    await waitFor(() => bar(element, /Transport to the hub/));
    bar(element, /First operation/);
    await expect(() => bar(element, /Therapists trained/)).toThrow();
  },
};

/** An organisation’s own page: what it gives and receives, told by itself. */
export const OwnOrganisation: Story = {
  args: { organisation: 'harbour', scope: 'mine' },
  play: async ({ canvasElement }) => {
    const element = await stands(canvasElement, tag, /^We give two things and need one thing/);
    await shows(element, 'We owe “The first names” to City by 6 May');
    await shows(element, 'We need “The first list of names” from Coast by 10 May');
  },
};

/** An organisation that gives and receives nothing. */
export const OwnOrganisationAlone: Story = {
  args: { organisation: 'vale', scope: 'mine' },
  play: async ({ canvasElement }) => shows(await shown(canvasElement, tag), 'Nothing here is given to others or received from them'),
};

/** The same in sentences: every dependency by how it stands, the worst first. */
export const InWords: Story = {
  play: async ({ canvasElement }) => {
    const element = await stands(canvasElement, tag, says);
    await userEvent.click(inside(element).getByRole('button', { name: 'Words' }));
    await shows(element, 'Broken, 3');
    await shows(element, 'City needs “The first names” from Harbour by 6 May');
  },
};

/** In sentences, of one organisation: what it gives, what it receives, and what stays within it. */
export const OneOrganisationInWords: Story = {
  args: { organisation: 'harbour' },
  play: async ({ canvasElement }) => {
    const element = await stands(canvasElement, tag, says);
    await userEvent.click(inside(element).getByRole('button', { name: 'Words' }));
    for (const title of ['Harbour gives', 'Harbour receives', 'Within Harbour']) await shows(element, title);
  },
};

/** Only what something is to be done about. */
export const OnlyAtRisk: Story = {
  play: async ({ canvasElement }) => {
    const element = await stands(canvasElement, tag, says);
    await userEvent.click(inside(element).getByRole('button', { name: 'Only what is at risk' }));
    await shows(element, /Showing \d+ of \d+/);
  },
};

/** Nothing is left, and the timeline says what to take away. */
export const NothingAtRisk: Story = {
  args: { data: { ...harbourAndVale(), dependencies: harbourAndVale().dependencies.slice(0, 1) } },
  play: async ({ canvasElement }) => {
    const element = await stands(canvasElement, tag, /dependency within/);
    await userEvent.click(inside(element).getByRole('button', { name: 'Only what is at risk' }));
    await shows(element, 'Without “Only what is at risk”');
  },
};

/** Only part of the time. */
export const OnePeriod: Story = {
  args: { from: '2019-05', to: '2019-06' },
  play: async ({ canvasElement }) => {
    const element = await shown(canvasElement, tag);
    await waitFor(() => bar(element, /Transport to the hub/));
    await expect(() => bar(element, /Business case/)).toThrow();
  },
};

/** Everything, and not only what others wait on. */
export const Everything: Story = {
  play: async ({ canvasElement }) => {
    const element = await stands(canvasElement, tag, says);
    const toggle = inside(element).getByRole('button', { name: 'Only across organisations' });
    const before = toggle.getAttribute('aria-pressed');
    await userEvent.click(toggle);
    await waitFor(() => expect(toggle.getAttribute('aria-pressed')).not.toBe(before));
  },
};

/** Activities that nothing depends on: bars without lines. */
export const NoDependencies: Story = {
  args: { data: { ...harbourAndVale(), dependencies: [] } },
  play: async ({ canvasElement }) => void (await stands(canvasElement, tag, 'nothing here waits on anything')),
};

/** No activities yet. */
export const Empty: Story = {
  args: { data: { ...harbourAndVale(), activities: [], dependencies: [] } },
  play: async ({ canvasElement }) => shows(await shown(canvasElement, tag), 'No activities here yet'),
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

/** An activity has an end that could not be read: it is left out of the picture, and the stamp counts what is not there. */
export const PartlyInvalid: Story = {
  args: { data: changed('activities', 'school', { end: 'in summer' }) },
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
      'activities',
      'build',
      { title: longText.title },
      changed('activities', 'staff', { title: longText.word }, changed('organisations', 'harbour', { shortName: longText.word })),
    ),
  },
  play: async ({ canvasElement }) => void (await stands(canvasElement, tag, longText.word)),
};

/** From the right: lanes’ heads stand at the right, and time runs to the left. */
export const RightToLeft: Story = {
  globals: { direction: 'rtl' },
  play: async ({ canvasElement }) => expect(await stands(canvasElement, tag, says)).toHaveStyle({ direction: 'rtl' }),
};

/** In Welsh. */
export const Welsh: Story = {
  globals: { language: 'cy' },
  play: async ({ canvasElement }) => void (await stands(canvasElement, tag, /Darlun/)),
};

/** In a narrow column: a list by lane, a small bar for each, and what it waits on in words. */
export const Compact: Story = {
  globals: { width: 'compact' },
  play: async ({ canvasElement }) => {
    const element = await stands(canvasElement, tag, says);
    await waitFor(() => expect(part(element, 'plot')).toHaveAttribute('data-shows', 'list'));
    await waitFor(() => expect(bar(element, /Two theatres fitted out/).localName).toBe('button'));
  },
};

/** In a text column: still a list. */
export const Regular: Story = {
  globals: { width: 'regular' },
  play: async ({ canvasElement }) => void (await stands(canvasElement, tag, says)),
};

/** Across a page: the picture. */
export const Headline: Story = {
  globals: { width: 'headline' },
  play: async ({ canvasElement }) => {
    const element = await stands(canvasElement, tag, says);
    await waitFor(() => expect(bar(element, /Two theatres fitted out/).localName).toBe('g'));
  },
};

/** Alone on a page, its source failing: the last good picture under its own stamp. */
export const Alone: Story = states.alone;

/** Alone, and nothing could be read. */
export const AloneAndFailed: Story = states.aloneAndFailed;

/** The plain twin: a row for each activity, with what it waits on. */
export const AsTable: Story = {
  play: async ({ canvasElement }) => {
    const element = await stands(canvasElement, tag, says);
    await userEvent.click(inside(element).getByRole('button', { name: 'Table' }));
    await waitFor(() => expect(inside(element).getByRole('table')).toBeVisible());
    await expect(inside(element).getAllByRole('columnheader', { name: 'Waits on' })).toHaveLength(1);
  },
};

/** The other plain table: a row for each dependency, the worst first, with both ends and what comes next. */
export const DependenciesAsTable: Story = {
  play: async ({ canvasElement }) => {
    const element = await stands(canvasElement, tag, says);
    await userEvent.click(inside(element).getByRole('button', { name: 'Table' }));
    await userEvent.click(await inside(element).findByRole('button', { name: 'Dependencies' }));
    await waitFor(() => expect(inside(element).getAllByRole('columnheader', { name: 'Needed by' })).toHaveLength(1));
  },
};

/** What can be saved: two tables, a calendar, and the picture in two forms. */
export const Files: Story = {
  play: async ({ canvasElement }) => {
    const element = await stands(canvasElement, tag, says);
    await userEvent.click(inside(element).getByRole('button', { name: 'Save as a file' }));
    await waitFor(() => expect(inside(element).getByRole('dialog')).toBeVisible());
    await expect(inside(element).getByRole('button', { name: 'Picture (SVG)' })).toBeVisible();
  },
};

/** By weeks, wider than the page: the picture is moved, the heads and the axis stay. */
export const Weeks: Story = {
  args: { zoom: 'weeks' },
  play: async ({ canvasElement }) => void (await stands(canvasElement, tag, says)),
};

/** Each activity in a row of its own. */
export const Loose: Story = {
  args: { density: 'loose' },
  play: async ({ canvasElement }) => void (await stands(canvasElement, tag, says)),
};

/** What is critical: the dependencies on which the end of everything hangs. */
export const CriticalPath: Story = {
  args: { critical: true },
  play: async ({ canvasElement }) => void (await stands(canvasElement, tag, says)),
};

/** Some lanes collapsed at first. */
export const Collapsed: Story = {
  args: { collapsed: 'harbour coast' },
  play: async ({ canvasElement }) => void (await stands(canvasElement, tag, says)),
};

/** A start after its end, and no dates at all: shown as far as it can be, and said. */
export const OddDates: Story = {
  args: {
    data: changed(
      'activities',
      'travel',
      { start: '2019-07-28', end: '2019-06-28' },
      changed('activities', 'adapt', { start: undefined, end: undefined }),
    ),
  },
  play: async ({ canvasElement }) => {
    const element = await stands(canvasElement, tag, says);
    await shows(element, 'Homes fitted for the way back');
  },
};

/** The details of a bar, by the keyboard. */
export const Details: Story = {
  play: async ({ canvasElement }) => {
    const element = await stands(canvasElement, tag, says);
    const first = await waitFor(() => bar(element, /First operation/));
    await userEvent.click(first);
    await waitFor(() => expect(inside(element).getByRole('dialog')).toBeVisible());
  },
};

/** Choosing a lane asks the page to show what it touches. */
export const Choosing: Story = {
  play: async ({ canvasElement, args }) => {
    const element = await stands(canvasElement, tag, says);
    const lanes = await waitFor(() => {
      const found = [...element.shadowRoot!.querySelectorAll<HTMLElement>('[part~=lane] .plain')].filter((one) => one.checkVisibility());
      if (found.length === 0) throw new Error('expected lanes');
      return found;
    });
    await userEvent.click(lanes[0]!);
    await waitFor(() => expect(args.onSelect).toHaveBeenCalledWith(expect.objectContaining({ kind: 'organisations' })));
    await waitFor(() => expect(lanes[0]).toHaveAttribute('aria-current', 'true'));
  },
};

/** Where the work of the demonstration collides: roles of which more is asked than they have, a measure that is pulled both ways. */
export const Collisions: Story = {
  args: { feed: demoFeed },
  play: async ({ canvasElement }) => {
    const element = await stands(canvasElement, tag, says);
    await userEvent.click(inside(element).getByRole('button', { name: 'Words' }));
    await shows(element, 'Where work collides');
    await shows(element, 'is asked for 200% of its time');
  },
};

/** What a chosen bar waits on, and what waits on it, however far; the rest fades. */
export const Chain: Story = {
  play: async ({ canvasElement }) => {
    const element = await stands(canvasElement, tag, says);
    registry().selection.select({ kind: 'activities', id: 'travel' });
    await waitFor(() => expect(element.shadowRoot!.querySelectorAll('[data-bar][data-mark=touched]').length).toBeGreaterThan(1));
  },
};

/** The demonstration: 163 activities of twenty organisations, seventy dependencies. */
export const Demonstration: Story = {
  args: { feed: demoFeed },
  play: async ({ canvasElement }) => void (await stands(canvasElement, tag, says)),
};
