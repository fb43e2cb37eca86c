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
  party: string;
  programme: string;
  objective: string;
  'only-gaps': boolean;
  search: string;
  order: string;
  since: string;
  expanded: boolean;
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
    party=${args.party || nothing}
    ?only-gaps=${args['only-gaps']}
    search=${args.search || nothing}
    order=${args.order || nothing}
    since=${args.since || nothing}
    ?expanded=${args.expanded}
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
    party: '',
    'only-gaps': false,
    search: '',
    order: '',
    since: '',
    expanded: false,
    level: 3,
    feed: '',
    data: undefined,
    onSelect: fn(),
  },
  argTypes: {
    organisation: { control: 'select', options: organisations },
    programme: { control: 'select', options: ['', 'surgery'] },
    objective: { control: 'select', options: ['', 'hips', 'home', 'stroke', 'warm', 'agency', 'births'] },
    party: { control: 'select', options: ['', 'harbour', 'vale', 'city', 'coast'] },
    order: { control: 'select', options: ['', 'severity', 'title', 'parties'] },
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

/** Waits until the matrix stands with its picture, which comes by the room there is. */
async function pictured(canvas: HTMLElement) {
  const element = await stands(canvas, tag, says);
  await waitFor(() => part(element, 'subject'));
  return element;
}

/** Objectives and projects by organisations: the sentence says for how many it holds that exactly one is accountable, and names the worst. */
export const Ready: Story = {
  play: async ({ canvasElement }) => {
    const element = await pictured(canvasElement);
    await expect(inside(element).getByRole('table')).toBeVisible();
    await shows(element, 'Two accountable');
    await shows(element, 'Nobody accountable');
  },
};

/** Only the subjects that something is wrong with. */
export const OnlyGaps: Story = {
  args: { 'only-gaps': true },
  play: async ({ canvasElement }) => {
    const element = await pictured(canvasElement);
    await expect(inside(element).getByRole('button', { name: 'Only gaps' })).toHaveAttribute('aria-pressed', 'true');
    await expect(inside(element).queryByRole('rowheader', { name: /One stroke unit/ })).toBeNull();
  },
};

/** One organisation’s part: its column first and open, with its roles. */
export const OneOrganisation: Story = {
  args: { organisation: 'harbour' },
  play: async ({ canvasElement }) => {
    const element = await pictured(canvasElement);
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
    const element = await pictured(canvasElement);
    await expect(inside(element).queryByRole('table')).toBeNull();
  },
};

/** In a text column: still a list. */
export const Regular: Story = {
  globals: { width: 'regular' },
  play: async ({ canvasElement }) => void (await pictured(canvasElement)),
};

/** Across a page: the table. */
export const Headline: Story = {
  globals: { width: 'headline' },
  play: async ({ canvasElement }) => expect((await pictured(canvasElement)).shadowRoot!.querySelector('table')).toBeVisible(),
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
    const element = await pictured(canvasElement);
    const cells = [...element.shadowRoot!.querySelectorAll<HTMLElement>('[part~=cell]')];
    await userEvent.click(cells[0]!);
    await waitFor(() => expect(inside(element).getByRole('dialog')).toBeVisible());
  },
};

/** Choosing a subject asks the page to show what it touches; here it is marked. */
export const Choosing: Story = {
  play: async ({ canvasElement, args }) => {
    const element = await pictured(canvasElement);
    const name = /^Warm homes for people with lung disease/;
    const subject = inside(element)
      .getAllByRole('button', { name })
      .find((one: HTMLElement) => one.checkVisibility());
    await userEvent.click(subject as HTMLElement);
    await expect(args.onSelect).toHaveBeenCalledWith(expect.objectContaining({ kind: 'objectives', id: 'warm' }));
    await waitFor(() => expect(element.shadowRoot!.querySelector('[aria-current=true]')).toHaveTextContent(name));
  },
};

/** The fields by which the reader narrows the matrix down, orders it and asks what changed. */
export const Narrowed: Story = {
  play: async ({ canvasElement }) => {
    const element = await stands(canvasElement, tag, says);
    await userEvent.click(inside(element).getByRole('button', { name: 'Find, filter, sort' }));
    const field = await waitFor(() => inside(element).getByRole('searchbox', { name: 'Find a subject or party' }));
    await userEvent.type(field, 'warm');
    await shows(element, /1 of \d+ subjects/);
  },
};

/** The filters leave nothing; what they took away can be had back. */
export const NothingFound: Story = {
  args: { search: 'lighthouse' },
  play: async ({ canvasElement }) => shows(await shown(canvasElement, tag), 'Nothing found'),
};

