import '@stp-widgets/widgets/doctor/define.js';
import { expect } from '@open-wc/testing';
import type { CSSResult, LitElement } from 'lit';
import { parts } from '../support/perceived.ts';
import { page } from '../support/shown.ts';
import { evidenceOf, hasLooked, shownDoctor } from '../support/shown-doctor.ts';
import { failOnWarnings } from '../support/warnings.ts';

const text = async () => (await fetch('/docs/widgets/doctor.md')).text();

/** The rows of the table under a heading cell of that text: the code in their first cell. */
function listed(source: string, heading: string): string[] {
  const [, rows = ''] = source.split(new RegExp(`^\\| ${heading} \\|.*\\n\\| ---.*\\n`, 'm'));
  return rows.split('\n\n')[0].match(/(?<=^\| `)[\w-]+/gm) ?? [];
}

describe('the page of stp-doctor', () => {
  failOnWarnings();

  it('shows markup that works as it stands', async () => {
    const [, markup] = /```html\n(.*?)```/s.exec(await text())!;
    const content = document
      .createRange()
      .createContextualFragment(markup.replaceAll('src="partnership.json"', 'src="/stories/demo/partnership.json"'));
    content.querySelector('script')!.remove();
    const doctor = (await page(content)).querySelector('stp-doctor')!;
    await hasLooked(doctor);
    await expect(doctor).to.be.accessible();
  });

  it('names its attributes, its parts and its CSS properties', async () => {
    const source = await text();
    const { elementProperties, elementStyles } = customElements.get('stp-doctor') as unknown as typeof LitElement;
    const attributes = [...elementProperties].filter(([, { attribute }]) => attribute !== false).map(([property]) => String(property));
    expect(listed(source, 'attribute').toSorted()).to.deep.equal(attributes.toSorted());
    const own = new Set(elementStyles.flatMap((style) => (style as CSSResult).cssText.match(/--stp-doctor-[\w-]+/g) ?? []));
    expect(listed(source, 'CSS property')).to.deep.equal([...own]);
    const doctor = await shownDoctor(evidenceOf({ document: { kind: 'other', found: '{}' } }));
    expect(listed(source, 'part')).to.have.length(6);
    for (const part of listed(source, 'part')) expect(parts(doctor, part).length, part).to.be.greaterThan(0);
  });
});
