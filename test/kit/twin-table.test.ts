import { expect } from '@open-wc/testing';
import { pictureEnglish } from '@stp-widgets/insight/words/picture-en.js';
import { loadWords } from '@stp-widgets/insight/words/words.js';
import { tableBeside } from '@stp-widgets/kit/twin-table.js';
import type { LitElement } from 'lit';
import { drawn } from '../support/until.ts';

/** Far more than any number of renders that could be needed. */
const TOO_MANY = 50;

describe('TwinTable', () => {
  it('comes to rest where it was rendered again before its first table was there', async () => {
    const words = await loadWords('en-GB');
    const table = async () => ({ caption: 'Waits', columns: [{ title: 'Month' }], rows: [{ cells: ['May'] }] });
    let renders = 0;
    const host = {
      shadowRoot: null,
      addController: () => {},
      requestUpdate: () => void (renders++ < TOO_MANY && render()),
    } as unknown as LitElement;
    const twin = await tableBeside(host, 'en');
    const render = () => void twin.render({ words, messages: pictureEnglish, sentence: '', table });
    render();
    render();
    await drawn();
    expect(renders).to.be.within(1, 2);
  });
});
