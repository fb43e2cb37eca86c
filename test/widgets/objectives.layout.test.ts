import { expect } from '@open-wc/testing';
import { dress, dresses } from '../support/dress.ts';
import { fullPartnership, withTexts } from '../support/full-partnership.ts';
import { part, parts, read, sticksOut, within } from '../support/perceived.ts';
import { shownBoard } from '../support/shown-objectives.ts';
import { smallPartnership } from '../support/small-partnership.ts';
import { drawn, until } from '../support/until.ts';
import { failOnWarnings } from '../support/warnings.ts';

const long = 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch'.repeat(4).slice(0, 200);
const box = (element: Element) => element.getBoundingClientRect();

function fits(board: Element): void {
  expect(sticksOut(board).join(', ')).to.equal('');
  expect(board.scrollWidth).to.be.at.most(board.clientWidth);
}

describe('stp-objectives by the width it is given', () => {
  failOnWarnings();

  for (const [width, columns] of [
    [320, 1],
    [700, 2],
    [1200, 3],
  ] as const) {
    it(`of ${width}px has ${columns} ${columns === 1 ? 'column' : 'columns'} of cards`, async () => {
      const cards = parts(await shownBoard({ groupBy: 'none' }, undefined, width), 'card');
      expect(new Set(cards.map((card) => Math.round(box(card).left))).size).to.equal(columns);
    });
  }

  it('has cards as wide as the page wants them at least', async () => {
    const board = await shownBoard({ groupBy: 'none' }, undefined, 1200);
    board.style.setProperty('--stp-objectives-card', '30rem');
    await drawn();
    const cards = parts(board, 'card');
    expect(new Set(cards.map((card) => box(card).left)).size).to.equal(2);
    expect(box(cards[0]).width).to.be.at.least(480);
  });

  it('stands the ages of one row at one height', async () => {
    const [first, second, third] = parts(await shownBoard({ groupBy: 'none' }), 'age').map((age) => box(age).bottom);
    for (const other of [second, third]) expect(other).to.be.closeTo(first, 0.5);
  });

  for (const direction of ['ltr', 'rtl']) {
    for (const width of [320, 600, 1100]) {
      it(`fits into ${width}px, ${direction}, also with texts of 200 characters without a space`, async () => {
        for (const groupBy of ['aim', 'organisation', 'status'] as const) {
          const board = await shownBoard({ groupBy }, undefined, width);
          board.parentElement!.dir = direction;
          await drawn();
          fits(board);
        }
        const longest = withTexts(fullPartnership(), (text) => `${text}${long}`.slice(0, 200));
        const other = await shownBoard({ groupBy: 'organisation' }, longest, width);
        other.parentElement!.dir = direction;
        await drawn();
        fits(other);
      });
    }
  }

  it('has no target for a pointer under 24 pixels', async () => {
    for (const width of [320, 1100]) {
      const board = await shownBoard({}, undefined, width);
      for (const one of board.shadowRoot!.querySelectorAll('button, a, select, input')) {
        const { height, width: wide } = box(one);
        expect(Math.min(height, wide), read(one) || one.ariaLabel!).to.be.at.least(23.9);
      }
    }
  });

  it('lets the page dress each of its parts', async () => {
    const names = ['base', 'toolbar', 'counts', 'group', 'card', 'title', 'status', 'claim'];
    const board = await shownBoard();
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(names.map((name, at) => `stp-objectives::part(${name}) { letter-spacing: ${at + 1}px; }`).join('\n'));
    document.adoptedStyleSheets.push(sheet);
    const spaced = names.map((name) => getComputedStyle(parts(board, name)[0]).letterSpacing);
    document.adoptedStyleSheets.pop();
    expect(spaced).to.deep.equal(names.map((_, at) => `${at + 1}px`));
  });
});

describe('stp-objectives', () => {
  failOnWarnings();

  for (const { name, ...how } of dresses) {
    it(`passes the audit of axe in ${name}, wide and narrow, with filters pressed`, async () => {
      const undress = await dress(how);
      try {
        for (const width of [1100, 320]) {
          const board = await shownBoard({ status: 'green', onlyDisagreeing: true }, undefined, width);
          await expect(board).to.be.accessible();
          await expect(await shownBoard({ groupBy: 'status' }, undefined, width)).to.be.accessible();
        }
      } finally {
        undress();
      }
    });
  }

  for (const [what, damage] of [
    ['wrong types in an objective', (data: ReturnType<typeof smallPartnership>) => Object.assign(data.objectives[1], { why: 7 })],
    ['an id given twice', (data) => data.objectives.push({ id: 'apart', title: 'The second of that id' })],
    ['an aim that is not there', (data) => Object.assign(data.objectives[0], { aims: ['nowhere'] })],
    ['a measure that is no measure', (data) => Object.assign(data.measures[0], { series: 'none' })],
    ['a scale without statuses', (data) => Object.assign(data, { statusScale: [] })],
    ['organisations that are no list', (data) => Object.assign(data, { organisations: {} })],
    ['accountabilities that are no list', (data) => Object.assign(data, { accountabilities: 7 })],
  ] as readonly (readonly [string, (data: ReturnType<typeof smallPartnership>) => unknown])[]) {
    it(`of a document with ${what} shows the rest`, async () => {
      const data = smallPartnership();
      damage(data);
      for (const groupBy of ['aim', 'organisation', 'status'] as const) {
        const board = await shownBoard({ groupBy }, data);
        expect(parts(board, 'title').map(read)).to.include.members(['Warm homes', 'Safer births']);
      }
    });
  }

  it('shows what a feed says as text, whatever it says', async () => {
    const nasty = '<img src=x onerror=alert(1)>';
    const board = await shownBoard(
      {},
      withTexts(smallPartnership(), (text) => `${nasty}${text}`),
    );
    expect(read(part(board, 'base'))).to.contain(nasty);
    expect(board.shadowRoot!.querySelector('img')).to.equal(null);
  });

  it('sets texts in their own direction', async () => {
    const data = smallPartnership();
    Object.assign(data.objectives[0], { title: 'הניתוחים' });
    const title = within(await shownBoard({}, data), '[part=title]', 'הניתוחים');
    expect(getComputedStyle(title).direction).to.equal('rtl');
  });

  it('prints all its cards that are drawn, without its controls', async () => {
    const board = await shownBoard();
    const rules = board.shadowRoot!.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules]);
    const print = rules.filter((rule) => rule instanceof CSSMediaRule && rule.conditionText === 'print').map(({ cssText }) => cssText);
    expect(print.join('\n'))
      .to.match(/\.toolbar[^}]*display: none/)
      .and.to.match(/\.card[^}]*break-inside: avoid/);
  });

  it('fits in after it is made narrower', async () => {
    const board = await shownBoard();
    board.parentElement!.style.inlineSize = '320px';
    await until(() => box(board).width <= 320);
    await drawn();
    fits(board);
  });
});
