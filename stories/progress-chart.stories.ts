import '@stp-widgets/widgets/partnership/define.js';
import '@stp-widgets/widgets/progress-chart/define.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { baseStyles } from '@stp-widgets/kit/base.styles.js';
import { toneStyles } from '@stp-widgets/kit/tone.styles.js';
import { assuranceIcons, variationIcons } from '@stp-widgets/insight/xmr.js';
import { processEnglish } from '@stp-widgets/insight/words/process-en.js';
import { assuranceText, variationText } from '@stp-widgets/insight/words/process-words.js';
import { assuranceSign, variationSign } from '@stp-widgets/widgets/progress-chart/signs.js';
import { signStyles } from '@stp-widgets/widgets/progress-chart/signs.styles.js';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { expect, fn, userEvent, waitFor } from 'storybook/test';
import { demoFeed } from './support/feeds.ts';
import { changed, harbourAndVale, longText } from './support/partnership.ts';
import { processes } from './support/process.ts';
import { inside, part, shown, shows } from './support/perceived.ts';
import { stands, statesOf } from './support/states.ts';

interface Args {
  measure: string;
  result: string;
  benefit: string;
  form: string;
  unscreened: boolean;
  shift: number;
  fixAfter: number;
  organisation: string;
  from: string;
  to: string;
  src: string;
  refresh: number;
  level: number;
  feed: string;
  data: unknown;
  onSelect: () => void;
}

const chart = (args: Args) =>
  html`<stp-progress-chart
    measure=${args.measure || nothing}
    result=${args.result || nothing}
    benefit=${args.benefit || nothing}
    form=${args.form || nothing}
    ?unscreened=${args.unscreened}
    shift=${args.shift}
    fix-after=${args.fixAfter || nothing}
    organisation=${args.organisation || nothing}
    from=${args.from || nothing}
    to=${args.to || nothing}
    src=${args.src || nothing}
    refresh=${args.refresh || nothing}
    level=${args.level}
    @stp-select=${args.onSelect}
  ></stp-progress-chart>`;

const meta: Meta<Args> = {
  title: 'Widgets/Progress chart',
  component: 'stp-progress-chart',
  args: {
    measure: '',
    result: 'waits',
    benefit: '',
    form: '',
    unscreened: false,
    shift: 7,
    fixAfter: 0,
    organisation: '',
    from: '',
    to: '',
    src: '',
    refresh: 0,
    level: 3,
    feed: '',
    data: undefined,
    onSelect: fn(),
  },
  argTypes: {
    measure: { control: 'select', options: ['', 'm-waits', 'm-beds', 'm-spend', 'm-ready', 'm-unit', 'm-homes'] },
    result: { control: 'select', options: ['', 'waits', 'beds', 'spend', 'ready', 'unit', 'homes', 'shifts', 'nothing-here'] },
    form: { control: 'select', options: ['', 'line', 'xmr', 'bridge', 'multiples', 'bullet', 'spark'] },
    shift: { control: { type: 'number', min: 2, max: 12 } },
    fixAfter: { control: { type: 'number', min: 0, max: 36 } },
    organisation: { control: 'select', options: ['', 'harbour', 'vale', 'coast', 'nowhere'] },
    level: { control: { type: 'number', min: 1, max: 6 } },
    feed: { table: { disable: true } },
    data: { table: { disable: true } },
    onSelect: { table: { disable: true } },
  },
  render: ({ feed, data, ...args }) =>
    html`<stp-partnership src=${feed || nothing} .data=${feed ? undefined : (data ?? harbourAndVale())}>
      ${chart({ feed, data, ...args })}
    </stp-partnership>`,
};
export default meta;

type Story = StoryObj<Args>;

const tag = 'stp-progress-chart';
const says = 'People waiting less than 18 weeks';
const states = statesOf<Args>({ tag, widget: chart, says });

/** Waits until the line is drawn on the canvas. */
async function drawn(canvas: HTMLElement): Promise<void> {
  const element = await shown(canvas, tag);
  await waitFor(() => {
    const picture = element.shadowRoot!.querySelector('canvas');
    if (!picture || picture.width === 0) throw new Error('expected a picture');
    const { data } = picture.getContext('2d')!.getImageData(0, 0, picture.width, picture.height);
    if (!data.some((value) => value > 0)) throw new Error('expected ink on the picture');
  });
}

