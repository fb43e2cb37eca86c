import { expect } from '@open-wc/testing';
import { part, read, within } from '../support/perceived.ts';
import { shownCard, shows } from '../support/shown.ts';
import { smallPartnership } from '../support/small-partnership.ts';
import { until } from '../support/until.ts';
import { failOnWarnings } from '../support/warnings.ts';

const page = document.documentElement;
const around = (element: Element) => element.closest<HTMLElement>('[data-stp-now]')!;

describe('stp-objective-card', () => {
  failOnWarnings();

  it('speaks Welsh where the page does, and follows when that changes', async () => {
    const card = await shownCard('apart', undefined, 800);
    around(card).lang = 'cy';
    await shows(card, 'Adroddwyd');
    expect(read(part(card, 'claim'))).to.match(/^Adroddwyd green ar 1 Meh 2026; mae 2 o 3 canlyniad ar ei hôl hi\.$/);
    expect(read(card)).to.contain('Canlyniadau fel tabl');
    await expect(card).to.be.accessible();
    around(card).lang = 'en-GB';
    await shows(card, 'Reported');
    expect(read(part(card, 'claim'))).to.contain('two of three results are behind');
  });

  it('speaks Welsh in its table and in what it lists', async () => {
    const card = await shownCard('apart', undefined, 800);
    within(card, 'summary').click();
    await until(() => card.shadowRoot!.querySelector('table'));
    around(card).lang = 'cy';
    await shows(card, 'Sefyllfa');
    expect([...card.shadowRoot!.querySelectorAll('thead th')].map(read)).to.deep.equal([
      'Canlyniad',
      'Ar y dechrau',
      'Nawr',
      'I’w ddisgwyl nawr',
      'Targed',
      'Sefyllfa',
    ]);
  });

  it('speaks the partnership’s language where the page names none', async () => {
    const document = smallPartnership();
    document.partnership['language'] = 'cy';
    const card = await shownCard('apart', document);
    const { lang } = page;
    page.removeAttribute('lang');
    around(card).removeAttribute('lang');
    await shows(card, 'Adroddwyd');
    page.lang = lang;
  });

  it('speaks English where the page speaks a language that it does not know, with that language’s own numbers left alone', async () => {
    const card = await shownCard('apart', undefined, 800);
    around(card).lang = 'pl';
    await card.updateComplete;
    expect(read(card)).to.contain('Behind by 7.1 points');
  });

  it('sees the day that the page’s clock is pinned to, and follows when that changes', async () => {
    const card = await shownCard();
    around(card).dataset.stpNow = '2026-06-20T12:00:00Z';
    await shows(card, '5 days overdue');
    expect(read(part(card, 'age'))).to.match(/^19 days ago, 5 days overdue/);
  });

  it('sees the real day where the pinned one is none', async () => {
    const card = await shownCard();
    around(card).dataset.stpNow = 'yesterday';
    await until(() => !read(part(card, 'age')).startsWith('Updated 14 days ago'));
  });
});
