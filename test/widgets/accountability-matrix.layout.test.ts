import { expect } from '@open-wc/testing';
import type { StpAccountabilityMatrix } from '@stp-widgets/widgets/accountability-matrix.js';
import { dress, dresses } from '../support/dress.ts';
import { fullPartnership, withTexts } from '../support/full-partnership.ts';
import { matrixPartnership } from '../support/matrix-partnership.ts';
import { isInOrder, part, parts, read, sticksOut } from '../support/perceived.ts';
import { shownMatrix } from '../support/shown-matrix.ts';
import { drawn, until } from '../support/until.ts';
import { failOnWarnings } from '../support/warnings.ts';

const long = 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch'.repeat(4).slice(0, 200);
const box = (element: Element) => element.getBoundingClientRect();
const list = (matrix: StpAccountabilityMatrix) => matrix.shadowRoot!.querySelector('.list')!;

function fits(matrix: Element): void {
  expect(sticksOut(matrix).join(', ')).to.equal('');
  expect(matrix.scrollWidth).to.be.at.most(matrix.clientWidth);
}

describe('stp-accountability-matrix by the width it is given', () => {
  failOnWarnings();

  it('is a table from 52rem on, and a list by row below', async () => {
    const matrix = await shownMatrix({}, undefined, 832);
    expect([parts(matrix, 'table').length, list(matrix)]).to.deep.equal([1, null]);
    matrix.parentElement!.style.inlineSize = '831px';
    await until(() => list(matrix)?.checkVisibility());
    expect(parts(matrix, 'table')).to.deep.equal([]);
  });

  it('lists who leads, then who does, then how many others, who can be opened', async () => {
    const matrix = await shownMatrix({}, undefined, 320);
    const [first, second, third] = list(matrix).children;
    expect(read(first)).to.equal(
      'Hips and knees within 18 weeks Three consulted Director of planned care (Harbour) Accountable Vale Responsible 3 more: Consulted',
    );
    expect(read(second)).to.contain('Not accepted since 1 Jun 2026');
    expect([...third.querySelectorAll('.holders button')].map(read)).to.deep.equal([
      'Joint bed manager (Harbour and Vale) Accountable. Two accountable',
      'City Council Accountable. Two accountable',
      'Vale Responsible',
    ]);
    first.querySelector('summary')!.click();
    await until(() => first.querySelector('details')!.open);
    expect(read(first)).to.contain('City Council').and.to.contain('Partnership Board');
    await expect(matrix).to.be.accessible();
  });

  for (const direction of ['ltr', 'rtl']) {
    it(`sets a subject further in than the one it stands below, ${direction}`, async () => {
      const matrix = await shownMatrix({ kinds: 'objectives projects activities' }, undefined, 320);
      matrix.parentElement!.dir = direction;
      await drawn();
      const inset = (title: string) => {
        const subject = parts(matrix, 'subject').find((one) => read(one).startsWith(title))!;
        return direction === 'ltr' ? box(subject).left - box(matrix).left : box(matrix).right - box(subject).right;
      };
      const insets = ['Hips and knees within 18 weeks', 'Shared theatres', 'Business case'].map(inset);
      expect(insets[1] - insets[0]).to.be.at.least(8);
      expect(insets[2] - insets[1]).to.be.at.least(8);
      expect(inset('Warm homes')).to.equal(insets[0]);
      const flat = await shownMatrix({ kinds: 'activities' }, undefined, 320);
      expect(box(parts(flat, 'subject')[0]).left, 'where nothing opens there is no room kept for that').to.equal(box(flat).left);
    });
  }

  it('has all names of a list in one column, and beside a name the state of what is not simply held', async () => {
    const data = matrixPartnership();
    data.accountabilities.push({ id: 'x', subject: 'vacancy', party: 'vale', letters: ['R'] });
    const matrix = await shownMatrix({}, data, 320);
    const item = [...list(matrix).children].find((one) => read(one).startsWith('Housing'))!;
    const names = [...item.querySelectorAll('.holder > :last-child')];
    expect(names.map((one) => one.childNodes[1].textContent + (one.querySelector('.quiet')?.textContent ?? ''))).to.deep.equal([
      'Head of housing (City Council)(vacant)',
      'City Council',
      'Vale(offered)',
    ]);
    expect(new Set(names.map((one) => box(one).left)).size).to.equal(1);
  });

  it('says how many have a part where nobody leads, and not that they are more', async () => {
    const data = matrixPartnership();
    data.accountabilities.push({ id: 'x', subject: 'empty', party: 'vale', letters: ['C'] });
    const matrix = await shownMatrix({}, data, 320);
    const item = [...list(matrix).children].find((one) => read(one).startsWith('Warm'))!;
    expect(read(item.querySelector('summary')!)).to.equal('1 party: Consulted');
  });

  it('opens the details of a line', async () => {
    const matrix = await shownMatrix({}, undefined, 320);
    list(matrix).querySelector<HTMLElement>('.holder')!.click();
    await until(() => parts(matrix, 'details').some((one) => one.matches(':popover-open')));
    expect(read(part(matrix, 'details'))).to.contain('Director of planned care (Harbour): Accountable');
    const { left, right } = box(part(matrix, 'details'));
    expect(left >= 0 && right <= innerWidth).to.equal(true);
  });

  for (const direction of ['ltr', 'rtl']) {
    for (const width of [320, 600, 1100]) {
      it(`fits into ${width}px, ${direction}, also with texts of 200 characters without a space`, async () => {
        const matrix = await shownMatrix({}, undefined, width);
        matrix.parentElement!.dir = direction;
        await drawn();
        fits(matrix);
        const longest = withTexts(fullPartnership(), (text) => `${text}${long}`.slice(0, 200));
        const other = await shownMatrix({ kinds: 'objectives projects activities' }, longest, width);
        other.parentElement!.dir = direction;
        await drawn();
        fits(other);
      });
    }
  }

  it('keeps subjects, heads and findings in view while it scrolls both ways', async () => {
    const matrix = await shownMatrix({}, undefined, 840);
    matrix.style.setProperty('--stp-accountability-matrix-height', '260px');
    matrix.style.setProperty('--stp-accountability-matrix-cell', '9rem');
    await drawn();
    const frame = part(matrix, 'table');
    expect(box(frame).height).to.be.at.most(260);
    const places = () =>
      ['tbody tr:last-child th', 'thead th:nth-child(3)', 'tbody tr:last-child .found'].map((one) => box(frame.querySelector(one)!));
    const [subject, head, found] = places();
    frame.scrollTo(100, 120);
    await until(() => frame.scrollLeft === 100 && frame.scrollTop === 120);
    const after = places();
    expect([after[0].left, after[2].left]).to.deep.equal([subject.left, found.left]);
    expect(after[1].top).to.be.closeTo(head.top, 1);
    expect(after[1].left).to.be.closeTo(head.left - 100, 1);
  });

  for (const direction of ['ltr', 'rtl']) {
    it(`shows all of what has the focus, clear of the heads and findings that stay in view, ${direction}`, async () => {
      const matrix = await shownMatrix({ organisation: 'harbour' }, undefined, 900);
      matrix.parentElement!.dir = direction;
      matrix.style.setProperty('--stp-accountability-matrix-height', '320px');
      matrix.style.setProperty('--stp-accountability-matrix-cell', '9rem');
      await drawn();
      const frame = part(matrix, 'table');
      const stays = ['tbody th', 'thead .found', 'thead'].map((one) => frame.querySelector(one)!);
      const buttons = [...frame.querySelectorAll('button')];
      for (const button of [...buttons, ...buttons.toReversed()]) {
        button.focus();
        const { left, right, top, bottom } = box(button);
        const over = stays.filter((one) => {
          if (one.contains(button) || button.closest('tbody th, .found')) return false;
          const there = box(one);
          return (
            right > there.left + 1 &&
            left < there.right - 1 &&
            (one.localName !== 'thead' || (bottom > there.top && top < there.bottom - 1))
          );
        });
        expect(over.map(({ className, localName }) => `${localName} ${className}`).join(), read(button) || button.ariaLabel!).to.equal('');
        expect(bottom).to.be.at.most(box(frame).bottom);
      }
    });
  }

  it('keeps loads and findings in their order from right to left', async () => {
    const matrix = await shownMatrix({ organisation: 'harbour' });
    matrix.parentElement!.dir = 'rtl';
    await drawn();
    const texts = [...matrix.shadowRoot!.querySelectorAll('.load > [aria-hidden], [part=findings] li > span')];
    const text = ({ textContent }: Element) => textContent;
    expect(texts.map(text).join()).to.match(/\d of \d/);
    expect(texts.filter((one) => !isInOrder(one)).map(text)).to.deep.equal([]);
  });

  it('is as wide in its columns as the page wants', async () => {
    const matrix = await shownMatrix({}, undefined, 1000);
    matrix.style.setProperty('--stp-accountability-matrix-row-head', '320px');
    await drawn();
    expect(box(matrix.shadowRoot!.querySelector('tbody th')!).width).to.be.closeTo(320, 1);
    const cell = () => parseFloat(getComputedStyle(matrix.shadowRoot!.querySelector('tbody td')!).minInlineSize);
    expect(cell()).to.equal(64);
    matrix.style.setProperty('--stp-accountability-matrix-cell', '100px');
    expect(cell()).to.equal(100);
  });

  it('has no target for a pointer under 24 pixels', async () => {
    for (const width of [320, 1100]) {
      const matrix = await shownMatrix({ organisation: 'harbour' }, undefined, width);
      for (const button of matrix.shadowRoot!.querySelectorAll('button')) {
        if (!button.checkVisibility()) continue;
        const { height, width: wide } = box(button);
        expect(Math.min(height, wide), read(button) || button.ariaLabel!).to.be.at.least(23.9);
      }
    }
  });

  it('lets the page dress each of its parts', async () => {
    const names = ['base', 'toolbar', 'table', 'subject', 'party', 'cell', 'findings', 'details'];
    const matrix = await shownMatrix();
    parts(matrix, 'cell')[0].click();
    await until(() => parts(matrix, 'details').length > 0);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(names.map((name, at) => `stp-accountability-matrix::part(${name}) { letter-spacing: ${at + 1}px; }`).join('\n'));
    document.adoptedStyleSheets.push(sheet);
    const spaced = names.map((name) => getComputedStyle(parts(matrix, name)[0]).letterSpacing);
    document.adoptedStyleSheets.pop();
    expect(spaced).to.deep.equal(names.map((_, at) => `${at + 1}px`));
  });
});

describe('stp-accountability-matrix', () => {
  failOnWarnings();

  for (const { name, ...how } of dresses) {
    it(`passes the audit of axe in ${name}, as a table and as a list`, async () => {
      const undress = await dress(how);
      try {
        for (const width of [1100, 320]) {
          const matrix = await shownMatrix(
            { organisation: 'harbour', kinds: 'objectives projects activities' },
            matrixPartnership(),
            width,
          );
          await expect(matrix).to.be.accessible();
        }
      } finally {
        undress();
      }
    });
  }
});