/** A result: its measure’s values against what was agreed, from the baseline along the trajectory to the target. */
export const Ready: Story = {
  play: async ({ canvasElement }) => {
    const element = await stands(canvasElement, tag, /in March 2019/);
    await expect(inside(element).getByRole('heading', { level: 3 })).toHaveTextContent(says);
    await drawn(canvasElement);
  },
};

/** A measure by itself, with the standard that it is held to. */
export const Measure: Story = {
  args: { result: '', measure: 'm-waits' },
  play: async ({ canvasElement }) => {
    await stands(canvasElement, tag, /standard of 92/);
    await drawn(canvasElement);
  },
};

/** Where fewer is better. */
export const LowerIsBetter: Story = {
  args: { result: 'beds' },
  play: async ({ canvasElement }) => {
    await stands(canvasElement, tag, /worse/);
    await drawn(canvasElement);
  },
};

/** Money. */
export const Money: Story = {
  args: { result: 'spend' },
  play: async ({ canvasElement }) => {
    await stands(canvasElement, tag, /£1\.3m/);
    await drawn(canvasElement);
  },
};

/** One organisation’s values. */
export const OneOrganisation: Story = {
  args: { result: '', measure: 'm-waits', organisation: 'vale' },
  play: async ({ canvasElement }) => {
    await stands(canvasElement, tag, 'Vale');
    await drawn(canvasElement);
  },
};

/** Only part of the time. */
export const OnePeriod: Story = {
  args: { from: '2018-10', to: '2019-03' },
  play: async ({ canvasElement }) => {
    const element = await stands(canvasElement, tag, says);
    await userEvent.click(inside(element).getByRole('button', { name: 'Table' }));
    await waitFor(() => expect(inside(element).getAllByRole('row')).toHaveLength(7));
  },
};

/** A result with a measure that has no values yet. */
export const Empty: Story = {
  args: { result: 'homes' },
  play: async ({ canvasElement }) => shows(await shown(canvasElement, tag), 'No values yet.'),
};

/** A result that nobody has agreed a measure for. */
export const NoMeasure: Story = {
  args: { result: 'shifts' },
  play: async ({ canvasElement }) => shows(await shown(canvasElement, tag), 'No measure has been agreed for this result yet.'),
};

/** The tag names nothing. */
export const NoneChosen: Story = {
  args: { result: '' },
  play: async ({ canvasElement }) => shows(await shown(canvasElement, tag), 'No measure chosen'),
};

/** An id that the partnership does not know. */
export const Missing: Story = {
  args: { result: 'nothing-here' },
  play: async ({ canvasElement }) => shows(await shown(canvasElement, tag), 'This result is not in the partnership'),
};

/** An organisation that the partnership does not know. */
export const MissingOrganisation: Story = {
  args: { organisation: 'nowhere' },
  play: async ({ canvasElement }) => shows(await shown(canvasElement, tag), 'This organisation is not in the partnership'),
};

/** The tag stands outside a partnership and has no address of its own. */
export const NoSource: Story = states.noSource;

/** The feed is being read. */
export const Loading: Story = states.loading;

/** Part of the result could not be read: the rest is shown, and the chart says how much is missing. */
export const PartlyInvalid: Story = {
  args: { data: changed('results', 'waits', { target: 'soon' }) },
  play: async ({ canvasElement }) => void (await stands(canvasElement, tag, '1 part of this could not be read')),
};

/** The picture is older than agreed: it stays, and the stamp says how old. */
export const Stale: Story = states.stale;

/** The source does not answer: the last good picture stays. */
export const Offline: Story = states.offline;

/** The address of the feed holds nothing. */
export const Failed: Story = states.failed;

/** A name as long as they come. */
export const LongText: Story = {
  args: { data: changed('results', 'waits', { title: `${longText.word}: ${longText.title}` }) },
  play: async ({ canvasElement }) => {
    await stands(canvasElement, tag, longText.word);
    await drawn(canvasElement);
  },
};

