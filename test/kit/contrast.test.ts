import { expect, fixture, html } from '@open-wc/testing';
import type { StatusShape } from '@stp-widgets/contract';
import { baseStyles } from '@stp-widgets/kit/base.styles.js';
import { figure, statusTag } from '@stp-widgets/kit/figure.js';
import { statusStyles } from '@stp-widgets/kit/status.styles.js';
import { tagStyles } from '@stp-widgets/kit/tag.styles.js';
import { toneStyles } from '@stp-widgets/kit/tone.styles.js';
import { LitElement, html as lit } from 'lit';
import { contrast } from '../support/contrast.ts';
import { dress, dresses } from '../support/dress.ts';

const shapes: StatusShape[] = ['tick', 'disc', 'triangle-hollow', 'triangle-half', 'triangle', 'square', 'ring'];

class Sample extends LitElement {
  static override styles = [baseStyles, toneStyles, statusStyles, tagStyles];
  protected override render() {
    return lit`
      ${shapes.map((shape) => lit`<p id=${shape}>${statusTag(shape, shape)} ${figure(shape)}</p>`)}
      <p class="quiet">Quiet</p>
      <a href="#">Link</a>
      <button class="button line">Control</button>
    `;
  }
}
customElements.define('stp-test-sample', Sample);

describe('the colours of the kit', () => {
  for (const { name, ...how } of dresses) {
    describe(`with ${name},`, () => {
      let undress: () => void;
      let sample: Sample;
      let surface: string;
      before(async () => (undress = await dress(how)));
      after(() => undress());
      beforeEach(async () => {
        sample = await fixture(html`<stp-test-sample></stp-test-sample>`);
        surface = getComputedStyle(sample).backgroundColor;
      });
      const found = (selector: string) => getComputedStyle(sample.shadowRoot!.querySelector(selector)!);
      /** The computed colour of one of the widgets’ private names. */
      const named = (token: string) => {
        const probe = document.createElement('i');
        probe.style.color = `var(${token})`;
        sample.shadowRoot!.append(probe);
        const { color } = getComputedStyle(probe);
        probe.remove();
        return color;
      };

      it('are dark on light, or light on dark, as the page is', () => {
        const isDark = contrast(surface, 'rgb(0, 0, 0)') < contrast(surface, 'rgb(255, 255, 255)');
        expect(isDark).to.equal(how.scheme === 'dark');
      });

      for (const shape of shapes) {
        it(`set the word of ${shape} on its tint by 4.5, its figure on tint and surface by 3`, () => {
          const [tag, inTag, alone] = ['.tag', '.tag .figure', '.tag + .figure'].map((one) => found(`#${shape} ${one}`));
          expect(contrast(tag.color, tag.backgroundColor), 'word').to.be.at.least(4.5);
          expect(contrast(inTag.fill, tag.backgroundColor), 'figure on tint').to.be.at.least(3);
          expect(contrast(alone.fill, surface), 'figure on surface').to.be.at.least(3);
        });
      }

      it('set text, quiet text and links on the surface by 4.5, a button under the pointer too', () => {
        expect(contrast(getComputedStyle(sample).color, surface), 'text').to.be.at.least(4.5);
        expect(contrast(found('.quiet').color, surface), 'quiet').to.be.at.least(4.5);
        expect(contrast(found('a').color, surface), 'link').to.be.at.least(4.5);
        expect(contrast(named('--_accent-strong'), surface), 'link under the pointer').to.be.at.least(4.5);
        expect(contrast(getComputedStyle(sample).color, named('--_sunken')), 'text on sunken').to.be.at.least(4.5);
        expect(contrast(named('--_quiet'), named('--_sunken')), 'quiet on sunken').to.be.at.least(4.5);
      });

      it('set the edge of a control, and every mark of data, on the surface by 3', () => {
        expect(contrast(found('.button').borderTopColor, surface), 'control').to.be.at.least(3);
        for (const mark of [
          '--_line-strong',
          '--_bar-edge',
          '--_done',
          '--_late',
          '--_caution',
          '--_improving',
          '--_concerning',
          '--_common',
        ])
          expect(contrast(named(mark), surface), mark).to.be.at.least(3);
      });

      it('show the focus on any of them: ring and ink differ by 3, and one of them from the surface', () => {
        const [ring, ink] = [named('--_focus'), named('--_focus-ink')];
        expect(contrast(ring, ink), 'ring and ink').to.be.at.least(3);
        expect(Math.max(contrast(ring, surface), contrast(ink, surface)), 'on the surface').to.be.at.least(3);
      });
    });
  }
});
