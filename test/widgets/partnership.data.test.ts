import { expect, fixture, html } from '@open-wc/testing';
import type { StpPartnership } from '@stp-widgets/widgets/partnership.js';
import { everyElement, part, read } from '../support/perceived.ts';
import { feedSource } from '../support/feed-source.ts';
import { page, settled, shownPartnership, shows } from '../support/shown.ts';
import { changed, now, smallPartnership } from '../support/small-partnership.ts';
import { countUpdates } from '../support/updates.ts';
import { failOnWarnings } from '../support/warnings.ts';

const titles = (around: Element) =>
  everyElement(around)
    .filter((one) => one.matches('stp-objective-card'))
    .map((card) => read(part(card, 'title')));

describe('the data of stp-partnership', () => {
  failOnWarnings();

  it('may be given before the element is known', async () => {
    const tag = 'stp-partnership-later';
    const around = await page(html`<div></div>`);
    const later = document.createElement(tag) as StpPartnership;
    later.data = smallPartnership();
    around.append(later);
    const { StpPartnership: Base } = await import('@stp-widgets/widgets/partnership.js');
    customElements.define(tag, class extends Base {});
    await later.updateComplete;
    expect(read(part(later, 'stamp'))).to.contain('Harbour and Vale');
  });

  it('may be given after the element is on the page', async () => {
    const around = await page(html`<stp-partnership><stp-objective-card objective="apart"></stp-objective-card></stp-partnership>`);
    const partnership = around.querySelector('stp-partnership')!;
    await settled(partnership);
    expect(read(partnership)).to.contain('No partnership to read from');
    partnership.data = smallPartnership();
    await settled(partnership);
    expect(titles(partnership)).to.deep.equal(['Hips and knees within 18 weeks']);
  });

  it('when it is replaced leaves alone the cards for which nothing changed', async () => {
    const partnership = await shownPartnership(undefined, 'apart', 'agree', 'done');
    // What is seldom to be said is fetched, and comes a little later.
    await shows(partnership.querySelectorAll('stp-objective-card')[2], 'better than the target');
    const counts = [...partnership.querySelectorAll('stp-objective-card')].map(countUpdates);
    partnership.data = changed('objectives', 'agree', { title: 'Home by Friday' });
    await shows(partnership.querySelectorAll('stp-objective-card')[1], 'Home by Friday');
    expect(titles(partnership)[1]).to.equal('Home by Friday');
    await settled(partnership);
    expect(counts.map((count) => count())).to.deep.equal([0, 1, 0]);
  });

  it('is used in place of a source, which is then not asked', async () => {
    const source = feedSource();
    const around = await page(html`<stp-partnership src=${source.address} .data=${smallPartnership()}></stp-partnership>`);
    await settled(around.querySelector('stp-partnership')!);
    expect(await source.requests()).to.deep.equal([]);
  });

  it('gives way to the source when it is taken away', async () => {
    const source = feedSource();
    await source.serve(changed('objectives', 'apart', { title: 'From the source' }));
    const partnership = await shownPartnership(undefined, 'apart');
    partnership.src = source.address;
    partnership.data = undefined;
    await shows(partnership.querySelector('stp-objective-card')!, 'From the source');
  });

  it('is never changed by the page’s elements, nor seen by them when it changes by itself', async () => {
    const document = smallPartnership();
    const before = JSON.stringify(document);
    const partnership = await shownPartnership(document, 'apart');
    expect(JSON.stringify(document)).to.equal(before);
    document.objectives[0]['title'] = 'Changed behind our back';
    partnership.requestUpdate();
    await settled(partnership);
    expect(titles(partnership)).to.deep.equal(['Hips and knees within 18 weeks']);
  });

  it('stays when the element is moved, and when it is removed and added again', async () => {
    const partnership = await shownPartnership(undefined, 'apart');
    const around = partnership.parentElement!;
    partnership.remove();
    around.prepend(partnership);
    await settled(partnership);
    expect(titles(partnership)).to.deep.equal(['Hips and knees within 18 weeks']);
  });
});

describe('widgets inside stp-partnership', () => {
  failOnWarnings();

  it('that are added later read from it, however deep', async () => {
    const partnership = await shownPartnership();
    const section = document.createElement('section');
    partnership.append(section);
    const card = Object.assign(document.createElement('stp-objective-card'), { objective: 'done' });
    section.append(card);
    await card.updateComplete;
    expect(titles(partnership)).to.deep.equal(['One stroke unit']);
  });

  it('in the shadow root of the page’s own element read from it', async () => {
    const partnership = await shownPartnership();
    const own = document.createElement('div');
    const card = Object.assign(document.createElement('stp-objective-card'), { objective: 'done' });
    own.attachShadow({ mode: 'open' }).append(card);
    partnership.append(own);
    await card.updateComplete;
    expect(read(part(card, 'title'))).to.equal('One stroke unit');
  });

  it('read from the nearest of two', async () => {
    const around = await fixture(html`
      <div lang="en-GB" data-stp-now=${now}>
        <stp-partnership .data=${smallPartnership()}>
          <stp-objective-card objective="apart"></stp-objective-card>
          <stp-partnership .data=${changed('objectives', 'apart', { title: 'The inner one’s' })}>
            <stp-objective-card objective="apart"></stp-objective-card>
          </stp-partnership>
        </stp-partnership>
      </div>
    `);
    const [outer, inner] = around.querySelectorAll('stp-partnership');
    await settled(outer);
    expect(titles(outer)).to.deep.equal(['Hips and knees within 18 weeks', 'The inner one’s']);
    outer.append(inner.querySelector('stp-objective-card')!);
    await settled(outer);
    expect(titles(outer)).to.deep.equal(['Hips and knees within 18 weeks', 'Hips and knees within 18 weeks']);
  });

  it('of which the nearest has no source have none either', async () => {
    const partnership = await shownPartnership();
    const inner = document.createElement('stp-partnership');
    inner.append(Object.assign(document.createElement('stp-objective-card'), { objective: 'apart' }));
    partnership.append(inner);
    await settled(partnership);
    expect(read(inner.querySelector('stp-objective-card')!)).to.contain('No partnership to read from');
  });
});
