import { expect } from '@open-wc/testing';
import { part, parts, read, sticksOut, within } from '../support/perceived.ts';
import { fullPartnership, withTexts } from '../support/full-partnership.ts';
import { shownCard } from '../support/shown.ts';
import { smallPartnership } from '../support/small-partnership.ts';
import { drawn, until } from '../support/until.ts';
import { failOnWarnings } from '../support/warnings.ts';

const objectives = smallPartnership().objectives.map(({ id }) => id);
const long = 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch'.repeat(4).slice(0, 200);
const box = (element: Element) => element.getBoundingClientRect();

async function opened(card: Element): Promise<void> {
  const summary = card.shadowRoot!.querySelector('summary');
  summary?.click();
  await until(() => !summary || card.shadowRoot!.querySelector('table'));
  await drawn();
}

function fits(card: Element): void {
  expect(sticksOut(card).join(', ')).to.equal('');
  expect(card.scrollWidth).to.be.at.most(card.clientWidth);
}

describe('stp-objective-card', () => {
  failOnWarnings();

  describe('by the width it is given', () => {
    for (const [width, facts, compact] of [
      [320, false, false],
      [479, false, false],
      [480, true, false],
      [480, false, true],
      [1200, false, true],
    ] as const) {
      it(`of ${width}px ${compact ? 'when compact ' : ''}${facts ? 'shows' : 'leaves out'} reason, facts, bars and the form`, async () => {
        const card = await shownCard('apart', undefined, width);
        card.compact = compact;
        await card.updateComplete;
        await drawn();
        expect(part(card, 'facts').checkVisibility()).to.equal(facts);
        for (const text of ['A hip that cannot wait', 'Update this', 'Improved health']) expect(read(card).includes(text)).to.equal(facts);
      });
    }

    it('of 62rem stands the facts beside the results, and below it under them', async () => {
      const card = await shownCard('apart', undefined, 992);
      const [facts, [first]] = [part(card, 'facts'), parts(card, 'result')];
      expect(box(facts).left).to.be.greaterThan(box(first).right);
      card.parentElement!.style.inlineSize = '900px';
      await until(() => box(facts).left < box(first).right);
      expect(box(facts).top).to.be.greaterThan(box(first).bottom);
    });

    it('is the same whatever the page around it: two cards of other widths differ on one page', async () => {
      const narrow = await shownCard('apart', undefined, 400);
      const wide = await shownCard('apart', undefined, 700);
      expect([narrow, wide].map((card) => part(card, 'facts').checkVisibility())).to.deep.equal([false, true]);
    });
  });

  it('draws a frame around itself when framed', async () => {
    const card = await shownCard('apart', undefined, 600);
    const sides = () =>
      ['Top', 'Right', 'Bottom', 'Left'].map((side) =>
        getComputedStyle(part(card, 'base')).getPropertyValue(`border-${side.toLowerCase()}-style`),
      );
    expect(sides()).to.deep.equal(['solid', 'none', 'none', 'none']);
    card.toggleAttribute('framed', true);
    await until(() => !sides().includes('none'));
    fits(card);
  });

  it('sets the reason in lines no longer than the page wants them', async () => {
    const card = await shownCard('apart', undefined, 900);
    const reason = within(card, 'p', /^A hip that/);
    const width = () => parseFloat(getComputedStyle(reason).maxInlineSize);
    expect(width()).to.be.closeTo(576, 1);
    card.style.setProperty('--stp-objective-card-measure', '200px');
    expect(width()).to.equal(200);
    expect(box(reason).width).to.be.at.most(200);
  });

  it('lets the page dress each of its parts', async () => {
    const names = ['base', 'title', 'status', 'claim', 'result', 'facts', 'age'];
    const card = await shownCard('apart', undefined, 800);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(names.map((name, at) => `stp-objective-card::part(${name}) { letter-spacing: ${at + 1}px; }`).join('\n'));
    document.adoptedStyleSheets.push(sheet);
    const spaced = names.map((name) => getComputedStyle(parts(card, name)[0]).letterSpacing);
    document.adoptedStyleSheets.pop();
    expect(spaced).to.deep.equal(names.map((_, at) => `${at + 1}px`));
  });

  for (const direction of ['ltr', 'rtl']) {
    for (const width of [320, 400, 600, 1000]) {
      it(`fits into ${width}px, ${direction}, in every state, its table open`, async () => {
        for (const objective of objectives) {
          const card = await shownCard(objective, undefined, width);
          card.parentElement!.dir = direction;
          await opened(card);
          fits(card);
        }
      });

      it(`fits into ${width}px, ${direction}, with texts of 200 characters without a space`, async () => {
        const longest = withTexts(fullPartnership(), (text) => `${text}${long}`.slice(0, 200));
        const card = await shownCard(longest.objectives[0].id, longest, width);
        card.parentElement!.dir = direction;
        await opened(card);
        expect(read(part(card, 'title'))).to.have.length(200);
        fits(card);
        fits(card.parentElement!);
      });
    }
  }

  it('reads from the right where the page does: the bar begins there too', async () => {
    const card = await shownCard('apart', undefined, 700);
    const [item] = parts(card, 'result');
    const ends = () => [...item.querySelectorAll('[aria-hidden=true] span')].map((end) => Math.round(box(end).left));
    const ltr = ends();
    expect(ltr.toSorted((one, other) => one - other)).to.deep.equal(ltr);
    card.parentElement!.dir = 'rtl';
    await drawn();
    const rtl = ends();
    expect(rtl.toSorted((one, other) => other - one)).to.deep.equal(rtl);
    const line = item.querySelector<SVGElement>('svg[viewBox="0 0 104 28"]')!;
    expect(getComputedStyle(line).transform).to.equal('matrix(-1, 0, 0, 1, 0, 0)');
  });

  it('has all its facts at the right where the page reads from there: texts, links and blocks, which fill from there', async () => {
    const card = await shownCard('apart', undefined, 700);
    card.parentElement!.dir = 'rtl';
    await drawn();
    const facts = [...part(card, 'facts').querySelectorAll('dd')];
    expect(facts.map(read).join(' ')).to.match(/Backed by .* of 5/);
    for (const fact of facts) {
      const all = document.createRange();
      all.selectNodeContents(fact);
      const { right } = box(fact);
      expect(all.getBoundingClientRect().right, read(fact)).to.be.closeTo(right, 1);
      const [first] = fact.querySelectorAll('button, svg, span, b');
      expect(box(first).right, read(fact)).to.be.closeTo(right, 1);
    }
    // Two texts in a row would stand in the page's order, and their lines among each other.
    expect(part(card, 'facts').querySelectorAll('dd > span ~ span')).to.have.length(0);
    const blocks = [...part(card, 'facts').querySelectorAll('svg')];
    expect(blocks).to.not.have.length(0);
    for (const one of blocks) expect(getComputedStyle(one).transform).to.equal('matrix(-1, 0, 0, 1, 0, 0)');
  });

  it('writes the ends of a bar in their own order where the page reads from the right', async () => {
    const card = await shownCard('apart', undefined, 700);
    card.parentElement!.dir = 'rtl';
    await drawn();
    const [item] = parts(card, 'result');
    for (const label of ['due now', 'by 31 Dec 2026']) {
      const end = [...item.querySelectorAll('[aria-hidden=true] span')].find((one) => read(one).endsWith(label))!;
      const at = (from: number) => {
        const walker = document.createTreeWalker(end, NodeFilter.SHOW_TEXT, (node) => (read(node) ? 1 : 2));
        const texts: Node[] = [];
        while (walker.nextNode()) texts.push(walker.currentNode);
        const text = texts.at(from)!;
        const one = document.createRange();
        one.setStart(text, from === 0 ? 0 : text.textContent!.trimEnd().length - 1);
        one.setEnd(text, from === 0 ? 1 : text.textContent!.trimEnd().length);
        return one.getBoundingClientRect().left;
      };
      expect(at(0), read(end)).to.be.lessThan(at(-1));
    }
  });

  it('sets a text of the other direction in its own, in the page’s order', async () => {
    const document = smallPartnership();
    document.objectives[0]['title'] = 'عمليات الورك والركبة خلال 18 أسبوعا';
    document.results[0]['title'] = 'הניתוחים תוך 18 שבועות';
    const card = await shownCard('apart', document, 700);
    expect(getComputedStyle(part(card, 'title')).direction).to.equal('rtl');
    expect(getComputedStyle(within(card, 'button', 'הניתוחים')).direction).to.equal('rtl');
    expect(getComputedStyle(part(card, 'base')).direction).to.equal('ltr');
    expect(getComputedStyle(within(card, 'button', 'Beds put off')).direction).to.equal('ltr');
    fits(card);
  });

  it('sets the host’s own controls as wide as they are', async () => {
    for (const width of [320, 700, 1000]) {
      const card = await shownCard('apart', undefined, width);
      const own = Object.assign(document.createElement('button'), { slot: 'actions', textContent: 'Print' });
      card.append(own);
      await drawn();
      expect(box(own).width, `${width}`).to.be.lessThan(120);
      expect(box(own).top, `${width}`).to.be.greaterThan(box(parts(card, 'result')[2]).bottom);
      expect(box(own).bottom, `${width}`).to.be.lessThan(box(part(card, 'age')).top + 1);
    }
  });

  for (const [slot, after, before] of [
    ['header', 'title', 'claim'],
    ['results', 'claim', 'age'],
  ] as const) {
    it(`has a place for the host’s own in ${slot}, between the ${after} and the ${before}`, async () => {
      for (const width of [320, 700, 1000]) {
        const card = await shownCard('apart', undefined, width);
        const own = Object.assign(document.createElement('p'), { slot, textContent: 'Ours' });
        card.append(own);
        await drawn();
        expect(box(own).top, `${width}`).to.be.at.least(box(part(card, after)).bottom);
        expect(box(own).bottom, `${width}`).to.be.at.most(box(part(card, before)).top);
        fits(card);
      }
    });
  }
});
