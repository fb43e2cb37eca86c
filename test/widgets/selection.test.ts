import { expect, html } from '@open-wc/testing';
import { registry } from '@stp-widgets/feed';
import '@stp-widgets/widgets/accountability-matrix/define.js';
import '@stp-widgets/widgets/dependency-timeline/define.js';
import '@stp-widgets/widgets/objective-card/define.js';
import '@stp-widgets/widgets/partnership/define.js';
import '@stp-widgets/widgets/progress-chart/define.js';
import { everyElement, read } from '../support/perceived.ts';
import { page } from '../support/shown.ts';
import { until } from '../support/until.ts';

/** One line from an aim to an activity, with a measure, a dependency and who answers for it; and another line apart from it. */
const twoLines = {
  contract: '1.0',
  partnership: { name: 'Harbour and Vale', timeZone: 'Europe/London' },
  organisations: [
    { id: 'harbour', name: 'Harbour Hospitals', shortName: 'Harbour' },
    { id: 'vale', name: 'Vale Community', shortName: 'Vale' },
  ],
  aims: [{ id: 'health', title: 'Better health' }],
  objectives: [
    { id: 'hips', title: 'Hips within 18 weeks', aims: ['health'] },
    { id: 'talk', title: 'Talking therapies', aims: ['health'] },
  ],
  measures: ['weeks', 'talks'].map((id) => ({
    id,
    title: id === 'weeks' ? 'Weeks waited' : 'Talks held',
    unit: id,
    direction: 'decrease',
    series: [{ observations: ['2026-03', '2026-04', '2026-05'].map((period, at) => ({ period, value: 20 - at })) }],
  })),
  results: [
    {
      id: 'wait',
      title: 'Nobody waits longer',
      objective: 'hips',
      measure: 'weeks',
      baseline: { value: 22, at: '2026-01' },
      target: { value: 18, by: '2026-12' },
    },
    { id: 'heard', title: 'Everybody heard', objective: 'talk', measure: 'talks' },
  ],
  projects: [
    { id: 'theatres', title: 'Shared theatres', contributions: [{ to: 'wait' }] },
    { id: 'rooms', title: 'Therapy rooms', contributions: [{ to: 'heard' }] },
  ],
  activities: [
    { id: 'refit', title: 'Theatres refitted', project: 'theatres', organisation: 'harbour', start: '2026-04-01', end: '2026-05-31' },
    { id: 'rota', title: 'Rota agreed', project: 'theatres', organisation: 'vale', start: '2026-06-10', end: '2026-07-31' },
    { id: 'lease', title: 'Lease signed', project: 'rooms', organisation: 'vale', start: '2026-05-01', end: '2026-06-30' },
  ],
  dependencies: [{ id: 'needs', predecessor: 'refit', successor: 'rota', gives: 'Two theatres' }],
  accountabilities: [
    { id: 'a-hips', subject: 'hips', party: 'harbour', letters: ['A'], acceptedAt: '2026-01-10' },
    { id: 'a-talk', subject: 'talk', party: 'vale', letters: ['A'], acceptedAt: '2026-01-10' },
  ],
};

/** What the reader presses in each widget to choose something on the line. */
const chosenBy = {
  'stp-objective-card': 'Hips within 18 weeks',
  'stp-dependency-timeline': 'Hips within 18 weeks',
  'stp-accountability-matrix': 'Hips within 18 weeks',
  'stp-progress-chart': 'Weeks waited',
} as const;

const tags = Object.keys(chosenBy) as (keyof typeof chosenBy)[];

async function shown(): Promise<HTMLElement> {
  const around: HTMLElement = await page(html`
    <stp-partnership .data=${twoLines}>
      <stp-objective-card objective="hips"></stp-objective-card>
      <stp-dependency-timeline group-by="objective"></stp-dependency-timeline>
      <stp-accountability-matrix></stp-accountability-matrix>
      <stp-progress-chart measure="weeks"></stp-progress-chart>
      <stp-objective-card class="apart" objective="talk"></stp-objective-card>
    </stp-partnership>
  `);
  around.style.inlineSize = '1200px';
  await until(() => tags.every((tag) => buttonIn(around.querySelector(tag)!, chosenBy[tag])));
  return around;
}

function buttonIn(widget: Element, name: string): HTMLElement | undefined {
  const buttons = everyElement(widget.shadowRoot!).filter((one) => one.localName === 'button') as HTMLElement[];
  return buttons.find((one) => read(one).startsWith(name));
}

/** A widget says of something in it that it is chosen, or in sight of what is: in words, or as the current one. */
function saysSo(widget: Element): boolean {
  const inWords = /in sight of what is chosen|touched by what is chosen/i;
  return everyElement(widget.shadowRoot!).some(
    (one) =>
      one.getAttribute('aria-current') === 'true' || inWords.test(one.getAttribute('aria-label') ?? '') || inWords.test(one.textContent),
  );
}

describe('what is chosen in one widget', () => {
  afterEach(() => registry().selection.select(null));

  for (const from of tags) {
    for (const to of tags.filter((tag) => tag !== from)) {
      it(`in ${from} is marked in ${to}`, async () => {
        const around = await shown();
        expect(saysSo(around.querySelector(to)!)).to.equal(false);
        buttonIn(around.querySelector(from)!, chosenBy[from])!.click();
        await until(() => saysSo(around.querySelector(to)!));
        expect(saysSo(around.querySelector('.apart')!)).to.equal(false);
      });
    }
  }

  it('marks nothing any more once nothing is chosen', async () => {
    const around = await shown();
    buttonIn(around.querySelector('stp-objective-card')!, 'Hips within 18 weeks')!.click();
    await until(() => tags.every((tag) => saysSo(around.querySelector(tag)!)));
    registry().selection.select(null);
    await until(() => tags.every((tag) => !saysSo(around.querySelector(tag)!)));
  });
});
