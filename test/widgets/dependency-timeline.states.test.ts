import { expect, html } from '@open-wc/testing';
import { openFeed } from '@stp-widgets/feed';
import type { StpDependencyTimeline } from '@stp-widgets/widgets/dependency-timeline.js';
import { feedSource } from '../support/feed-source.ts';
import { fullPartnership, withTexts } from '../support/full-partnership.ts';
import { everyElement, part, parts, read, within } from '../support/perceived.ts';
import { page, shows } from '../support/shown.ts';
import { barOf, barsOf, shownTimeline, spoken } from '../support/shown-timeline.ts';
import type { Document } from '../support/small-partnership.ts';
import { timelinePartnership } from '../support/timeline-partnership.ts';
import { until } from '../support/until.ts';
import { failOnWarnings } from '../support/warnings.ts';

const list = (document: Document, kind: string) => document[kind] as Record<string, unknown>[];

describe('stp-dependency-timeline says what stands in its way:', () => {
  failOnWarnings();

  it('nothing to read from', async () => {
    const around = await page(html`<stp-dependency-timeline></stp-dependency-timeline>`);
    const timeline = around.querySelector('stp-dependency-timeline')!;
    expect(read(timeline)).to.match(/^No partnership to read from/);
    await expect(timeline).to.be.accessible();
  });

  it('no activities at all', async () => {
    const timeline = await shownTimeline({}, { contract: '1.0' });
    expect(read(timeline)).to.match(/^No activities here yet What the organisations do/);
    await expect(timeline).to.be.accessible();
  });

  it('nothing of what is asked for, which is another thing', async () => {
    for (const asked of [{ organisation: 'idle' }, { from: '2040-01-01' }]) {
      expect(read(await shownTimeline(asked))).to.match(/^No activities here yet Nothing that was asked for is planned here/);
    }
  });

  for (const what of ['organisation', 'programme', 'objective'] as const) {
    it(`an id that is not that of ${what}`, async () => {
      expect(read(await shownTimeline({ [what]: 'nowhere' }))).to.equal(
        `This ${what} is not in the partnership “nowhere” is not the id of one here. It may have been renamed or closed.`,
      );
    });
  }

  it('dependencies of nothing: it shows the activities', async () => {
    const document = { ...timelinePartnership(), dependencies: [] };
    const timeline = await shownTimeline({}, document);
    expect(read(part(timeline, 'sentence'))).to.equal('13 activities; nothing here waits on anything.');
    expect(barsOf(timeline)).to.have.length(12);
    await expect(timeline).to.be.accessible();
  });

  it('no dates at all: it names what there is', async () => {
    const document = timelinePartnership();
    document['activities'] = [{ id: 'winter', title: 'Winter plan', organisation: 'coast' }];
    document['dependencies'] = [];
    const timeline = await shownTimeline({}, document);
    expect(read(timeline)).to.contain('1 has no dates and is not drawn: Winter plan.');
    await expect(timeline).to.be.accessible();
  });
});

describe('stp-dependency-timeline with a source of its own', () => {
  failOnWarnings();

  const alone = async (src: string): Promise<StpDependencyTimeline> => {
    const around = await page<HTMLElement>(html`<stp-dependency-timeline src=${src}></stp-dependency-timeline>`);
    around.style.inlineSize = '1000px';
    return around.querySelector('stp-dependency-timeline')!;
  };

  it('shows itself under a stamp of its own, and what comes anew', async () => {
    const source = feedSource();
    await source.serve(timelinePartnership());
    const timeline = await alone(source.address);
    await until(() => barsOf(timeline).length > 0);
    expect(read(part(timeline, 'stamp'))).to.contain('Harbour and Vale');
    const changed = timelinePartnership();
    list(changed, 'activities')[1]['title'] = 'Rota of all theatres';
    await source.serve(changed);
    await openFeed(source.address).refresh();
    await until(() => spoken(timeline, 'rota').startsWith('Rota of all theatres'));
    await expect(timeline).to.be.accessible();
  });

  it('waits in silence, and says when it fails', async () => {
    const source = feedSource();
    await source.answer({ hold: true });
    const timeline = await alone(source.address);
    await shows(timeline, 'Reading the partnership');
    await source.answer({ status: 404 });
    await shows(timeline, 'The partnership could not be read');
    await expect(timeline).to.be.accessible();
  });

  it('keeps the last good picture of a source that fails later', async () => {
    const source = feedSource();
    await source.serve(timelinePartnership());
    const timeline = await alone(source.address);
    await until(() => barsOf(timeline).length > 0);
    await source.answer({ status: 500 });
    await openFeed(source.address).refresh();
    await shows(timeline, 'Last good picture');
    expect(barsOf(timeline)).to.have.length(12);
  });

  it('asks as often as it is told to', async () => {
    const source = feedSource();
    await source.serve(timelinePartnership());
    const timeline = await alone(source.address);
    timeline.setAttribute('refresh', '1');
    await source.requestsUntil((requests) => requests.length > 1);
  });
});

describe('stp-dependency-timeline', () => {
  failOnWarnings();

  it('shows what it showed when it is moved, and when it is removed and added again', async () => {
    const timeline = await shownTimeline();
    const [partnership, before] = [timeline.parentElement!, read(timeline)];
    const section = document.createElement('section');
    partnership.append(section);
    section.append(timeline);
    await timeline.updateComplete;
    await until(() => read(timeline) === before);
    timeline.remove();
    partnership.append(timeline);
    await until(() => read(timeline) === before);
    partnership.style.inlineSize = '500px';
    await until(() => parts(timeline, 'lane')[0]?.matches('section'));
  });

  it('speaks Welsh where the page does, also what its own words are', async () => {
    const timeline = await shownTimeline();
    timeline.closest<HTMLElement>('[data-stp-now]')!.lang = 'cy';
    await shows(timeline, 'Mae 1 wedi torri');
    expect(spoken(timeline, 'list')).to.contain('Mae angen “The agreement” gan Vale');
    expect(read(part(timeline, 'toolbar'))).to.contain('Dim ond rhwng sefydliadau');
    await expect(timeline).to.be.accessible();
    const second = await shownTimeline();
    second.closest<HTMLElement>('[data-stp-now]')!.lang = 'cy';
    await shows(second, 'Mae 1 wedi torri');
  });
});

