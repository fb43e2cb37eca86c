import { expect } from '@open-wc/testing';
import { readCalendar } from '../support/calendar-reader.ts';
import { part, parts, read, within } from '../support/perceived.ts';
import { savedBy } from '../support/saved-files.ts';
import { barsOf, shownTimeline, type TimelineAttributes } from '../support/shown-timeline.ts';
import { manyActivities, timelinePartnership } from '../support/timeline-partnership.ts';
import { drawn, until } from '../support/until.ts';
import { failOnWarnings } from '../support/warnings.ts';

type Timeline = Awaited<ReturnType<typeof shownTimeline>>;

/** A timeline with its menu of files open. */
async function withMenu(attributes: TimelineAttributes = {}, data: unknown = timelinePartnership()): Promise<Timeline> {
  const timeline = await shownTimeline(attributes, data);
  return opened(timeline);
}

async function opened(timeline: Timeline): Promise<Timeline> {
  within(timeline, '[aria-label="Save as a file"]').click();
  await until(() => parts(timeline, 'details').some((one) => one.matches(':popover-open')));
  return timeline;
}

const saved = (timeline: Timeline, label: string) => savedBy(() => within(timeline, '[part=details] button', label).click());

/** The picture as a file, read as XML. */
async function svgOf(timeline: Timeline): Promise<{ readonly text: string; readonly root: Element }> {
  const { content } = await saved(timeline, 'Picture (SVG)');
  const text = await content.text();
  const root = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
  expect(root.querySelector('parsererror'), text.slice(0, 300)).to.equal(null);
  return { text, root };
}

const texts = (root: Element) => [...root.querySelectorAll('text')].map(({ textContent }) => textContent.replaceAll(/\s+/g, ' ').trim());