/** From the right: time runs from right to left, figures do not. */
export const RightToLeft: Story = {
  globals: { direction: 'rtl' },
  play: async ({ canvasElement }) => {
    await expect(await stands(canvasElement, tag, says)).toHaveStyle({ direction: 'rtl' });
    await drawn(canvasElement);
  },
};

/** In Welsh. */
export const Welsh: Story = {
  globals: { language: 'cy' },
  args: { data: changed('results', 'waits', { title: 'Pobl yn aros llai na 18 wythnos' }) },
  play: async ({ canvasElement }) => {
    await stands(canvasElement, tag, /Darlun/);
    await drawn(canvasElement);
  },
};

const sized: Pick<Story, 'play'> = {
  play: async ({ canvasElement }) => {
    await stands(canvasElement, tag, says);
    await drawn(canvasElement);
  },
};

/** In a narrow column. */
export const Compact: Story = { globals: { width: 'compact' }, ...sized };

/** In a text column. */
export const Regular: Story = { globals: { width: 'regular' }, ...sized };

/** Across a page. */
export const Headline: Story = { globals: { width: 'headline' }, ...sized };

/** Alone on a page, its source failing: the last good picture under its own stamp. */
export const Alone: Story = states.alone;

/** Alone, and nothing could be read. */
export const AloneAndFailed: Story = states.aloneAndFailed;

/** The plain twin: a row for each period. */
export const AsTable: Story = {
  play: async ({ canvasElement }) => {
    const element = await stands(canvasElement, tag, says);
    await userEvent.click(inside(element).getByRole('button', { name: 'Table' }));
    await waitFor(() => expect(inside(element).getAllByRole('row').length).toBeGreaterThan(24));
  },
};

/** One value after the other, by the keyboard: what stands at each is read out. */
export const Reading: Story = {
  play: async ({ canvasElement }) => {
    const element = await stands(canvasElement, tag, says);
    await drawn(canvasElement);
    part(element, 'point').focus();
    await userEvent.keyboard('{ArrowLeft}');
    await waitFor(() => expect(part(element, 'reading')).toHaveTextContent(/2019|2018/));
  },
};

/** Choosing the title asks the page to show what the result touches. */
export const Choosing: Story = {
  play: async ({ canvasElement, args }) => {
    const element = await stands(canvasElement, tag, says);
    await userEvent.click(part(element, 'title'));
    await expect(args.onSelect).toHaveBeenCalledWith(expect.objectContaining({ kind: 'results', id: 'waits' }));
    await waitFor(() => expect(part(element, 'title')).toHaveAttribute('aria-current', 'true'));
  },
};

/** The demonstration: real monthly four-hour performance of six trusts together. */
export const Demonstration: Story = {
  args: { feed: demoFeed, result: '', measure: 'msr-four-hours' },
  play: async ({ canvasElement }) => {
    await stands(canvasElement, tag, 'Patients seen within four hours');
    await drawn(canvasElement);
  },
};

/** A result with all that an XmR chart says: limits, signs, the last special cause, narratives, the trajectory against the limits. */
export const Process: Story = {
  args: { data: processes(), result: 'x-result' },
  play: async ({ canvasElement }) => {
    const element = await stands(canvasElement, tag, /Improving: below the mean/);
    await drawn(canvasElement);
    await userEvent.click(inside(element).getByRole('button', { name: /Last special cause/ }));
    await waitFor(() => expect(part(element, 'reading')).toHaveTextContent(/shift/));
  },
};

/** Limits that begin anew where the process changed, and a standard with another way to comply. */
export const Rebased: Story = of('x-rebased', /a plan in place/);

/** Limits fixed on the first year, without screening, a run being of six values. */
export const Otherwise: Story = {
  ...of('x-delays', /Screening off/),
  args: { data: processes(), result: '', measure: 'x-delays', unscreened: true, shift: 6, fixAfter: 12 },
};

/** A short series, said to be short. */
export const Short: Story = { ...of('x-short', /Only 6 values/), args: { data: processes(), result: '', measure: 'x-short', form: 'xmr' } };

/** One value is too few for limits. */
export const OneValue: Story = {
  ...of('x-one', /too few for limits/),
  args: { data: processes(), result: '', measure: 'x-one', form: 'xmr' },
};

