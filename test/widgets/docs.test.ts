import { expect } from '@open-wc/testing';
import type { CSSResult, LitElement } from 'lit';
import { parts, read } from '../support/perceived.ts';
import { page, shownPartnership } from '../support/shown.ts';
import { changed } from '../support/small-partnership.ts';
import { until } from '../support/until.ts';
import { failOnWarnings } from '../support/warnings.ts';

const textOf = async (name: string) => (await fetch(`/docs/widgets/${name}.md`)).text();

/** The rows of the table under a heading cell of that text: the code in their first cell. */
function listed(text: string, heading: string): string[] {
  const [, rows = ''] = text.split(new RegExp(`^\\| ${heading} \\|.*\\n\\| ---.*\\n`, 'm'));
  return (
    rows
      .split('\n\n')[0]
      .match(/^\| `?\(?[\w-]+/gm)
      ?.map((row) => row.replace(/^\W+/, '')) ?? []
  );
}

describe('the page of', () => {
  failOnWarnings();

  for (const name of ['partnership', 'objective-card']) {
    it(`stp-${name} shows markup that works as it stands`, async () => {
      const [, markup] = /```html\n(.*?)```/s.exec(await textOf(name))!;
      const content = document
        .createRange()
        .createContextualFragment(markup.replaceAll('src="partnership.json"', 'src="/stories/demo/partnership.json"'));
      content.querySelector('script')!.remove();
      const around = await page(content);
      const cards = [...around.querySelectorAll('stp-objective-card')];
      await until(() => cards.every((card) => card.shadowRoot?.querySelector('[part~=claim]')));
      expect(cards.map((card) => read(parts(card, 'title')[0])).every(Boolean)).to.equal(true);
      await expect(around).to.be.accessible();
    });

    it(`stp-${name} names its attributes, its parts and its CSS properties`, async () => {
      const text = await textOf(name);
      const { elementProperties, elementStyles } = customElements.get(`stp-${name}`) as unknown as typeof LitElement;
      const attributes = [...elementProperties]
        .filter(([, { attribute, state }]) => attribute !== false && !state)
        .map(([property, { attribute }]) => (typeof attribute === 'string' ? attribute : String(property).toLowerCase()));
      expect(listed(text, 'attribute').toSorted()).to.deep.equal(attributes.toSorted());
      const own = new Set(
        elementStyles.flatMap((style) => (style as CSSResult).cssText.match(new RegExp(`--stp-${name}-[\\w-]+`, 'g')) ?? []),
      );
      expect(listed(text, 'CSS property').map((property) => `--${property}`)).to.deep.equal([...own]);
      const partnership = await shownPartnership(changed('objectives', 'apart', { due: 'soon' }), 'apart');
      const widget = name === 'partnership' ? partnership : partnership.firstElementChild!;
      widget.shadowRoot!.querySelector<HTMLElement>('[aria-expanded]')?.click();
      await until(() => listed(text, 'part').every((one) => parts(widget, one).length > 0));
    });
  }
});