describe('stp-dependency-timeline of a document', () => {
  failOnWarnings();

  for (const [what, damage] of [
    ['wrong types in an activity', (data: Document) => Object.assign(list(data, 'activities')[0], { title: 7, start: 'soon' })],
    ['an id given twice', (data: Document) => list(data, 'activities').push({ id: 'rota', title: 'The second of that id' })],
    ['an end that is not there', (data: Document) => Object.assign(list(data, 'dependencies')[7], { predecessor: 'nowhere' })],
    [
      'a position of nobody',
      (data: Document) => Object.assign(list(data, 'dependencies')[7], { giver: { organisation: 'no', value: 'agreed' } }),
    ],
    ['days that are none', (data: Document) => Object.assign(list(data, 'dependencies')[7], { neededBy: 'soon', promisedBy: 7 })],
    ['a type that is none', (data: Document) => Object.assign(list(data, 'dependencies')[7], { type: 'XX', lag: 'long' })],
    ['an end before its start', (data: Document) => Object.assign(list(data, 'activities')[9], { start: '2026-12-01', end: '2026-01-01' })],
    ['progress beyond all', (data: Document) => Object.assign(list(data, 'activities')[1], { progress: 7 })],
    ['updates that are no list', (data: Document) => Object.assign(data, { updates: 'none' })],
    ['a status off the scale', (data: Document) => Object.assign(data.updates[1], { status: 'turquoise' })],
    ['thresholds that are none', (data: Document) => Object.assign(data, { thresholds: { tight: 'very' } })],
    ['fields that nobody knows', (data: Document) => Object.assign(list(data, 'dependencies')[0], { mood: 'good' })],
    [
      'dependencies in a circle',
      (data: Document) =>
        list(data, 'dependencies').push(
          { id: 'back', predecessor: 'staff', successor: 'list' },
          { id: 'self', predecessor: 'rota', successor: 'rota' },
        ),
    ],
  ] as const) {
    it(`with ${what} shows the rest`, async () => {
      const data = timelinePartnership();
      damage(data);
      const timeline = await shownTimeline({}, data);
      expect(spoken(timeline, 'list')).to.contain('16 days late');
      expect(spoken(timeline, 'theatres')).to.contain('5 days to spare');
      await expect(timeline).to.be.accessible();
    });
  }

  it('with markup in every text shows it as text, and runs nothing', async () => {
    const global = globalThis as { executed?: boolean };
    delete global.executed;
    const markup = '<img src=x onerror="globalThis.executed=true"><script>globalThis.executed=true</script>';
    for (const width of [1200, 400]) {
      const timeline = await shownTimeline(
        {},
        withTexts(fullPartnership(), (text) => markup + text),
        width,
      );
      timeline.shadowRoot!.querySelector('[part~=bar]')!.dispatchEvent(new MouseEvent('click', { bubbles: true }));
      await until(() => parts(timeline, 'details').length > 0);
      expect(read(part(timeline, 'details'))).to.contain(`${markup}Decision`);
      within(timeline, 'button', 'Table').click();
      await until(() => timeline.shadowRoot!.querySelector('tbody tr'));
      expect(read(timeline)).to.contain(`${markup}Business case`);
      expect(global.executed).to.equal(undefined);
      expect(everyElement(timeline).filter((one) => one.matches('img, script, iframe, object, embed'))).to.deep.equal([]);
      expect(everyElement(timeline).flatMap((one) => one.getAttributeNames().filter((name) => name.startsWith('on')))).to.deep.equal([]);
    }
  });

  it('with javascript: in a link has none of it', async () => {
    const data = timelinePartnership();
    Object.assign(list(data, 'activities')[2], { links: [{ href: 'javascript:alert(1)', title: 'x', rel: 'edit' }] });
    const timeline = await shownTimeline({}, data);
    barOf(timeline, 'list').dispatchEvent(new MouseEvent('click', { bubbles: true }));
    await until(() => parts(timeline, 'details').length > 0);
    expect(part(timeline, 'details').querySelector('a')).to.equal(null);
  });

  it('with ids that are no selectors goes from bar to bar all the same', async () => {
    const data = timelinePartnership();
    const odd = (text: string) => `${text}"] \\ '`;
    const timeline = await shownTimeline({}, JSON.parse(JSON.stringify(data).replaceAll('"rota"', JSON.stringify(odd('rota')))));
    barOf(timeline, 'case').focus();
    barOf(timeline, 'case').dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
    await until(() => (timeline.shadowRoot!.activeElement as SVGElement).dataset['bar'] === odd('rota'));
  });

  it('with keys called __proto__ shows it, and nothing on the page inherits from them', async () => {
    const poison = '{"__proto__":{"polluted":true,"title":"Polluted"},';
    const data: unknown = JSON.parse(JSON.stringify(timelinePartnership()).replaceAll('{', poison).replaceAll(',}', '}'));
    const timeline = await shownTimeline({}, data);
    expect(spoken(timeline, 'list')).to.contain('16 days late');
    expect(({} as { polluted?: boolean }).polluted).to.equal(undefined);
  });
});
