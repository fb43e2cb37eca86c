import { expect, fixture, html } from '@open-wc/testing';
import { closestAcross, languageAround, nowAround, watchSurroundings } from '@stp-widgets/kit/surroundings.js';
import { until } from '../support/until.ts';

/** An element in a shadow root, in a shadow root, in what is given. */
function deep(around: Element): Element {
  const [outer, inner, element] = ['div', 'div', 'span'].map((name) => document.createElement(name));
  around.append(outer);
  outer.attachShadow({ mode: 'open' }).append(inner);
  inner.attachShadow({ mode: 'open' }).append(element);
  return element;
}

describe('the surroundings of an element', () => {
  it('reach out of shadow roots', async () => {
    const around = await fixture(html`<section class="here"></section>`);
    expect(closestAcross(deep(around), '.here')).to.equal(around);
    expect(closestAcross(deep(around), '.nowhere')).to.equal(null);
  });

  it('begin with the element itself, and end with the nearest', async () => {
    const around = await fixture(html`<section class="here"><p class="here"></p></section>`);
    const [inner] = around.children;
    expect(closestAcross(inner, '.here')).to.equal(inner);
  });

  it('end where a removed element ends', () => {
    expect(closestAcross(document.createElement('p'), 'body')).to.equal(null);
  });

  it('tell the language of the nearest lang, also from outside of shadow roots', async () => {
    const around = await fixture(html`<section lang="cy"><p lang="en-GB"></p></section>`);
    expect(languageAround(deep(around))).to.equal('cy');
    expect(languageAround(deep(around.firstElementChild!))).to.equal('en-GB');
  });

  it('tell the day that the page pins, and the real one where it pins none or nonsense', async () => {
    const around = await fixture<HTMLElement>(html`<section data-stp-now="2026-06-15T12:00:00Z"></section>`);
    expect(nowAround(deep(around)).toISOString()).to.equal('2026-06-15T12:00:00.000Z');
    for (const pin of ['', 'yesterday']) {
      around.dataset.stpNow = pin;
      expect(nowAround(deep(around)).getTime()).to.be.closeTo(Date.now(), 5000);
    }
  });
});

describe('who watches the surroundings', () => {
  const real = {
    setInterval: globalThis.setInterval,
    clearInterval: globalThis.clearInterval,
    MutationObserver: globalThis.MutationObserver,
  };
  let ticks: { id: number; call: () => void; every: number }[] = [];
  let observers = 0;
  beforeEach(() => {
    [ticks, observers] = [[], 0];
    let id = 0;
    Object.assign(globalThis, {
      setInterval: (call: () => void, every: number) => {
        ticks.push({ id: ++id, call, every });
        return id;
      },
      clearInterval: (old: number) => void (ticks = ticks.filter((tick) => tick.id !== old)),
      MutationObserver: class extends real.MutationObserver {
        constructor(callback: MutationCallback) {
          super(callback);
          observers++;
        }
      },
    });
  });
  afterEach(() => Object.assign(globalThis, real));

  it('shares one observer and one timer with all others on the page, until the last one leaves', () => {
    const leavers = Array.from({ length: 100 }, () => watchSurroundings(() => {}));
    expect([observers, ticks.length, ticks[0].every]).to.deep.equal([1, 1, 60_000]);
    leavers.splice(1).forEach((leave) => leave());
    expect(ticks).to.have.length(1);
    leavers[0]();
    expect(ticks).to.have.length(0);
    watchSurroundings(() => {})();
    expect([observers, ticks.length]).to.deep.equal([2, 0]);
  });

  it('hears of a language or a clock that changes anywhere, and of nothing else', async () => {
    const around = await fixture<HTMLElement>(html`<section></section>`);
    let heard = 0;
    const leave = watchSurroundings(() => heard++);
    around.title = 'Nothing to us';
    around.lang = 'cy';
    await until(() => heard === 1);
    around.dataset.stpNow = '2026-06-15';
    await until(() => heard === 2);
    leave();
    around.lang = 'en';
    await new Promise((resolve) => requestAnimationFrame(resolve));
    expect(heard).to.equal(2);
  });

  it('hears of each minute that goes by', () => {
    let heard = 0;
    const leave = watchSurroundings(() => heard++);
    ticks[0].call();
    leave();
    expect(heard).to.equal(1);
  });
});
