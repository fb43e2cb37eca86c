import { expect, fixture, html } from '@open-wc/testing';
import { LocaleController } from '@stp-widgets/kit/locale-controller.js';
import { LitElement } from 'lit';
import { read } from '../support/perceived.ts';
import { drawn, until } from '../support/until.ts';

class Speaker extends LitElement {
  fallback?: string;
  renders = 0;
  locale = new LocaleController(this, () => this.fallback);
  protected override render() {
    this.renders++;
    const { words } = this.locale;
    return words ? `${words.say('notShown')} (${words.locale})` : 'silence';
  }
}
customElements.define('stp-test-speaker', Speaker);

const page = document.documentElement;

describe('LocaleController', () => {
  const { lang } = page;
  before(() => page.removeAttribute('lang'));
  after(() => (lang ? (page.lang = lang) : page.removeAttribute('lang')));

  const speaker = async (around: string, fallback?: string) => {
    const box = await fixture(html`<div></div>`);
    if (around) box.setAttribute('lang', around);
    const element = Object.assign(document.createElement('stp-test-speaker') as Speaker, { fallback });
    box.append(element);
    await element.updateComplete;
    return element;
  };

  for (const [around, fallback, said] of [
    ['en-GB', undefined, 'Not available (en-GB)'],
    ['en-AU', undefined, 'Not available (en-AU)'],
    ['EN-gb', undefined, 'Not available (en-GB)'],
    ['en', undefined, 'Not available (en-GB)'],
    ['', undefined, 'Not available (en-GB)'],
    ['', 'en-IE', 'Not available (en-IE)'],
    ['en-GB', 'cy', 'Not available (en-GB)'],
    ['pl', undefined, 'Not available (en-GB)'],
    ['not a language', undefined, 'Not available (en-GB)'],
  ] as const) {
    it(`says ${said} at once within lang="${around}"${fallback ? ` where the partnership is ${fallback}` : ''}`, async () => {
      expect(read(await speaker(around, fallback))).to.equal(said);
    });
  }

  for (const [around, fallback] of [
    ['cy', undefined],
    ['cy-GB', undefined],
    ['', 'cy'],
  ] as const) {
    it(`speaks Welsh within lang="${around}"${fallback ? ` where the partnership is ${fallback}` : ''}`, async () => {
      const element = await speaker(around, fallback);
      await until(() => read(element) === 'Ddim ar gael (cy-GB)');
    });
  }

  it('follows when the language around changes, or the element is moved into another', async () => {
    const element = await speaker('en-GB');
    const box = element.parentElement!;
    box.lang = 'cy';
    await until(() => read(element).startsWith('Ddim'));
    const other = await fixture(html`<div lang="en-AU"></div>`);
    other.append(element);
    await element.updateComplete;
    expect(read(element)).to.equal('Not available (en-AU)');
  });

  it('stays with the last language where it changes while another is fetched', async () => {
    const element = await speaker('en-GB');
    element.parentElement!.lang = 'cy';
    element.parentElement!.lang = 'en-AU';
    await until(() => read(element).endsWith('(en-AU)'));
    await drawn();
    expect(read(element)).to.equal('Not available (en-AU)');
  });

  it('renders nothing anew when another part of the page changes its language, and hears nothing when removed', async () => {
    const [one, other] = [await speaker('en-GB'), await speaker('en-GB')];
    const before = one.renders;
    other.parentElement!.lang = 'en-AU';
    await until(() => read(other).endsWith('(en-AU)'));
    expect(one.renders).to.equal(before);
    const box = other.parentElement!;
    const count = other.renders;
    other.remove();
    box.lang = 'en-IE';
    await drawn();
    expect(other.renders).to.equal(count);
  });
});
