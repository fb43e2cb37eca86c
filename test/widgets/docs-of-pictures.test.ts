import '@stp-widgets/embed/stp-widgets.js';
import { expect } from '@open-wc/testing';
import type { CSSResult, LitElement } from 'lit';
import { parts } from '../support/perceived.ts';
import { until } from '../support/until.ts';

const textOf = async (name: string) => (await fetch(`/docs/widgets/${name}.md`)).text();

/** What stands in code in the first cell of each row of the table that has that heading. */
function listed(text: string, heading: string): string[] {
  const [, rows = ''] = text.split(new RegExp(`^\\| ${heading} \\|.*\\n\\| ---.*\\n`, 'm'));
  return [...rows.split('\n\n')[0].matchAll(/^\| `([\w-]+)`/gm)].map(([, code]) => code);
}

/** The page's markup, in a page whose clock stands where the demonstration's does. */
async function shown(name: string): Promise<HTMLElement> {
  const [, markup] = /```html\n(.*?)```/s.exec(await textOf(name))!;
  const around = document.createElement('div');
  around.lang = 'en-GB';
  around.dataset['stpNow'] = '2019-04-12T09:45:00+01:00';
  around.style.inlineSize = '1200px';
  const address = 'src="/stories/demo/partnership.json"';
  around.append(document.createRange().createContextualFragment(markup.replaceAll('src="partnership.json"', address)));
  around.querySelector('script')!.remove();
  document.body.append(around);
  await until(() => [...around.querySelectorAll(`stp-${name}`)].every((one) => parts(one, 'toolbar').length > 0));
  return around;
}

describe('the page of a widget with a picture', () => {
  let around: HTMLElement | undefined;
  afterEach(() => around?.remove());

  for (const name of ['dependency-timeline', 'accountability-matrix', 'progress-chart', 'objectives']) {
    it(`shows markup of stp-${name} that works as it stands`, async () => {
      around = await shown(name);
      const widgets = [...around.querySelectorAll<HTMLElement>(`stp-${name}`)];
      expect(widgets.length).to.be.greaterThan(1);
      for (const widget of widgets) expect(widget.shadowRoot!.querySelector('.sentence')!.textContent.trim()).to.match(/\w+ \w+ \w+/);
    });

    it(`names the attributes, the parts and the CSS properties of stp-${name}`, async () => {
      const text = await textOf(name);
      const { elementProperties, elementStyles } = customElements.get(`stp-${name}`) as unknown as typeof LitElement;
      const attributes = [...elementProperties]
        .filter(([, { attribute, state }]) => attribute !== false && !state)
        .map(([property, { attribute }]) => (typeof attribute === 'string' ? attribute : String(property).toLowerCase()));
      expect(listed(text, 'attribute').toSorted()).to.deep.equal(attributes.toSorted());
      const styles = elementStyles.map((style) => (style as CSSResult).cssText).join('');
      for (const property of listed(text, 'CSS property')) expect(styles, property).to.contain(`var(${property}`);
      around = await shown(name);
      const [widget] = around.querySelectorAll(`stp-${name}`);
      // The popover and the plain table are there once somebody asks for them.
      const atOnce = listed(text, 'part').filter((one) => !['details', 'table', 'reading'].includes(one));
      expect(atOnce.length).to.be.greaterThan(4);
      await until(() => atOnce.every((one) => parts(widget, one).length > 0));
    });
  }
});