/** The most serious findings first. */
export const MostSeriousFirst: Story = {
  args: { order: 'severity' },
  play: async ({ canvasElement }) => {
    const element = await stands(canvasElement, tag, says);
    await waitFor(() => expect(element.shadowRoot!.querySelector('[part=findings]')).toHaveTextContent(/^\s*Nobody accountable/));
  },
};

/** What changed since a day: a sign and a word in each cell, and a sentence above. */
export const Changed: Story = {
  args: { since: '2019-01-01' },
  play: async ({ canvasElement }) => shows(await stands(canvasElement, tag, says), /Changed since 1 Jan/),
};

/** The same in words. */
export const AsWords: Story = {
  play: async ({ canvasElement }) => {
    const element = await stands(canvasElement, tag, says);
    await userEvent.click(inside(element).getByRole('button', { name: 'Words' }));
    await shows(element, 'Subject by subject');
  },
};

/** Too large for a table: a grid that draws what is seen, with the whole set of keys; every row open. */
export const Large: Story = {
  args: { data: large(600, 40), expanded: true },
  play: async ({ canvasElement }) => {
    const element = await stands(canvasElement, tag, says);
    const grid = await waitFor(() => inside(element).getByRole('treegrid'));
    await expect(grid).toHaveAttribute('aria-rowcount', '602');
  },
};

/** A grid of large data, from the right. */
export const LargeRightToLeft: Story = {
  args: { data: large(200, 40), expanded: true },
  globals: { direction: 'rtl' },
  play: async ({ canvasElement }) => void (await stands(canvasElement, tag, says)),
};

/** Two hundred parties whose names are as long as they come. */
export const ManyLongParties: Story = {
  args: { data: large(100, 200, 'Associate director of integrated discharge and community flow'), expanded: true },
  play: async ({ canvasElement }) => void (await stands(canvasElement, tag, says)),
};

/** One subject and one party. */
export const OneOfEach: Story = {
  args: { data: large(1, 1) },
  play: async ({ canvasElement }) => shows(await shown(canvasElement, tag), /The one subject/),
};

/** Subjects, and nobody who could have a part in them. */
export const NoParties: Story = {
  args: { data: { ...large(6, 1), organisations: [], accountabilities: [] } },
  play: async ({ canvasElement }) => shows(await shown(canvasElement, tag), 'Nobody accountable'),
};

/** The demonstration: twenty organisations, ten objectives, twenty-seven projects. */
export const Demonstration: Story = {
  args: { feed: demoFeed },
  play: async ({ canvasElement }) => void (await stands(canvasElement, tag, says)),
};

/** So many projects below objectives by so many organisations; each has one accountable but for every seventh. */
function large(rows: number, parties: number, name = 'Trust'): Document {
  const trusts = Array.from({ length: parties }, (_, at) => ({
    id: `o${at}`,
    name: `${name} ${at + 1}`,
    kind: at % 3 ? 'trust' : 'council',
  }));
  const subject = (at: number) => ({ id: `s${at}`, title: at % 12 ? `Project ${at}` : `Objective ${at}` });
  const all = Array.from({ length: rows }, (_, at) => subject(at));
  const letters = ['A', 'R', 'C', 'I'];
  return {
    ...harbourAndVale(),
    organisations: trusts,
    groups: [],
    roles: [],
    appointments: [],
    results: [],
    activities: [],
    dependencies: [],
    objectives: all.filter((_, at) => at % 12 === 0),
    projects: all.flatMap((one, at) => (at % 12 ? { ...one, contributions: [{ to: `s${at - (at % 12)}` }] } : [])),
    accountabilities: all.flatMap(({ id }, at) =>
      letters.flatMap((letter, place) =>
        place === 0 && at % 7 === 0
          ? []
          : {
              id: `${id}-${letter}`,
              subject: id,
              party: `o${(at * 5 + place * 3) % parties}`,
              letters: [letter],
              acceptedAt: '2019-03-01',
            },
      ),
    ),
  };
}

/** Harbour and Vale with projects for which everything is as it should be. */
function sound(): Document {
  return changed('accountabilities', 'acc-hub-theatres', { confirmedAt: '2019-04-01' }, withResponsible());
}

function withResponsible(): Document {
  const document = harbourAndVale();
  document.accountabilities.push({ id: 'acc-dates-harbour', subject: 'dates', party: 'harbour', letters: ['R'], acceptedAt: '2019-01-10' });
  return changed('accountabilities', 'acc-dates-coast', { confirmedAt: '2019-04-01' }, document);
}
