import { expect, html } from '@open-wc/testing';
import { openFeed } from '@stp-widgets/feed';
import { feedSource } from '../support/feed-source.ts';
import { matrixPartnership } from '../support/matrix-partnership.ts';
import { nameAndRole } from '../support/name-and-role.ts';
import { part, parts, read, within } from '../support/perceived.ts';
import { page, shows } from '../support/shown.ts';
import { shownMatrix } from '../support/shown-matrix.ts';
import { until } from '../support/until.ts';
import { countUpdates } from '../support/updates.ts';
import { failOnWarnings } from '../support/warnings.ts';

const lone = async (src: string) => {
  const around = await page(html`<stp-accountability-matrix src=${src}></stp-accountability-matrix>`);
  return around.querySelector('stp-accountability-matrix')!;
};

describe('stp-accountability-matrix says what stands in its way:', () => {
  failOnWarnings();

  it('nothing to read from', async () => {
    const around = await page(html`<stp-accountability-matrix></stp-accountability-matrix>`);
    expect(read(around)).to.match(/^No partnership to read from/);
    await expect(around).to.be.accessible();
  });

  it('no subjects', async () => {
    const matrix = await shownMatrix({ kinds: 'results activities', objective: 'both' });
    expect(read(matrix)).to.equal(
      'No subjects to show The partnership has none of these yet, or the filters leave none. Looked at: results and activities; objective: Home by the weekend.',
    );
  });

  for (const name of ['organisation', 'programme', 'objective'] as const) {
    it(`an ${name} that is not there`, async () => {
      const matrix = await shownMatrix({ [name]: 'director' });
      expect(read(matrix)).to.equal(
        `This ${name} is not in the partnership Nothing of that kind has the id “director” here. It may have been renamed or closed.`,
      );
      await expect(matrix).to.be.accessible();
    });
  }

  for (const [settings, title] of [
    [{}, 'Accountability, Harbour and Vale'],
    [{ order: 'title' }, 'Accountability, Harbour and Vale'],
    [{ organisation: 'vale' }, 'Accountability, Harbour and Vale; organisation: Vale'],
    [
      { programme: 'prg', party: 'director' },
      'Accountability, Harbour and Vale; held by: Director of planned care (Harbour); programme: Planned care',
    ],
    [{ objective: 'sound', onlyGaps: true }, 'Accountability, Harbour and Vale; objective: Hips and knees within 18 weeks'],
  ] as const)
    it(`nothing, but says within what its page asks for it: ${title}`, async () => {
      const matrix = await shownMatrix(settings);
      await until(() => read(within(matrix, '.head [role=heading]')) === title);
    });

  it('no gaps, and keeps the button by which to see the rest', async () => {
    const matrix = await shownMatrix({ kinds: 'activities', onlyGaps: true });
    expect(read(matrix)).to.contain('No gaps Each subject has exactly one accountable who has accepted');
    within(matrix, 'button', 'Only gaps').click();
    await shows(matrix, 'Business case');
  });

  it('nothing found, and among what', async () => {
    const matrix = await shownMatrix({ organisation: 'harbour', party: 'board', search: 'warm' });
    expect(read(matrix)).to.contain(
      'Nothing found No subject, and nobody with a part in one, is called “warm”. Looked at: objectives and projects; organisation: Harbour; held by: Partnership Board.',
    );
  });

  for (const [search, said] of [
    ['old', 'Nothing found No subject, and nobody with a part in one, is called “old”.'],
    ['case', 'No gaps Nothing is wrong with the one subject that “case” finds.'],
    ['business', 'No gaps Nothing is wrong with the 2 subjects that “business” finds.'],
  ]) {
    it(`no gaps in what is found, and not that there is no such subject: ${search}`, async () => {
      const data = matrixPartnership();
      (data['activities'] as object[]).push({ id: 'other', title: 'Business plan', project: 'offer' });
      data.accountabilities.push({ id: 'x', subject: 'other', party: 'city', letters: ['A', 'R'], acceptedAt: '2026-06-01' });
      const matrix = await shownMatrix({ kinds: 'activities', onlyGaps: true, search }, data);
      expect(read(matrix)).to.contain(said);
    });
  }

  it('a source that has not answered yet, in silence; then shows what comes, under a stamp of its own', async () => {
    const source = feedSource();
    await source.answer({ hold: true });
    const matrix = await lone(source.address);
    await until(() => matrix.shadowRoot!.querySelector('.wait'));
    await source.serve(matrixPartnership());
    await shows(matrix, 'Of eight subjects');
    expect(read(part(matrix, 'stamp'))).to.contain('Harbour and Vale');
    expect(parts(await shownMatrix(), 'stamp')).to.deep.equal([]);
  });

  it('a source that fails, and why', async () => {
    const matrix = await lone(feedSource().address);
    await shows(matrix, 'The partnership could not be read');
    expect(read(matrix)).to.contain('404, not found');
  });

  it('a source that fails later, and keeps the last good picture', async () => {
    const source = feedSource();
    await source.serve(matrixPartnership());
    const matrix = await lone(source.address);
    await shows(matrix, 'Of eight subjects');
    await source.answer({ status: 500 });
    await openFeed(source.address).refresh();
    await shows(matrix, 'Last good picture');
    expect(read(matrix)).to.contain('Of eight subjects');
  });

  it('asks its source as often as it is told to', async () => {
    const source = feedSource();
    await source.serve(matrixPartnership());
    const matrix = await lone(source.address);
    matrix.setAttribute('refresh', '1');
    await source.requestsUntil((requests) => requests.length > 1);
    await shows(matrix, 'Of eight subjects');
  });
});

