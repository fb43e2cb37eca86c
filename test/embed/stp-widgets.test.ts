import '@stp-widgets/embed/stp-widgets.js';
import { expect, html } from '@open-wc/testing';
import { registry } from '@stp-widgets/feed';
import type * as cardModule from '@stp-widgets/widgets/objective-card.js';
import type * as partnershipModule from '@stp-widgets/widgets/partnership.js';
import { feedSource } from '../support/feed-source.ts';
import { part, read } from '../support/perceived.ts';
import { secondCopy } from '../support/second-copy.ts';
import { page, shows } from '../support/shown.ts';
import { changed, smallPartnership } from '../support/small-partnership.ts';
import { failOnWarnings } from '../support/warnings.ts';
import { openFeed } from '@stp-widgets/feed';

const [first, firstCard] = ['stp-partnership', 'stp-objective-card'].map((tag) => customElements.get(tag));

describe('the one script of a page', () => {
  failOnWarnings();

  it('defines every element', async () => {
    const around = await page(html`
      <stp-partnership .data=${smallPartnership()}><stp-objective-card objective="apart"></stp-objective-card></stp-partnership>
    `);
    const card = around.querySelector('stp-objective-card')!;
    await shows(card, 'Hips and knees');
  });

  describe('with a second copy of the library on the same page', () => {
    // The copy's own elements under names of their own: what another version would bring.
    before(async () => {
      await secondCopy('/packages/embed/src/stp-widgets.ts', '/packages/');
      const { StpObjectiveCard } = await secondCopy<typeof cardModule>(
        '/packages/widgets/src/objective-card/objective-card.ts',
        '/packages/',
      );
      const { StpPartnership } = await secondCopy<typeof partnershipModule>(
        '/packages/widgets/src/partnership/partnership.ts',
        '/packages/',
      );
      expect(StpObjectiveCard).not.to.equal(firstCard);
      customElements.define('stp-objective-card-copy', StpObjectiveCard);
      customElements.define('stp-partnership-copy', StpPartnership);
    });

    it('leaves the elements of the first as they are', () => {
      expect([customElements.get('stp-partnership'), customElements.get('stp-objective-card')]).to.deep.equal([first, firstCard]);
    });

    it('asks a source once for both, and both show what it says', async () => {
      const source = feedSource();
      await source.serve(smallPartnership());
      const around = await page(html`
        <stp-partnership src=${source.address}><stp-objective-card objective="apart"></stp-objective-card></stp-partnership>
        <stp-partnership-copy src=${source.address}
          ><stp-objective-card-copy objective="done"></stp-objective-card-copy
        ></stp-partnership-copy>
        <stp-objective-card-copy src=${source.address} objective="agree"></stp-objective-card-copy>
      `);
      const [mine, theirs, alone] = around.querySelectorAll('stp-objective-card, stp-objective-card-copy');
      for (const [card, title] of [
        [mine, 'Hips and knees'],
        [theirs, 'One stroke unit'],
        [alone, 'Home by the weekend'],
      ] as const)
        await shows(card, title);
      expect(await source.requests()).to.have.length(1);
      await source.serve(changed('objectives', 'done', { title: 'Changed for both' }));
      await openFeed(source.address).refresh();
      await shows(theirs, 'Changed for both');
    });

    it('lets the widgets of one read from the partnership of the other', async () => {
      const around = await page(html`
        <stp-partnership .data=${smallPartnership()}><stp-objective-card-copy objective="apart"></stp-objective-card-copy></stp-partnership>
        <stp-partnership-copy .data=${smallPartnership()}><stp-objective-card objective="done"></stp-objective-card></stp-partnership-copy>
      `);
      const [theirs, mine] = around.querySelectorAll('stp-objective-card-copy, stp-objective-card');
      await shows(theirs, 'Hips and knees');
      await shows(mine, 'One stroke unit');
    });

    it('selects for the page what is chosen in either', async () => {
      const around = await page(html`
        <stp-partnership .data=${smallPartnership()}>
          <stp-objective-card objective="apart"></stp-objective-card>
          <stp-objective-card-copy objective="done"></stp-objective-card-copy>
        </stp-partnership>
      `);
      const [mine, theirs] = around.querySelectorAll('stp-objective-card, stp-objective-card-copy');
      await shows(theirs, 'One stroke unit');
      const { selection } = registry();
      const heard: string[] = [];
      const leave = selection.subscribe(() => heard.push(selection.current?.id ?? ''));
      for (const card of [mine, theirs]) part(card, 'title').click();
      leave();
      selection.select(null);
      expect(heard).to.deep.equal(['apart', 'done']);
      expect(read(part(mine, 'title'))).to.contain('Hips');
    });
  });
});