/** Values that are all the same do not vary at all. */
export const AllTheSame: Story = {
  ...of('x-same', /All values are the same/),
  args: { data: processes(), result: '', measure: 'x-same', form: 'xmr' },
};

/** Values that are missing break the line, and every run. */
export const Gaps: Story = of('x-gaps', /The line is broken/);

/** Five thousand days: of each column of pixels the extremes are drawn, and each value can be read. */
export const FiveThousand: Story = of('x-many', /in a row|about a mean|limit/);

/** A measure by organisation, on one scale; of twelve, eight can be told apart. */
export const Multiples: Story = {
  args: { data: processes(), result: '', measure: 'x-rates', form: 'multiples' },
  play: async ({ canvasElement }) => stands(canvasElement, tag, /8 can be told apart/).then(() => undefined),
};

/** A benefit: from what was planned to what is forecast, and on to what is prudent. */
export const Bridge: Story = {
  args: { data: processes(), result: '', benefit: 'x-supplies' },
  play: async ({ canvasElement }) => stands(canvasElement, tag, /counted once/).then(() => undefined),
};

/** The same benefit, summed up over time. */
export const Cumulative: Story = {
  args: { data: processes(), result: '', benefit: 'x-supplies', form: 'line' },
  play: async ({ canvasElement }) => stands(canvasElement, tag, /Sum over time/).then(() => undefined),
};

/** A result on one line, without Chart.js. */
export const Bullet: Story = {
  args: { data: processes(), result: 'x-result', form: 'bullet' },
  play: async ({ canvasElement }) => stands(canvasElement, tag, /Baseline 63/).then(() => undefined),
};

/** A small picture beside a sign, without Chart.js. */
export const Spark: Story = {
  args: { data: processes(), result: 'x-result', form: 'spark' },
  play: async ({ canvasElement }) => stands(canvasElement, tag, /Improving/).then(() => undefined),
};

/** All signs for variation and assurance, with what they mean: the shape tells, the letter says it, the colour repeats it. */
export const Signs: Story = {
  render: () => html`<sign-list></sign-list>`,
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(canvasElement.querySelector('sign-list')!.shadowRoot!.querySelectorAll('li').length).toBe(11));
  },
};

/** Each sign as a chart shows it. */
export const SignsOnCharts: Story = {
  render: () =>
    html`<stp-partnership .data=${processes()}>
      ${['common', 'improving-high', 'improving-low', 'concerning-high', 'concerning-low', 'neutral-high', 'neutral-low'].map(
        (measure) => html`<stp-progress-chart measure=${`x-${measure}`} form="spark"></stp-progress-chart>`,
      )}
      ${['passes', 'misses', 'fails'].map((result) => html`<stp-progress-chart result=${`x-${result}`} form="spark"></stp-progress-chart>`)}
    </stp-partnership>`,
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(canvasElement.querySelectorAll('stp-progress-chart').length).toBe(10));
  },
};

/** A measure of the fixture, whose chart says so. */
function of(measure: string, words: RegExp): Story {
  return {
    args: { data: processes(), result: '', measure },
    play: async ({ canvasElement }) => {
      await stands(canvasElement, tag, words);
      await drawn(canvasElement);
    },
  };
}

/** The signs and their meanings, for this page only. */
class SignList extends LitElement {
  static override styles = [baseStyles, toneStyles, signStyles];

  protected override render(): TemplateResult {
    const item = (drawing: unknown, { name, means }: { readonly name: string; readonly means: string }) =>
      html`<li>
        ${drawing}<span><b>${name}</b> <span class="quiet">${means}</span></span>
      </li>`;
    return html`<ul class="signs">
      ${variationIcons.map(({ variation, side }) => item(variationSign(variation, side), variationText(variation, side, processEnglish)))}
      ${assuranceIcons.map(({ assurance }) => item(assuranceSign(assurance), assuranceText(assurance, processEnglish)))}
      ${item(nothing, assuranceText(null, processEnglish))}
    </ul>`;
  }
}
if (!customElements.get('sign-list')) customElements.define('sign-list', SignList);
