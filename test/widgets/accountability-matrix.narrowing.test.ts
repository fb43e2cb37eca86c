import { expect } from '@open-wc/testing';
import type { StpAccountabilityMatrix } from '@stp-widgets/widgets/accountability-matrix.js';
import { focused, press } from '../support/keys.ts';
import { matrixPartnership } from '../support/matrix-partnership.ts';
import { nameAndRole } from '../support/name-and-role.ts';
import { part, parts, read, within } from '../support/perceived.ts';
import { type MatrixSettings, shownMatrix } from '../support/shown-matrix.ts';
import { shows } from '../support/shown.ts';
import { until } from '../support/until.ts';
import { failOnWarnings } from '../support/warnings.ts';

const titles = (matrix: StpAccountabilityMatrix) => [...matrix.shadowRoot!.querySelectorAll('tbody th')].map(read);
const fieldCalled = (matrix: StpAccountabilityMatrix, name: string) =>
  [...matrix.shadowRoot!.querySelectorAll<HTMLInputElement | HTMLSelectElement>('.fields input, .fields select')].find(
    (one) => nameAndRole(one).name === name,
  )!;
const left = (matrix: StpAccountabilityMatrix) => read(within(matrix, '.fields [role=status]'));

/** A matrix whose fields are open. */
async function opened(settings: MatrixSettings = {}, width = 1200): Promise<StpAccountabilityMatrix> {
  const matrix = await shownMatrix(settings, matrixPartnership(), width);
  within(matrix, 'button', 'Find, filter, sort').click();
  await until(() => matrix.shadowRoot!.querySelector('.fields'));
  return matrix;
}

/** Fills a field in as the reader does. */
async function fill(matrix: StpAccountabilityMatrix, name: string, value: string | boolean): Promise<void> {
  const field = fieldCalled(matrix, name);
  if (typeof value === 'boolean') (field as HTMLInputElement).checked = value;
  else field.value = value;
  field.dispatchEvent(new Event(field.getAttribute('type') === 'search' ? 'input' : 'change', { bubbles: true }));
  await matrix.updateComplete;
}