describe('stp-dependency-timeline as a file', () => {
  failOnWarnings();

  it('offers what there is, and says what is in it', async () => {
    const timeline = await withMenu();
    expect(read(part(timeline, 'details'))).to.equal(
      'Save as a file What is shown: 13 activities, 8 dependencies. ' +
        'Activities (CSV) Dependencies (CSV) Milestones and need-by dates (calendar) Picture (SVG) Picture (PNG)',
    );
    await expect(timeline).to.be.accessible();
  });

  it('offers no picture of what has no dates', async () => {
    const document = timelinePartnership();
    document['activities'] = [{ id: 'winter', title: 'Winter plan', organisation: 'coast' }];
    document['dependencies'] = [];
    expect(read(part(await withMenu({}, document), 'details')))
      .to.contain('There is no picture of what has no dates.')
      .and.not.to.contain('SVG');
  });

  it('is a table of activities, or of dependencies, in which no text is a formula', async () => {
    const document = timelinePartnership();
    Object.assign((document['activities'] as object[])[1], { title: '=HYPERLINK("x")' });
    const timeline = await withMenu({}, document);
    const activities = await saved(timeline, 'Activities (CSV)');
    expect([activities.name, activities.type]).to.deep.equal(['activities.csv', 'text/csv;charset=utf-8']);
    const lines = (await activities.content.text()).split('\r\n');
    expect(lines).to.have.length(15);
    expect(lines).to.include(
      `"'=HYPERLINK(""x"")",Harbour,2026-05-04,2026-06-30,,Under way,1,1,Gives “The rota” to City Council by 31 Aug; promised for 30 Jun: disputed by them.,rota`,
    );
    const dependencies = await saved(timeline, 'Dependencies (CSV)');
    expect(dependencies.name).to.equal('dependencies.csv');
    expect((await dependencies.content.text()).split('\r\n')[1]).to.match(
      /^The agreement,Vale,Harbour,One waiting list,FS,2026-06-18,2026-07-04,2026-07-04,16,Broken,/,
    );
  });

  it('has just what is shown', async () => {
    const { content } = await saved(await withMenu({ organisation: 'coast' }), 'Activities (CSV)');
    expect(
      (await content.text())
        .split('\r\n')
        .slice(1, -1)
        .map((line) => line.split(',').at(-1)),
    ).to.have.members(['drivers', 'winter', 'return']);
  });

  it('is a calendar of milestones and of the days on which something is needed', async () => {
    const { name, type, content } = await saved(await withMenu(), 'calendar');
    expect([name, type]).to.deep.equal(['harbour-and-vale-milestones-and-need-by-dates.ics', 'text/calendar;charset=utf-8']);
    const { properties, entries } = readCalendar(await content.text());
    expect(properties['NAME']).to.equal('Harbour and Vale: milestones and need-by dates');
    expect(entries.map((entry) => [entry['SUMMARY'], entry['DTSTART;VALUE=DATE']])).to.deep.include.members([
      ['Hub opens, Harbour', '20260805'],
      ['Harbour needs “The agreement” from Vale', '20260618'],
    ]);
    expect(entries).to.have.length(8);
    expect(new Set(entries.map((entry) => entry['DTSTAMP']))).to.deep.equal(new Set(['20260615T084000Z']));
  });

  describe('is a picture', () => {
    it('with its title, its finding, every bar and lane, the axis and the key', async () => {
      const timeline = await withMenu();
      const { root } = await svgOf(timeline);
      const said = texts(root);
      expect(said[0]).to.match(/^Harbour and Vale, as of 15 June 2026/);
      expect(said.slice(1, 3).join(' ')).to.contain('One is broken: Vale gives “The agreement” to Harbour 16 days late.');
      for (const bar of barsOf(timeline))
        expect(said.join('|')).to.contain(bar.querySelector('text')!.textContent.replaceAll(/\s+/g, ' ').trim());
      expect(said).to.include('1 has no dates and is not drawn: Winter plan.');
      expect(said).to.include.members(['Harbour', 'Coast Primary Care', '15 Jun', 'Jan', '16 days late', 'Disputed', 'Milestone']);
    });

    it('that needs nothing else: no class, no variable, no address, no script', async () => {
      const { text, root } = await svgOf(await withMenu());
      expect(text.startsWith('<?xml version="1.0" encoding="UTF-8"?>\n<svg')).to.equal(true);
      expect(text).not.to.match(/\bclass=|style=|var\(|url\(|href=|<script|<style|data-|aria-|role=|<!--|NaN|undefined/);
      const box = root.getAttribute('viewBox')!.split(' ').map(Number);
      expect([root.getAttribute('width'), root.getAttribute('height')].map(Number)).to.deep.equal(box.slice(2));
      expect(root.getAttribute('font-family')).not.to.equal('');
    });

    it('in the colours of the theme around', async () => {
      const timeline = await shownTimeline();
      timeline.closest<HTMLElement>('[data-stp-now]')!.style.setProperty('--stp-color-surface', 'rgb(1, 2, 3)');
      const { root } = await svgOf(await opened(timeline));
      expect(root.querySelector('rect')!.getAttribute('fill')).to.equal('rgb(1, 2, 3)');
    });

    it('dark where the page is, with text that can be read', async () => {
      const timeline = await shownTimeline();
      timeline.closest<HTMLElement>('[data-stp-now]')!.style.colorScheme = 'dark';
      const { root } = await svgOf(await opened(timeline));
      expect(root.querySelector('rect')!.getAttribute('fill')).to.equal('rgb(20, 25, 30)');
      const [title] = root.querySelectorAll('text');
      expect(title.getAttribute('fill') ?? title.parentElement!.getAttribute('fill')).to.equal('rgb(238, 242, 244)');
    });

    it('from right to left where the page is, its texts not turned round', async () => {
      const timeline = await shownTimeline();
      timeline.closest<HTMLElement>('[data-stp-now]')!.dir = 'rtl';
      await timeline.updateComplete;
      const { text } = await svgOf(await opened(timeline));
      document.body.insertAdjacentHTML('beforeend', `<div dir="ltr" id="paper">${text.replace(/^<\?.*\?>/, '')}</div>`);
      const paper = document.querySelector('#paper')!;
      const place = (word: string) => [...paper.querySelectorAll('text')].find((one) => one.textContent.includes(word))!;
      const x = (word: string) => place(word).getBoundingClientRect().left;
      expect(x('Business case')).to.be.greaterThan(x('Recovery at home'));
      expect(place('Business case').getScreenCTM()!.a).to.be.greaterThan(0);
      paper.remove();
    });

    it('of its first rows where there are very many, and says how many it leaves out', async () => {
      const timeline = await shownTimeline({}, manyActivities(900));
      within(timeline, '.toggle', 'Only across').click();
      await timeline.updateComplete;
      await drawn();
      await opened(timeline);
      expect(read(part(timeline, 'details'))).to.contain(
        'The picture has the first 200 rows; the files of activities and dependencies have all.',
      );
      const { root } = await svgOf(timeline);
      expect(Number(root.getAttribute('height'))).to.be.lessThan(9000);
      expect(texts(root).join('|')).to.match(/\d+ more are not drawn\./);
    });

    it('with markup in a text as text, and without what no XML may hold', async () => {
      const document = timelinePartnership();
      const odd = '<script>alert(1)</script> & "x" \u0001\uFFFE\uD800 end';
      Object.assign((document['activities'] as object[])[3], { title: odd });
      const { text, root } = await svgOf(await withMenu({}, document));
      expect(text).to.contain('&lt;script&gt;');
      expect(root.querySelector('script')).to.equal(null);
    });

    it('as PNG, sharp and with something on it', async () => {
      const timeline = await withMenu();
      const { root } = await svgOf(timeline);
      const { name, type, content } = await saved(timeline, 'Picture (PNG)');
      expect([name, type]).to.deep.equal(['harbour-and-vale.png', 'image/png']);
      const image = await createImageBitmap(content);
      expect([image.width, image.height]).to.deep.equal([2 * Number(root.getAttribute('width')), 2 * Number(root.getAttribute('height'))]);
      const canvas = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height });
      const context = canvas.getContext('2d')!;
      context.drawImage(image, 0, 0);
      const pixels = new Uint32Array(context.getImageData(0, 0, image.width, image.height).data.buffer);
      expect(new Set(pixels).size).to.be.greaterThan(20);
    });
  });

  it('speaks Welsh where the page does', async () => {
    const timeline = await shownTimeline();
    timeline.closest<HTMLElement>('[data-stp-now]')!.lang = 'cy';
    await until(() => timeline.shadowRoot!.querySelector('[aria-label="Cadw fel ffeil"]'));
    within(timeline, '[aria-label="Cadw fel ffeil"]').click();
    await until(() => parts(timeline, 'details').some((one) => one.matches(':popover-open')));
    expect(read(part(timeline, 'details'))).to.contain('Gweithgareddau (CSV)');
  });
});
