import { expect } from '@open-wc/testing';
import { registry } from '@stp-widgets/feed';
import type { SelectEvent } from '@stp-widgets/kit/select-event.js';
import { dress, dresses } from '../support/dress.ts';
import { press } from '../support/keys.ts';
import { nameAndRole } from '../support/name-and-role.ts';
import { part, parts, read, sticksOut, within } from '../support/perceived.ts';
import { type Asked, canvasOf, drawnIn, labels, months, observed, shownChart, slider } from '../support/shown-chart.ts';
import { changed } from '../support/small-partnership.ts';
import { drawn, until } from '../support/until.ts';
import { failOnWarnings } from '../support/warnings.ts';

const { selection } = registry();

async function heard(act: () => unknown, prevent = false): Promise<SelectEvent[]> {
  const events: SelectEvent[] = [];
  const listen = (event: SelectEvent) => {
    events.push(event);
    if (prevent) event.preventDefault();
  };
  document.body.addEventListener('stp-select', listen);
  await act();
  document.body.removeEventListener('stp-select', listen);
  return events;
}

describe('stp-select of stp-progress-chart', () => {
  failOnWarnings();
  afterEach(() => selection.select(null));

  for (const [asked, kind, id] of [
    [{ result: 'waits' }, 'results', 'waits'],
    [{ measure: 'm-waits' }, 'measures', 'm-waits'],
  ] as const) {
    it(`is sent by the title of one of the ${kind}, and is then the page’s selection`, async () => {
      const chart = await shownChart(asked);
      const [event, ...more] = await heard(() => part(chart, 'title').click());
      expect([event.kind, event.id, event.bubbles, event.composed, event.cancelable, more.length]).to.deep.equal([
        kind,
        id,
        true,
        true,
        true,
        0,
      ]);
      expect(selection.current).to.deep.equal({ kind, id });
    });
  }

  it('selects nothing where the page prevents it', async () => {
    const chart = await shownChart();
    expect(await heard(() => part(chart, 'title').click(), true)).to.have.length(1);
    expect(selection.current).to.equal(null);
  });

  it('is not sent by moving through the values', async () => {
    const chart = await shownChart();
    slider(chart).focus();
    expect(await heard(() => press('ArrowLeft'))).to.deep.equal([]);
  });

  it('is shown: what is chosen, in name and state, and that nothing is any more', async () => {
    const chart = await shownChart();
    const title = part(chart, 'title');
    title.click();
    await until(() => title.getAttribute('aria-current') === 'true');
    expect(nameAndRole(title).name).to.match(/^Waits under 18 weeks\s*, chosen$/);
    selection.select(null);
    await until(() => !title.hasAttribute('aria-current'));
    expect(read(title)).to.equal('Waits under 18 weeks');
  });

  for (const [what, kind, id] of [
    ['the objective it serves', 'objectives', 'apart'],
    ['the measure it rests on', 'measures', 'm-waits'],
  ] as const) {
    it(`is shown by a result when ${what} is chosen`, async () => {
      const chart = await shownChart();
      selection.select({ kind, id });
      await until(() => read(part(chart, 'title')).includes('in sight of what is chosen'));
      expect(part(chart, 'title').hasAttribute('aria-current')).to.equal(false);
    });
  }

  it('is shown by a chart of the organisation that is chosen', async () => {
    const series = ['harbour', 'vale'].map((organisation) => ({ organisation, observations: months(80, 90) }));
    const chart = await shownChart({ measure: 'm-waits', organisation: 'vale' }, changed('measures', 'm-waits', { series }));
    selection.select({ kind: 'organisations', id: 'vale' });
    await until(() => read(part(chart, 'title')).includes('chosen'));
  });

  it('leaves a chart as it is that it does not touch', async () => {
    const chart = await shownChart({ result: 'home' });
    const before = read(chart);
    selection.select({ kind: 'results', id: 'waits' });
    await drawn();
    expect(read(chart)).to.equal(before);
  });
});