describe('the fields of stp-accountability-matrix', () => {
  failOnWarnings();

  it('open and close by a button that says which', async () => {
    const matrix = await opened();
    const button = within(matrix, 'button', 'Find, filter, sort');
    expect(button.ariaExpanded).to.equal('true');
    expect([...matrix.shadowRoot!.querySelectorAll('.fields input, .fields select')].map((one) => nameAndRole(one).name)).to.deep.equal([
      'Find a subject or party',
      'Organisation',
      'Role or group',
      'Order',
      'Show changes since',
      'Programmes',
      'Objectives',
      'Results',
      'Projects',
      'Activities',
      'Dependencies',
      'Decisions',
      'Risks',
      'Open all rows',
    ]);
    await expect(matrix).to.be.accessible();
    button.click();
    await until(() => !matrix.shadowRoot!.querySelector('.fields'));
  });

  for (const [name, value, wanted] of [
    ['Find a subject or party', 'STROKE', ['One stroke unit']],
    ['Find a subject or party', 'coast', ['Hips and knees within 18 weeks', 'One stroke unit', 'One list of dates']],
    ['Organisation', 'coast', ['Hips and knees within 18 weeks', 'One stroke unit', 'One list of dates']],
    ['Role or group', 'nobody', ['Housing advice']],
    ['Objectives', false, ['One stroke unit', 'Shared theatres', 'Night nurses', 'Housing advice', 'One list of dates']],
  ] as const) {
    it(`leave by ${name}, ${value}, what it says, and say how much that is`, async () => {
      const matrix = await opened();
      await fill(matrix, name, value);
      await until(() => String(titles(matrix)) === String(wanted));
      expect(left(matrix)).to.match(new RegExp(`^${wanted.length} of \\d+ subjects?$`));
    });
  }

  for (const [order, wanted] of [
    ['title', ['Hips and knees within 18 weeks', 'Shared theatres', 'Home by the weekend', 'Housing advice']],
    ['severity', ['Warm homes', 'One stroke unit', 'Night nurses', 'Home by the weekend']],
    ['parties', ['Hips and knees within 18 weeks', 'Shared theatres', 'Home by the weekend', 'One stroke unit']],
  ] as const) {
    it(`order the subjects by ${order}`, async () => {
      const matrix = await opened();
      await fill(matrix, 'Order', order);
      await until(() => String(titles(matrix).slice(0, 4)) === String(wanted));
    });
  }

  it('say of a role whose it is, and tell parties of one name apart', async () => {
    const data = matrixPartnership();
    data.organisations.push({ id: 'bay', name: 'City Council' }, { id: 'port', name: 'Port Vale Trust', shortName: 'Vale' });
    data.roles.push(
      { id: 'chief', title: 'Chief', organisations: ['harbour'] },
      { id: 'head', title: 'Chief', organisations: ['vale'] },
      { id: 'first', title: 'Chief', organisations: ['coast'] },
      { id: 'second', title: 'Chief', organisations: ['coast'] },
    );
    const matrix = await shownMatrix({}, data);
    within(matrix, 'button', 'Find, filter, sort').click();
    await until(() => matrix.shadowRoot!.querySelector('.fields'));
    const options = (name: string) => [...fieldCalled(matrix, name).querySelectorAll('option')].slice(1).map(({ label }) => label);
    expect(options('Organisation')).to.deep.equal([
      'Harbour',
      'Vale Community Trust',
      'City Council (city)',
      'Coast Council',
      'City Council (bay)',
      'Port Vale Trust',
    ]);
    expect(options('Role or group')).to.deep.equal([
      'Partnership Board',
      'Director of planned care (Harbour)',
      'Joint bed manager (Harbour and Vale Community Trust)',
      'Head of housing (City Council (city))',
      'Chief (Harbour)',
      'Chief (Vale Community Trust)',
      'Chief (Coast Council) (first)',
      'Chief (Coast Council) (second)',
    ]);
  });

  for (const [what, settings] of [
    ['few rows', {}],
    ['only gaps', { onlyGaps: true }],
    ['a search', { search: 'harbour' }],
    ['all opened by the page', { expanded: true }],
  ] as const) {
    it(`say whether all rows are open, and close and open them, with ${what}`, async () => {
      const matrix = await opened(settings);
      const all = () => (fieldCalled(matrix, 'Open all rows') as HTMLInputElement).checked;
      const whole = titles(matrix);
      expect([all(), whole.includes('Shared theatres')]).to.deep.equal([true, true]);
      await fill(matrix, 'Open all rows', false);
      expect([all(), titles(matrix).includes('Shared theatres')]).to.deep.equal([false, false]);
      matrix.shadowRoot!.querySelector<HTMLElement>('[aria-label="Below Hips and knees within 18 weeks"]')!.click();
      await matrix.updateComplete;
      expect([all(), titles(matrix)]).to.deep.equal([true, whole]);
      await fill(matrix, 'Open all rows', false);
      await fill(matrix, 'Open all rows', true);
      expect([all(), titles(matrix)]).to.deep.equal([true, whole]);
    });
  }

  it('find what stands in rows that were all closed, and offer nothing to open where nothing stands below anything', async () => {
    const matrix = await opened();
    await fill(matrix, 'Open all rows', false);
    await fill(matrix, 'Find a subject or party', 'director');
    await until(() => String(titles(matrix)) === 'Hips and knees within 18 weeks,Shared theatres');
    await fill(matrix, 'Find a subject or party', 'stroke');
    await until(() => String(titles(matrix)) === 'One stroke unit');
    expect(fieldCalled(matrix, 'Open all rows')).to.equal(undefined);
  });

  it('keep the last kind of subject', async () => {
    const matrix = await opened({ kinds: 'projects' });
    await fill(matrix, 'Projects', false);
    expect(matrix.kinds).to.equal('projects');
    expect((fieldCalled(matrix, 'Projects') as HTMLInputElement).checked).to.equal(true);
  });

  it('give back what the attributes asked for', async () => {
    const matrix = await opened({ organisation: 'vale', kinds: 'projects' });
    const before = titles(matrix);
    await fill(matrix, 'Organisation', 'coast');
    await fill(matrix, 'Objectives', true);
    await fill(matrix, 'Find a subject or party', 'zzz');
    await shows(matrix, 'Nothing found');
    expect(read(matrix)).to.contain('Nothing found No subject, and nobody with a part in one, is called “zzz”.');
    within(matrix, 'button', 'Clear filters').click();
    await until(() => String(titles(matrix)) === String(before));
    expect([matrix.organisation, matrix.kinds, matrix.search]).to.deep.equal(['vale', 'projects', '']);
    expect(matrix.shadowRoot!.querySelector('.left button')).to.equal(null);
  });

  it('stay where they leave nothing at all', async () => {
    const matrix = await opened({ kinds: 'projects', objective: 'empty' }).catch(() => null);
    expect(matrix).to.equal(null);
    const other = await opened();
    await fill(other, 'Role or group', 'board');
    await fill(other, 'Objectives', false);
    await fill(other, 'Organisation', 'city');
    await shows(other, 'No subjects to show');
    expect(within(other, 'button', 'Clear filters')).to.not.equal(null);
  });

  it('stay where what the reader chose is gone from the feed, and take that back', async () => {
    const matrix = await opened();
    await fill(matrix, 'Organisation', 'coast');
    await until(() => titles(matrix).length === 3);
    const data = matrixPartnership();
    data.organisations = data.organisations.filter(({ id }) => id !== 'coast');
    matrix.closest('stp-partnership')!.data = data;
    await shows(matrix, 'This organisation is not in the partnership');
    const chosen = fieldCalled(matrix, 'Organisation') as HTMLSelectElement;
    expect([chosen.value, chosen.selectedOptions[0].text]).to.deep.equal(['coast', 'coast']);
    expect(read(matrix)).to.not.contain('accountable');
    await expect(matrix).to.be.accessible();
    within(matrix, 'button', /^Words$/).click();
    await matrix.updateComplete;
    expect(read(matrix)).to.contain('This organisation is not in the partnership').and.not.contain('Nothing is wrong');
    within(matrix, 'button', /^Picture$/).click();
    within(matrix, 'button', 'Clear filters').click();
    await until(() => titles(matrix).length === 8);
    expect((fieldCalled(matrix, 'Organisation') as HTMLSelectElement).value).to.equal('');
  });

  it('name what the page asked for that they do not offer', async () => {
    const matrix = await opened({ party: 'city' });
    expect((fieldCalled(matrix, 'Role or group') as HTMLSelectElement).selectedOptions[0].text).to.equal('City Council');
  });

  for (const [since, day] of [
    ['2026/27', '2026-04-01'],
    ['2026-05', '2026-05-01'],
    ['2026-05-04', '2026-05-04'],
    ['lately', ''],
  ] as const) {
    it(`show the day since which changes are shown, of ${since}`, async () => {
      const matrix = await opened({ since });
      expect((fieldCalled(matrix, 'Show changes since') as HTMLInputElement).value).to.equal(day);
      await fill(matrix, 'Show changes since', '');
      expect(matrix.shadowRoot!.querySelector('.changed')).to.equal(null);
      if (day) within(matrix, 'button', 'Clear filters').click();
      expect(matrix.since).to.equal(day ? since : '');
    });
  }

  it('show what is shown where an attribute says nothing that can be read', async () => {
    const matrix = await opened({ kinds: 'nonsense', order: 'nonsense' });
    const ticked = [...matrix.shadowRoot!.querySelectorAll<HTMLInputElement>('fieldset input')].filter(({ checked }) => checked);
    expect(ticked.map((one) => nameAndRole(one).name)).to.deep.equal(['Objectives', 'Projects']);
    expect((fieldCalled(matrix, 'Order') as HTMLSelectElement).value).to.equal('document');
    await fill(matrix, 'Activities', true);
    expect(matrix.kinds).to.equal('objectives projects activities');
  });

  it('give back what the page asked for last', async () => {
    const matrix = await opened({ organisation: 'vale' });
    await fill(matrix, 'Organisation', 'coast');
    await fill(matrix, 'Find a subject or party', 'stroke');
    matrix.organisation = 'city';
    await matrix.updateComplete;
    within(matrix, 'button', 'Clear filters').click();
    await until(() => matrix.search === '');
    expect(matrix.organisation).to.equal('city');
    await fill(matrix, 'Organisation', 'coast');
    within(matrix, 'button', 'Clear filters').click();
    expect(matrix.organisation).to.equal('city');
  });

  it('keep the focus while one types', async () => {
    const matrix = await opened();
    fieldCalled(matrix, 'Find a subject or party').focus();
    for (const letter of 'hom') await press(letter);
    await until(() => titles(matrix).length === 2);
    expect(titles(matrix)).to.deep.equal(['Home by the weekend', 'Warm homes']);
    expect(focused()).to.equal(fieldCalled(matrix, 'Find a subject or party'));
  });

  it('stand over the words and the table too, in 320px as well', async () => {
    const matrix = await opened({}, 320);
    for (const view of ['Words', 'Table']) {
      within(matrix, 'button', new RegExp(`^${view}$`)).click();
      await until(() => matrix.shadowRoot!.querySelector(view === 'Words' ? '.reading' : 'thead'));
      expect(fieldCalled(matrix, 'Organisation').checkVisibility()).to.equal(true);
    }
    expect(matrix.scrollWidth).to.be.at.most(matrix.clientWidth);
    await expect(matrix).to.be.accessible();
  });
});

