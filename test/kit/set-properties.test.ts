import { expect, fixture, html } from '@open-wc/testing';
import { setProperties } from '@stp-widgets/kit/set-properties.js';
import { html as lit, render } from 'lit';

describe('setProperties', () => {
  let around: HTMLElement;
  beforeEach(async () => (around = await fixture(html`<div></div>`)));

  const draw = (values: Record<`--_${string}`, number>) => {
    render(lit`<i ${setProperties(values)}></i>`, around);
    return around.querySelector('i')!;
  };

  it('sets what a style sheet can calculate with', () => {
    const mark = draw({ '--_from': 12.5, '--_to': 40 });
    expect(mark.style.getPropertyValue('--_from')).to.equal('12.5');
    mark.style.marginInlineStart = 'calc(var(--_to) * 1px)';
    expect(getComputedStyle(mark).marginInlineStart).to.equal('40px');
  });

  it('writes no style attribute, which a strict policy would block', () => {
    const { setAttribute } = Element.prototype;
    const written: string[] = [];
    Element.prototype.setAttribute = function (name, value) {
      written.push(name);
      setAttribute.call(this, name, value);
    };
    try {
      draw({ '--_from': 1 });
    } finally {
      Element.prototype.setAttribute = setAttribute;
    }
    expect(written).to.deep.equal([]);
  });

  it('sets again only what changed', () => {
    const mark = draw({ '--_from': 1, '--_to': 2 });
    const set: string[] = [];
    const setProperty = mark.style.setProperty.bind(mark.style);
    mark.style.setProperty = (name, value) => {
      set.push(name);
      setProperty(name, value);
    };
    draw({ '--_from': 1, '--_to': 3 });
    expect(set).to.deep.equal(['--_to']);
    expect(mark.style.getPropertyValue('--_to')).to.equal('3');
  });

  it('stands on an element and nowhere else', () => {
    expect(() => render(lit`<i>${setProperties({ '--_from': 1 })}</i>`, around)).to.throw('invalid place of setProperties: 2');
  });
});
