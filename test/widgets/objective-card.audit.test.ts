import { expect } from '@open-wc/testing';
import { shownCard } from '../support/shown.ts';
import { smallPartnership } from '../support/small-partnership.ts';
import { dress, dresses } from '../support/dress.ts';
import { within } from '../support/perceived.ts';
import { until } from '../support/until.ts';
import { failOnWarnings } from '../support/warnings.ts';

const objectives = smallPartnership().objectives.map(({ id }) => id);

describe('stp-objective-card', () => {
  failOnWarnings();

  for (const { name, ...how } of dresses) {
    describe(`passes the audit of axe in ${name}`, () => {
      let undress: () => void;
      before(async () => (undress = await dress(how)));
      after(() => undress());

      for (const objective of [...objectives, 'nowhere', '']) {
        it(`as ${objective || 'nothing chosen'}`, async () => {
          const card = await shownCard(objective, undefined, 800);
          await expect(card).to.be.accessible();
        });
      }
      it('narrow, compact, and with its table open', async () => {
        const card = await shownCard('apart', undefined, 320);
        within(card, 'summary').click();
        await until(() => card.shadowRoot!.querySelector('table'));
        await expect(card).to.be.accessible();
        card.toggleAttribute('compact', true);
        card.toggleAttribute('framed', true);
        await expect(card).to.be.accessible();
      });
    });
  }
});