describe('stp-accountability-matrix in words', () => {
  failOnWarnings();

  const reading = async (settings: MatrixSettings = {}, data = matrixPartnership()) => {
    const matrix = await shownMatrix(settings, data);
    within(matrix, 'button', /^Words$/).click();
    await until(() => matrix.shadowRoot!.querySelector('.reading'));
    return matrix;
  };
  const sentences = (matrix: StpAccountabilityMatrix) => [...matrix.shadowRoot!.querySelectorAll('.sentences:last-of-type li')].map(read);

  it('says what is wrong and how often, who holds too much, and who answers for each subject', async () => {
    const matrix = await reading();
    expect(read(matrix)).to.contain('3 have nobody accountable');
    expect(read(matrix)).to.contain('Who holds too much');
    expect(sentences(matrix)).to.deep.include(
      'For Hips and knees within 18 weeks the Director of planned care of Harbour is accountable; Vale is responsible; three are consulted, more than the partnership wants.',
    );
    expect(sentences(matrix)).to.deep.include('For Warm homes nobody is accountable; nobody is responsible.');
    expect(sentences(matrix)).to.deep.include(
      'For Housing advice the Head of housing of City Council, vacant, is accountable; City Council is responsible.',
    );
    await expect(matrix).to.be.accessible();
  });

  it('leads from each sentence to its subject', async () => {
    const matrix = await reading();
    const heard: string[] = [];
    matrix.addEventListener('stp-select', (event) => {
      event.preventDefault();
      heard.push(event.id);
    });
    within(matrix, '.said', 'Warm homes').click();
    expect(heard).to.deep.equal(['empty']);
    within(matrix, '.said', 'Housing advice').focus();
    await press('Enter');
    await press(' ');
    expect(heard).to.deep.equal(['empty', 'vacancy', 'vacancy']);
    expect(nameAndRole(focused()!)).to.deep.equal({ role: 'button', name: 'Housing advice' });
  });

  it('runs on through a long title', async () => {
    const data = matrixPartnership();
    data.objectives[2]['title'] = 'Warm homes '.repeat(30).trim();
    const matrix = await reading({}, data);
    const said = within(matrix, '.said', /^Warm homes/);
    const line = document.createRange();
    line.selectNodeContents(said.previousSibling!.parentNode!);
    const [first] = line.getClientRects();
    expect(said.getClientRects().length).to.be.above(1);
    expect(said.getClientRects()[0].top).to.be.closeTo(first.top, 2);
  });

  it('says a stretch at a time', async () => {
    const data = matrixPartnership();
    data.projects = Array.from({ length: 120 }, (_, at) => ({ id: `p${at}`, title: `Project ${at}` }));
    data.accountabilities = [];
    const matrix = await reading({ kinds: 'projects' }, data);
    expect(sentences(matrix)).to.have.length(50);
    within(matrix, 'button', 'Show 50 more subjects').click();
    await matrix.updateComplete;
    within(matrix, 'button', 'Show 20 more subjects').click();
    await matrix.updateComplete;
    expect(sentences(matrix)).to.have.length(120);
  });

  it('says that nothing is wrong', async () => {
    expect(read(await reading({ kinds: 'activities' }, { ...matrixPartnership(), thresholds: {} }))).to.contain('Nothing is wrong.');
  });
});

