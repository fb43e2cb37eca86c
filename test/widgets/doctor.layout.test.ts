import { expect } from '@open-wc/testing';
import { dress, dresses } from '../support/dress.ts';
import { sticksOut } from '../support/perceived.ts';
import { evidenceOf, shownDoctor, unread } from '../support/shown-doctor.ts';
import { until } from '../support/until.ts';
import { failOnWarnings } from '../support/warnings.ts';

const long = `https://${'a'.repeat(60)}.example.org`;
const states = {
  well: evidenceOf(),
  'with a cure for each server': unread(),
  'with a long policy': unread({
    page: {
      ...evidenceOf().page!,
      violations: [{ directive: 'connect-src', blocked: evidenceOf().address, policy: `connect-src ${long}; img-src ${long}` }],
    },
  }),
};

describe('stp-doctor', () => {
  failOnWarnings();

  for (const { name, ...how } of dresses) {
    describe(`passes the audit of axe in ${name}`, () => {
      let undress: () => void;
      before(async () => (undress = await dress(how)));
      after(() => undress());

      for (const [state, evidence] of Object.entries(states)) {
        it(state, async () => {
          const doctor = await shownDoctor(evidence, 800);
          for (const one of doctor.shadowRoot!.querySelectorAll('details')) one.open = true;
          await expect(doctor).to.be.accessible();
        });
      }
    });
  }

  for (const direction of ['ltr', 'rtl']) {
    for (const [state, evidence] of Object.entries(states)) {
      it(`fits into 320 px, ${direction}, ${state}`, async () => {
        const doctor = await shownDoctor(evidence, 320);
        doctor.dir = direction;
        for (const one of doctor.shadowRoot!.querySelectorAll('details')) one.open = true;
        await until(() => getComputedStyle(doctor).direction === direction);
        expect(sticksOut(doctor)).to.deep.equal([]);
        for (const button of doctor.shadowRoot!.querySelectorAll('button, summary'))
          expect(button.getBoundingClientRect().height).to.be.at.least(24);
      });
    }
  }

  it('keeps what is to be copied from the left in a page from the right', async () => {
    const doctor = await shownDoctor(unread(), 600);
    doctor.dir = 'rtl';
    expect(getComputedStyle(doctor.shadowRoot!.querySelector('pre')!).direction).to.equal('ltr');
  });

  it('lets a page set how long its lines are', async () => {
    const doctor = await shownDoctor(unread(), 900);
    doctor.style.setProperty('--stp-doctor-measure', '400px');
    expect(doctor.shadowRoot!.querySelector('[part=base]')!.getBoundingClientRect().width).to.equal(400);
  });
});