describe('stp-progress-chart on a page', () => {
  failOnWarnings();

  for (const { name, ...how } of dresses) {
    it(`passes the audit of axe in ${name}: picture, reading and table`, async () => {
      const undress = await dress(how);
      try {
        const chart = await shownChart(undefined, changed('measures', 'm-waits', { standard: [{ value: 92, from: '2020-01-01' }] }));
        slider(chart).focus();
        await until(() => parts(chart, 'reading').length > 0);
        await expect(chart).to.be.accessible();
        within(chart, 'button', 'Table').click();
        await until(() => parts(chart, 'table').length > 0);
        // The pressed button changes its colour in a moment, which is not to be measured half way.
        await drawn();
        await until(() => chart.shadowRoot!.getAnimations().length === 0);
        await expect(chart).to.be.accessible();
      } finally {
        undress();
      }
    });
  }

  for (const asked of [{}, { measure: 'gone' }, { measure: 'm-none' }, { result: 'homes' }, { measure: 'm-unit' }] as readonly Asked[]) {
    it(`passes the audit of axe as ${JSON.stringify(asked)}`, async () => {
      await expect(await shownChart(asked, undefined, 320)).to.be.accessible();
    });
  }

  const long = 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch'.repeat(4).slice(0, 200);
  const busy = () =>
    changed(
      'results',
      'waits',
      { title: long },
      observed(
        months(79, 84, 81, 86).map((one, at) => ({ ...one, narrative: long, provisional: at === 3 })),
        { source: long, standard: [{ value: 92, from: '2020-01-01', alternative: long }] },
      ),
    );

  for (const direction of ['ltr', 'rtl']) {
    for (const width of [320, 400, 600, 1000]) {
      for (const [what, data] of [
        ['plain texts', undefined],
        ['texts of 200 characters without a space', busy()],
      ] as const) {
        it(`fits into ${width}px, ${direction}, with ${what}: picture, reading and table`, async () => {
          const chart = await shownChart(undefined, data, width);
          chart.closest<HTMLElement>('[lang]')!.dir = direction;
          await drawn();
          const fits = () => {
            expect(sticksOut(chart).join(', ')).to.equal('');
            expect(chart.scrollWidth).to.be.at.most(chart.clientWidth);
          };
          fits();
          slider(chart).focus();
          await until(() => parts(chart, 'reading').length > 0);
          fits();
          within(chart, 'button', 'Table').click();
          await until(() => parts(chart, 'table').length > 0);
          fits();
        });
      }
    }
  }

  it('lets the page dress each of its parts', async () => {
    const chart = await shownChart();
    slider(chart).focus();
    await until(() => parts(chart, 'reading').length > 0);
    const names = ['base', 'title', 'sentence', 'toolbar', 'plot', 'point', 'reading'];
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      [...names, 'table'].map((name, at) => `stp-progress-chart::part(${name}) { letter-spacing: ${at + 1}px; }`).join('\n'),
    );
    document.adoptedStyleSheets.push(sheet);
    const spaced = names.map((name) => getComputedStyle(part(chart, name)).letterSpacing);
    within(chart, 'button', 'Table').click();
    await until(() => parts(chart, 'table').length > 0);
    expect([...spaced, getComputedStyle(part(chart, 'table')).letterSpacing]).to.deep.equal(
      [...names, 'table'].map((_, at) => `${at + 1}px`),
    );
    document.adoptedStyleSheets.pop();
  });

  it('follows its measure, its organisation and its partnership', async () => {
    const chart = await shownChart({ measure: 'm-waits' });
    chart.setAttribute('measure', 'm-beds');
    await chart.updateComplete;
    expect(read(part(chart, 'title'))).to.equal('m-beds');
    const other = (await shownChart({ measure: 'm-home' }, changed('measures', 'm-beds', { title: 'The other’s beds' }))).parentElement!;
    other.append(chart);
    await until(() => read(part(chart, 'title')) === 'The other’s beds');
    await drawnIn(chart);
  });

  it('can be made by a script, with its properties set before it is on the page', async () => {
    const { parentElement: partnership } = await shownChart();
    const chart = document.createElement('stp-progress-chart');
    Object.assign(chart, { result: 'beds', level: 4 });
    partnership!.append(chart);
    await until(() => canvasOf(chart) && labels(chart).length > 0);
    expect(read(part(chart, 'title'))).to.equal('Beds put off');
    await drawnIn(chart);
  });
});