describe('stp-accountability-matrix since a day', () => {
  failOnWarnings();

  const since = async (day: string, settings: MatrixSettings = {}) => {
    const data = matrixPartnership();
    data.accountabilities.push(
      { id: 'old-lead', subject: 'empty', party: 'city', letters: ['A'], acceptedAt: '2026-01-01', to: '2026-05-31' },
      { id: 'new-lead', subject: 'empty', party: 'coast', letters: ['A'], acceptedAt: '2026-06-02', from: '2026-06-01' },
    );
    return shownMatrix({ since: day, ...settings }, data);
  };
  const marked = (matrix: StpAccountabilityMatrix) => until(() => matrix.shadowRoot!.querySelector('.change'));

  it('says how much changed, and marks each cell by shape and word', async () => {
    const matrix = await since('2026-04-01');
    await marked(matrix);
    expect(read(within(matrix, '.changed'))).to.match(/^Changed since 1 Apr 2026: /);
    const row = [...matrix.shadowRoot!.querySelectorAll('tbody tr')].find((one) => read(one).startsWith('Warm homes'))!;
    const marks = [...row.querySelectorAll('.change')].map(({ textContent }) => textContent.trim());
    expect(marks).to.have.length(2);
    expect(read(row)).to.contain('Warm homes');
    const shapes = [...matrix.shadowRoot!.querySelectorAll('.change')].map((one) => getComputedStyle(one, '::before').content);
    expect(new Set(shapes).size).to.be.above(1);
    await expect(matrix).to.be.accessible();
  });

  it('says each change in a sentence, beside the cell and among the words', async () => {
    const matrix = await since('2026-04-01');
    await marked(matrix);
    const said = [...matrix.shadowRoot!.querySelectorAll('tbody .spoken')].map(read).join(' ');
    expect(said).to.contain('Shared theatres: Director of planned care (Harbour) is now Accountable and Responsible.');
    within(matrix, 'button', /^Words$/).click();
    await until(() => matrix.shadowRoot!.querySelector('.reading'));
    expect(read(matrix)).to.contain('What changed').and.to.contain('Shared theatres: Director of planned care (Harbour) is now');
    within(matrix, 'button', /^Table$/).click();
    await until(() => parts(matrix, 'table').length > 0);
    within(matrix, 'button', /^Changes$/).click();
    await until(() => read(matrix).includes('In words'));
  });

  it('says first among its words what should be looked at first, and leads to its subject', async () => {
    const matrix = await since('2025-06-01');
    await until(() => matrix.shadowRoot!.querySelector('.changed'));
    within(matrix, 'button', /^Words$/).click();
    await until(() => matrix.shadowRoot!.querySelector('.reading'));
    const said = [...matrix.shadowRoot!.querySelectorAll<HTMLElement>('.reading li')].filter((one) =>
      /(handed over|accepted|confirmed) to/.test(read(one)),
    );
    expect(read(said[0])).to.equal('Warm homes: City Council handed over to Coast Council as Accountable.');
    const chosen: string[] = [];
    matrix.addEventListener('stp-select', ({ kind, id }) => chosen.push(`${kind} ${id}`));
    said[0].querySelector<HTMLElement>('[role=button]')!.click();
    expect(chosen).to.deep.equal(['objectives empty']);
  });

  for (const [form, width] of [
    ['a table', 1200],
    ['a list', 400],
  ] as const)
    it(`says how much changed below a subject that is closed, in ${form}`, async () => {
      const matrix = await shownMatrix({ since: '2026-04-01' }, matrixPartnership(), width);
      await until(() => matrix.shadowRoot!.querySelector('.changed'));
      const sound = () => within(matrix, width > 1000 ? 'tbody tr' : '.list > li', /^Hips and knees/);
      expect(read(sound())).to.not.contain('below');
      sound().querySelector<HTMLElement>('.fold')!.click();
      await until(() => read(sound()).includes('below'));
      expect([...sound().querySelectorAll('.below')].map(read)).to.deep.equal(['1 more below', '1 change below']);
    });

  it('says and lists what changed of what is asked for, and lists what of that is found', async () => {
    const said = async (settings: MatrixSettings) => {
      const matrix = await since('2026-04-01', settings);
      await until(() => matrix.shadowRoot!.querySelector('.changed'));
      return [matrix, read(within(matrix, '.changed'))] as const;
    };
    expect((await said({}))[1]).to.equal('Changed since 1 Apr 2026: 1 handed over and 1 gained.');
    expect((await said({ kinds: 'objectives' }))[1]).to.equal('Changed since 1 Apr 2026: 1 handed over.');
    expect((await said({ kinds: 'activities' }))[1]).to.equal('Nothing changed since 1 Apr 2026.');
    const [matrix, line] = await said({ search: 'theatres' });
    expect(line).to.equal('Changed since 1 Apr 2026: 1 handed over and 1 gained.');
    within(matrix, 'button', /^Words$/).click();
    await until(() => matrix.shadowRoot!.querySelector('.reading'));
    expect(read(within(matrix, '.reading')))
      .to.contain('Changed since 1 Apr 2026: 1 gained.')
      .and.not.contain('Warm homes');
    within(matrix, 'button', /^Table$/).click();
    await until(() => parts(matrix, 'table').length > 0);
    within(matrix, 'button', /^Changes$/).click();
    await until(() => read(matrix).includes('In words'));
    expect(read(part(matrix, 'table')))
      .to.contain('Gained')
      .and.not.contain('Handed over');
  });

  it('marks what changed since an earlier document, whatever that knew of days', async () => {
    const earlier = matrixPartnership();
    earlier.accountabilities.push({ id: 'lead', subject: 'empty', party: 'city', letters: ['A'] });
    const data = matrixPartnership();
    data.accountabilities.push({ id: 'lead', subject: 'empty', party: 'coast', letters: ['A'] });
    const matrix = await shownMatrix({ earlier }, data);
    await marked(matrix);
    const rows = [...matrix.shadowRoot!.querySelectorAll('tbody tr')].filter((one) => one.querySelector('.change'));
    expect(rows.map((one) => [...one.querySelectorAll('.change')].map(({ textContent }) => textContent.trim()))).to.have.length(1);
    expect(read(rows[0])).to.match(/^Warm homes/);
    const other = await shownMatrix({ earlier: 'no document' }, data);
    await until(() => titles(other).length === 8);
    expect(other.shadowRoot!.querySelector('.changed, .change')).to.equal(null);
  });

  it('reads an earlier document once, whatever comes after it', async () => {
    const { objectives, ...rest } = matrixPartnership();
    let reads = 0;
    const earlier = Object.defineProperty(rest, 'objectives', { enumerable: true, get: () => ((reads += 1), objectives) });
    const data = matrixPartnership();
    const push = (party: string) => data.accountabilities.push({ id: `new ${party}`, subject: 'empty', party, letters: ['I'] });
    push('coast');
    const matrix = await shownMatrix({ earlier }, data);
    const line = () => matrix.shadowRoot!.querySelector('.changed');
    await until(() => line() && read(line()!).includes('1 gained'));
    const before = reads;
    expect(before).to.be.above(0);
    push('vale');
    matrix.closest('stp-partnership')!.data = structuredClone(data);
    await until(() => read(line()!).includes('2 gained'));
    expect(reads).to.equal(before);
  });

  it('marks a new term by one word, beside letters that are offered', async () => {
    const data = matrixPartnership();
    Object.assign(
      data.accountabilities.find(({ id }) => id === 'acc-old-coast-A')!,
      { to: '2026-06-05' },
    );
    data.accountabilities.push({ id: 'again', subject: 'old', party: 'coast', letters: ['A'], from: '2026-06-06' });
    const matrix = await shownMatrix({ since: '2026-06-02' }, data);
    await marked(matrix);
    const cell = within(matrix, 'td', /Coast Council is Accountable for another term, and has not yet accepted/);
    expect([...cell.querySelectorAll('.state-word, .change')].map(({ textContent }) => textContent.trim())).to.deep.equal([
      'offered',
      'Renewed',
    ]);
  });

  it('marks what happened to several in a cell once', async () => {
    const data = matrixPartnership();
    for (const one of data.accountabilities.filter(({ subject }) => subject === 'both')) Object.assign(one, { confirmedAt: '2026-06-10' });
    const matrix = await shownMatrix({ since: '2026-06-01' }, data);
    await marked(matrix);
    const row = [...matrix.shadowRoot!.querySelectorAll('tbody tr')].find((one) => read(one).startsWith('Home by the weekend'))!;
    const vale = [...row.querySelectorAll('td')].find((one) => read(one).includes('Vale confirmed'))!;
    expect(read(vale)).to.contain('Joint bed manager (Harbour and Vale) confirmed');
    expect([...vale.querySelectorAll('.change')].map(({ textContent }) => textContent.trim())).to.deep.equal(['Confirmed']);
  });

  it('has the sign of a change beside its word where columns are narrow, and another for each sort of change', async () => {
    const data = matrixPartnership();
    const of = (subject: string) => data.accountabilities.filter((one) => one.subject === subject);
    for (const one of of('both')) Object.assign(one, { confirmedAt: '2026-06-10' });
    for (const one of of('sound')) Object.assign(one, { acceptedAt: '2026-06-10' });
    data.accountabilities.push({ id: 'gone-A', subject: 'both', party: 'coast', letters: ['A'], to: '2026-06-05' });
    const matrix = await shownMatrix({ since: '2026-06-01' }, data, 840);
    await marked(matrix);
    const marks = [...matrix.shadowRoot!.querySelectorAll<HTMLElement>('.change')];
    for (const mark of marks) expect(mark.getBoundingClientRect().height, mark.textContent).to.be.below(20);
    const looks = marks.map((mark) => {
      const { content, borderStyle, borderRadius, backgroundColor } = getComputedStyle(mark, '::before');
      return [content, borderStyle, borderRadius, backgroundColor].join();
    });
    const sorts = new Set(marks.map(({ dataset }) => dataset['change']));
    expect([...sorts]).to.include.members(['accepted', 'confirmed', 'lost']);
    expect(new Set(looks).size).to.equal(sorts.size);
    // An A has a line of its own where it is struck out.
    const struck = matrix.shadowRoot!.querySelector('.change s')!;
    const letter = document.createRange();
    letter.selectNode(struck.firstChild!);
    expect(read(struck)).to.equal('A');
    expect(struck.getBoundingClientRect().width).to.be.above(letter.getBoundingClientRect().width + 4);
  });

  it('says in a list what changed in each row, and in the details of who holds it', async () => {
    const data = matrixPartnership();
    data.accountabilities.push({ id: 'gone-I', subject: 'both', party: 'coast', letters: ['I'], to: '2026-06-05' });
    for (const one of data.accountabilities.filter(({ id }) => /^acc-both-(city|vale)/.test(id)))
      Object.assign(one, { confirmedAt: '2026-06-10' });
    const matrix = await shownMatrix({ since: '2026-06-01' }, data, 400);
    await until(() => matrix.shadowRoot!.querySelector('.list .sign'));
    const row = [...matrix.shadowRoot!.querySelectorAll('.list > li')].find((one) => read(one).startsWith('Home by the weekend'))!;
    expect([...row.querySelectorAll('.row-changes li')].map(read)).to.deep.equal([
      'Coast Council is no longer Informed.',
      'Confirmed: City Council and Vale.',
    ]);
    const shapes = [...row.querySelectorAll('.sign')].map((one) => getComputedStyle(one, '::before').content);
    expect(shapes).to.deep.equal(['"−"', '"✓"']);
    await expect(matrix).to.be.accessible();
    [...row.querySelectorAll<HTMLElement>('.holder')].find((one) => read(one).startsWith('City Council'))!.click();
    await until(() => parts(matrix, 'details').some((one) => one.matches(':popover-open')));
    expect(read(part(matrix, 'details')))
      .to.contain('City Council confirmed to be Accountable on 10 Jun 2026.')
      .and.not.contain('weekend: City');
  });

  it('tells in the details of a cell that lost its last letter what was lost, and gives the focus back to it', async () => {
    const earlier = matrixPartnership();
    earlier.accountabilities.push({ id: 'gone-I', subject: 'empty', party: 'coast', letters: ['I'] });
    const matrix = await shownMatrix({ earlier });
    await marked(matrix);
    const row = [...matrix.shadowRoot!.querySelectorAll('tbody tr')].find((one) => read(one).startsWith('Warm homes'))!;
    const lost = [...row.querySelectorAll<HTMLElement>('button')].find(
      (one) => !one.querySelector('.letter') && one.querySelector('.change'),
    )!;
    expect(read(lost)).to.equal('Warm homes: Coast Council is no longer Informed.');
    lost.focus();
    await press('Enter');
    await until(() => parts(matrix, 'details').some((one) => one.matches(':popover-open')));
    expect(read(part(matrix, 'details'))).to.match(/^Warm homes Coast Council is no longer Informed\./);
    await expect(matrix).to.be.accessible();
    await press('Escape');
    await until(() => parts(matrix, 'details').length === 0);
    expect(focused() === lost).to.equal(true);
  });

  it('says that nothing did, and nothing of what is no day', async () => {
    const matrix = await since('2026-06-14');
    await until(() => matrix.shadowRoot!.querySelector('.changed'));
    expect(read(within(matrix, '.changed'))).to.equal('Nothing changed since 14 Jun 2026.');
    const other = await since('yesterday');
    await until(() => titles(other).length === 8);
    expect(other.shadowRoot!.querySelector('.changed, .change')).to.equal(null);
  });
});