describe('stp-accountability-matrix lives on:', () => {
  failOnWarnings();

  it('shows what it showed when it is moved, and what changed meanwhile', async () => {
    const matrix = await shownMatrix();
    const before = read(matrix);
    const partnership = matrix.closest('stp-partnership')!;
    matrix.remove();
    partnership.append(matrix);
    await matrix.updateComplete;
    expect(read(matrix)).to.equal(before);
    const data = matrixPartnership();
    data.accountabilities.push({ id: 'new', subject: 'empty', party: 'city', letters: ['A', 'R'], acceptedAt: '2026-06-14' });
    partnership.data = data;
    await shows(matrix, 'Of eight subjects, three have');
  });

  it('renders nothing anew where nothing that it shows has changed', async () => {
    const matrix = await shownMatrix();
    const count = countUpdates(matrix);
    const data = matrixPartnership();
    data.aims.push({ id: 'aim', title: 'Longer lives' });
    matrix.closest('stp-partnership')!.data = data;
    await matrix.closest('stp-partnership')!.updateComplete;
    await matrix.updateComplete;
    expect(count()).to.equal(0);
  });

  it('keeps open what the reader opened, and follows the day', async () => {
    const matrix = await shownMatrix();
    matrix.shadowRoot!.querySelector<HTMLElement>('[aria-label="Roles of Harbour"]')!.click();
    matrix.closest<HTMLElement>('[data-stp-now]')!.dataset['stpNow'] = '2026-09-02T12:00:00Z';
    await shows(matrix, 'For “\u2068Warm homes\u2069” and “\u2068One stroke unit\u2069” nobody');
    expect(read(matrix)).to.contain('Joint bed manager joint with Vale');
  });

  it('speaks Welsh where the page does', async () => {
    const matrix = await shownMatrix();
    matrix.closest<HTMLElement>('[lang]')!.lang = 'cy';
    await shows(matrix, 'O 8 pwnc');
    await shows(matrix, 'Canfyddiadau, y mwyaf difrifol yn gyntaf');
    expect(read(matrix)).to.contain('Neb yn atebol');
    await expect(matrix).to.be.accessible();
  });
});

describe('the plain table of stp-accountability-matrix', () => {
  failOnWarnings();

  it('has the same rows as the picture, who holds each letter, and leads to each subject', async () => {
    const matrix = await shownMatrix();
    expect(nameAndRole(within(matrix, '[role=group]', 'Picture')).name).to.equal('Show as');
    within(matrix, 'button', /^Table$/).click();
    await until(() => matrix.shadowRoot!.querySelectorAll('thead th').length === 7);
    const rows = [...matrix.shadowRoot!.querySelectorAll('table tr')].map((row) => [...row.children].map(read));
    expect(rows[0]).to.deep.equal(['Subject', 'Kind', 'Accountable', 'Responsible', 'Consulted', 'Informed', 'Findings']);
    expect(rows[2]).to.deep.equal([
      'Shared theatres',
      'Project',
      'Director of planned care (Harbour), offered',
      'Director of planned care (Harbour), offered',
      '',
      'Partnership Board',
      'Not accepted since 1 Jun 2026',
    ]);
    expect(rows).to.have.length(9);
    await expect(matrix).to.be.accessible();
  });

  it('is kept as a file', async () => {
    const matrix = await shownMatrix();
    const links: HTMLAnchorElement[] = [];
    const { click } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      links.push(this);
    };
    within(matrix, '[aria-label="Save the table as CSV"]').click();
    await until(() => links.length > 0);
    HTMLAnchorElement.prototype.click = click;
    expect(links[0].download).to.equal('accountability-harbour-and-vale.csv');
  });
});
