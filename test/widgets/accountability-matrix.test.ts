import { expect } from '@open-wc/testing';
import type { StpAccountabilityMatrix } from '@stp-widgets/widgets/accountability-matrix.js';
import { focused, press } from '../support/keys.ts';
import { matrixPartnership } from '../support/matrix-partnership.ts';
import { nameAndRole } from '../support/name-and-role.ts';
import { part, parts, read, within } from '../support/perceived.ts';
import { type MatrixSettings, shownMatrix } from '../support/shown-matrix.ts';
import { until } from '../support/until.ts';
import { failOnWarnings } from '../support/warnings.ts';

const table = (matrix: StpAccountabilityMatrix) => matrix.shadowRoot!.querySelector('table')!;
const rows = (matrix: StpAccountabilityMatrix) => [...table(matrix).querySelectorAll('tbody tr')];
const heads = (matrix: StpAccountabilityMatrix) => [...table(matrix).querySelectorAll('thead tr:last-child th')].map(read);
const titles = (matrix: StpAccountabilityMatrix) => rows(matrix).map((row) => read(row.querySelector('th')!));
const row = (matrix: StpAccountabilityMatrix, title: string) => rows(matrix).find((one) => read(one).startsWith(title))!;
/** The names of a row's cells, by their columns; an empty cell is an empty text. */
const cells = (matrix: StpAccountabilityMatrix, title: string) =>
  [...row(matrix, title).querySelectorAll('td:not(.found)')].map((cell) => read(cell));
/** The button of the cell whose name begins so. */
const cellCalled = (matrix: StpAccountabilityMatrix, name: string) =>
  [...table(matrix).querySelectorAll<HTMLElement>('[part=cell]')].find((one) => read(one).startsWith(name))!;
const toggle = (matrix: StpAccountabilityMatrix, name: string) => {
  const button = matrix.shadowRoot!.querySelector<HTMLElement>(`table [aria-label="${name}"]`)!;
  button.click();
  return matrix.updateComplete;
};

describe('stp-accountability-matrix', () => {
  failOnWarnings();

  it('opens with its finding, under the partnership’s name', async () => {
    const matrix = await shownMatrix();
    const [title] = matrix.shadowRoot!.querySelectorAll('[role=heading]');
    expect(read(title)).to.equal('Accountability, Harbour and Vale');
    expect(title.ariaLevel).to.equal('3');
    // Without what only steers the direction of titles.
    expect(read(within(matrix, 'p', 'Of eight')).replace(/[\u2068\u2069]/g, '')).to.equal(
      'Of eight subjects, two have exactly one accountable who has accepted. For “Warm homes”, “One stroke unit” and “Night nurses” nobody is accountable; for “Home by the weekend” two are.',
    );
    expect(read(within(matrix, 'b', 'nobody'))).to.match(/^For “.?Warm homes/);
  });

  it('shows subjects by organisations, groups after them, and what is wrong', async () => {
    const matrix = await shownMatrix();
    expect(heads(matrix)).to.deep.equal([
      'Subject',
      'Harbour decides or does 5',
      'Vale decides or does 3',
      'City Council decides or does 4',
      'Coast Council decides or does 1',
      'Partnership Board decides or does 0; capacity is 1',
      'Findings',
    ]);
    expect(titles(matrix)).to.deep.equal([
      'Hips and knees within 18 weeks',
      'Shared theatres',
      'Home by the weekend',
      'Warm homes',
      'One stroke unit',
      'Night nurses',
      'Housing advice',
      'One list of dates',
    ]);
    expect(rows(matrix).map((one) => read(one.querySelector('.found')!))).to.deep.equal([
      'Three consulted',
      'Not accepted since 1 Jun 2026',
      'Two accountable',
      'Nobody accountable Nobody responsible',
      'Nobody accountable Accountability expired on 31 Mar 2026',
      'Nobody accountable Not yet begun from 1 Sept 2026',
      'Accountable vacant',
      'Not confirmed since 30 Jun 2025',
    ]);
  });

  it('names each cell in full, and what is wrong with it; an empty one stays empty', async () => {
    const matrix = await shownMatrix();
    expect(cells(matrix, 'Hips')).to.deep.equal([
      'Director of planned care: Accountable',
      'Responsible',
      'Consulted. Three consulted',
      'Consulted. Three consulted',
      'Consulted. Three consulted',
    ]);
    expect(cells(matrix, 'Shared')).to.deep.equal([
      'Director of planned care: Accountable and Responsible, offered and not yet accepted. Not accepted',
      '',
      '',
      '',
      'Informed',
    ]);
    expect(cells(matrix, 'Housing')[2]).to.equal('Head of housing: Accountable, but the role is vacant. Responsible. Accountable vacant');
    expect(cells(matrix, 'One stroke')[3]).to.equal('Accountable until 31 Mar 2026, expired. Accountability expired');
    expect(cells(matrix, 'Night')[1]).to.equal('Accountable from 1 Sept 2026, not yet begun. Not yet begun');
  });

  it('shows a joint role in each of its organisations, and says so', async () => {
    const matrix = await shownMatrix();
    expect(cells(matrix, 'Home by').slice(0, 2)).to.deep.equal([
      'Joint bed manager, joint with Vale: Accountable. Two accountable',
      'Joint bed manager, joint with Harbour: Accountable. Responsible. Two accountable',
    ]);
    const words = [...row(matrix, 'Home by').querySelectorAll('small')].map(({ textContent }) => textContent);
    expect(words).to.deep.equal(['joint', 'joint']);
  });

  it('tells the state of letters by a word beneath them, and of which it is where not all are in it', async () => {
    const data = matrixPartnership();
    data.accountabilities.push(
      { id: 'x', subject: 'old', party: 'harbour', letters: ['A', 'C'], acceptedAt: '2026-03-01' },
      { id: 'y', subject: 'old', party: 'director', letters: ['R'] },
      { id: 'z', subject: 'old', party: 'joint', letters: ['I'], from: '2026-09-01' },
    );
    const matrix = await shownMatrix({}, data);
    const below = (title: string) => [...row(matrix, title).querySelectorAll('small')].map(({ textContent }) => textContent);
    for (const [title, words] of [
      ['Shared', ['offered']],
      ['One stroke', ['expired']],
      ['Night', ['not begun']],
      ['Housing', ['A vacant']],
      ['One list', ['R offered', 'I not begun', 'not begun']],
    ] as const) {
      expect(below(title), title).to.deep.equal(words);
    }
  });

  it('has what is wrong with a cell in its corner, as serious as that is', async () => {
    const matrix = await shownMatrix();
    const corner = (title: string) => {
      const cell = row(matrix, title).querySelector('[part=cell][data-shape]')!;
      const { insetBlockStart, insetInlineEnd, borderTopColor } = getComputedStyle(cell, '::after');
      return { at: [insetBlockStart, insetInlineEnd], color: borderTopColor };
    };
    const [serious, caution, remark] = ['Home by', 'Shared', 'Hips'].map(corner);
    expect(serious.at).to.deep.equal(['0px', '0px']);
    expect(new Set([serious, caution, remark].map(({ color }) => color)).size).to.equal(3);
    expect(row(matrix, 'Night').querySelectorAll('[part=cell]:not([data-shape])')).to.have.length(1);
  });

  it('opens an organisation into itself and its roles, each with its load against its capacity', async () => {
    const matrix = await shownMatrix();
    const button = table(matrix).querySelector<HTMLElement>('[aria-label="Roles of Harbour"]')!;
    expect(nameAndRole(button)).to.deep.equal({ role: 'button', name: 'Roles of Harbour' });
    expect(button.getAttribute('aria-expanded')).to.equal('false');
    button.focus();
    await press('Enter');
    await until(() => button.getAttribute('aria-expanded') === 'true');
    expect(focused()).to.equal(button);
    expect(heads(matrix).slice(1, 5)).to.deep.equal([
      'As a whole decides or does 1',
      'Director of planned care Sam Field decides or does 3; capacity is 2',
      'Joint bed manager joint with Vale decides or does 1; capacity is 4',
      'Vale decides or does 3',
    ]);
    expect(cells(matrix, 'Hips').slice(0, 3)).to.deep.equal(['', 'Accountable', '']);
    const group = table(matrix).querySelector('th[scope=colgroup]')!;
    expect([read(group), group.getAttribute('colspan')]).to.deep.equal(['Harbour', '3']);
    button.click();
    await until(() => heads(matrix).length === 7);
  });

  it('names who holds an open role, and what they hold in all their roles where that is too much', async () => {
    const data = matrixPartnership();
    const appointments = data['appointments'] as { id: string; role: string; holder?: string; from: string }[];
    appointments.splice(1, 1, { id: 'app-joint', role: 'joint', holder: 'Sam Field', from: '2025-01-01' });
    data.accountabilities.push(
      ...['empty', 'gone', 'soon', 'vacancy'].map((subject) => ({ id: `more-${subject}`, subject, party: 'joint', letters: ['R'] })),
    );
    const matrix = await shownMatrix({ organisation: 'harbour' }, data);
    expect(heads(matrix).slice(1, 4)).to.deep.equal([
      'As a whole decides or does 1',
      'Director of planned care Sam Field 8 of 1 in all roles decides or does 3; capacity is 2',
      'Joint bed manager joint with Vale Sam Field 8 of 1 in all roles decides or does 5; capacity is 4',
    ]);
    expect(table(matrix).querySelectorAll('.too-much .figure')).to.have.length(2);
    const name = table(matrix).querySelector<HTMLElement>('.head-cell > .line')!;
    expect(name.title).to.equal('Sam Field');
    const other = await shownMatrix({ organisation: 'city' });
    await until(() => heads(other)[2]?.startsWith('Head of housing vacant '));
  });

  it('has names of holders whole, in more lines where there is no room for one, and no text in its heads under 13px', async () => {
    const data = matrixPartnership();
    const appointments = data['appointments'] as { id: string; role: string; holder?: string; from: string }[];
    appointments.splice(1, 1, { id: 'app-joint', role: 'joint', holder: 'Maria Oyelaran-Featherstone', from: '2025-01-01' });
    for (const width of [900, 1800]) {
      const matrix = await shownMatrix({ organisation: 'harbour' }, data, width);
      const names = [...table(matrix).querySelectorAll<HTMLElement>('.head-cell > .line')];
      expect(names.map(read)).to.include.members(['Sam Field', 'Maria Oyelaran-Featherstone']);
      for (const one of names) {
        expect(one.scrollWidth - one.clientWidth, read(one)).to.equal(0);
        expect(one.scrollHeight - one.clientHeight, read(one)).to.be.below(3);
        expect(one.getBoundingClientRect().right).to.be.at.most(one.closest('th')!.getBoundingClientRect().right);
      }
      const texts = [...table(matrix).querySelectorAll('thead :is(small, span, .plain)')].filter(
        (one) => !one.matches('.spoken, .spoken *'),
      );
      for (const one of texts)
        expect(parseFloat(getComputedStyle(one).fontSize), read(one)).to.be.at.least(one.matches('.state-word') ? 12 : 13);
    }
  });

  it('shows all that a role of no capacity holds as over it', async () => {
    const data = matrixPartnership();
    for (const role of data.roles) if (role.id === 'director') Object.assign(role, { capacity: 0 });
    const matrix = await shownMatrix({ organisation: 'harbour' }, data);
    await until(() => heads(matrix)[2]?.endsWith('decides or does 3; capacity is 0'));
    const load = [...table(matrix).querySelectorAll('.load')].find((one) => read(one).includes('capacity is 0'))!;
    expect(load.classList.contains('over')).to.equal(true);
    const [base, held, beyond] = ['base', 'held', 'beyond'].map((path) => load.querySelector<SVGPathElement>(`.${path}`)!.getBBox());
    expect(held.width).to.equal(0);
    expect(beyond.width / base.width).to.be.above(0.9);
  });

  it('has a bar below each load: of a capacity, or of the largest load, which the key says', async () => {
    const matrix = await shownMatrix();
    const columns = [...table(matrix).querySelectorAll('.load')].filter((one) => !read(one).includes('capacity'));
    const most = Math.max(...columns.map((one) => Number(one.firstElementChild!.textContent)));
    for (const one of columns) {
      const [base, held] = ['.base', '.held'].map((path) => one.querySelector<SVGPathElement>(path)!.getBBox().width);
      const [count] = /\d+/.exec(read(one))!;
      expect(held / base, read(one)).to.be.closeTo(Number(count) / most, 0.01);
    }
    expect(columns).to.have.length(4);
    expect(read(matrix.shadowRoot!.querySelector('.key li:last-child')!)).to.equal(
      `Load, of its capacity (the stroke) or, where none is known, of the largest load, ${most}`,
    );
  });

  it('closes a subject over what is below it, and then says how many of these are faulty', async () => {
    const matrix = await shownMatrix();
    await toggle(matrix, 'Below Hips and knees within 18 weeks');
    expect(titles(matrix)).to.not.include('Shared theatres');
    expect(read(row(matrix, 'Hips').querySelector('.found')!)).to.equal('Three consulted 1 more below');
    await toggle(matrix, 'Below Hips and knees within 18 weeks');
    expect(titles(matrix)).to.include('Shared theatres');
  });

  it('is a table whose heads are heads of their rows and columns', async () => {
    const matrix = await shownMatrix({ organisation: 'harbour' });
    const of = (selector: string, scope: string) =>
      [...table(matrix).querySelectorAll(selector)].every((head) => head.getAttribute('scope') === scope);
    expect(of('tbody th', 'row')).to.equal(true);
    expect(of('thead tr:last-child th', 'col')).to.equal(true);
    expect(of('thead tr:first-child th', 'colgroup')).to.equal(true);
    const widths = [...table(matrix).rows].map(({ cells: all }) => [...all].reduce((sum, { colSpan }) => sum + colSpan, 0));
    expect(new Set(widths).size).to.equal(1);
  });

  it('scrolls in a frame that the keyboard reaches and that has a name', async () => {
    const frame = part(await shownMatrix(), 'table');
    expect(nameAndRole(frame)).to.deep.equal({ role: 'group', name: 'Accountability matrix' });
    expect(frame.tabIndex).to.equal(0);
  });

  it('has a button before its table, seen while it has the focus, that takes the focus past all of it', async () => {
    const matrix = await shownMatrix();
    const button = within(matrix, 'button', 'Skip the table');
    const after = document.createElement('button');
    after.textContent = 'After the matrix';
    matrix.after(after);
    expect(getComputedStyle(button).opacity).to.equal('0');
    button.focus();
    expect(getComputedStyle(button).opacity).to.equal('1');
    await press('Tab');
    expect(focused()).to.equal(part(matrix, 'table'));
    button.focus();
    await press('Enter');
    await press('Tab');
    expect(focused()).to.equal(after);
  });

  it('counts what is wrong, below the table, the most serious first', async () => {
    const matrix = await shownMatrix();
    expect([...matrix.shadowRoot!.querySelectorAll('.counts li')].map(read)).to.deep.equal([
      '3 have nobody accountable',
      '1 has more than one accountable',
      '1 rests on a vacant role',
      '1 has nobody responsible',
      '1 had an accountable who has expired',
      '1 will have an accountable only later',
      '1 is offered and not accepted',
      '1 consults too many',
      '1 was not confirmed in time',
      '1 role, group or person holds too much',
    ]);
  });

  it('explains its letters by the partnership’s own labels, and only the states that are there', async () => {
    const data = matrixPartnership();
    data['responsibilityScheme'] = {
      name: 'Own',
      letters: [
        { letter: 'D', label: 'Decider', means: 'decides' },
        { letter: 'R', label: 'Doer', means: 'does' },
        { letter: 'S', label: 'Helper', means: 'supports' },
      ],
    };
    data.accountabilities = [{ id: 'x', subject: 'sound', party: 'city', letters: ['D', 'S', 'Z'], acceptedAt: '2026-01-01' }];
    const matrix = await shownMatrix({}, data);
    expect([...matrix.shadowRoot!.querySelectorAll('.key li')].map(read)).to.deep.equal([
      'Decider: exactly one',
      'Doer: does it',
      'Helper: helps',
      'Load, of its capacity (the stroke) or, where none is known, of the largest load, 1',
    ]);
    expect(cells(matrix, 'Hips')[2]).to.equal(
      'Decider, Helper and Z, not a letter of the scheme. Not confirmed'.replace('. Not confirmed', ''),
    );
  });

  describe('by its attributes', () => {
    for (const [name, attributes, wanted] of [
      ['kinds', { kinds: 'activities' }, ['Business case']],
      ['kinds of no sense, as if there were none', { kinds: 'stars' }, ['Hips and knees within 18 weeks']],
      ['an organisation', { organisation: 'coast' }, ['Hips and knees within 18 weeks', 'One stroke unit', 'One list of dates']],
      ['a programme', { programme: 'prg' }, ['Hips and knees within 18 weeks', 'Shared theatres']],
      ['an objective', { objective: 'both' }, ['Home by the weekend']],
      [
        'only gaps',
        { kinds: 'activities objectives', 'only-gaps': '' },
        ['Hips and knees within 18 weeks Objective', 'Home by the weekend Objective', 'Warm homes Objective'],
      ],
    ] as const) {
      it(`shows ${name}`, async () => {
        const matrix = await shownMatrix();
        for (const [attribute, value] of Object.entries(attributes)) matrix.setAttribute(attribute, value);
        const shown = () => (name === 'kinds of no sense, as if there were none' ? titles(matrix).slice(0, 1) : titles(matrix));
        await until(() => String(shown()) === String(wanted));
      });
    }

    it('opens the organisation it is about, and has it first', async () => {
      const matrix = await shownMatrix({ organisation: 'vale' });
      expect(heads(matrix).slice(1, 3)).to.deep.equal([
        'As a whole decides or does 3',
        'Joint bed manager joint with Harbour decides or does 1; capacity is 4',
      ]);
    });

    it('gives its title the level asked for', async () => {
      const matrix = await shownMatrix({ level: 2 });
      expect([...matrix.shadowRoot!.querySelectorAll('[role=heading]')].map(({ ariaLevel }) => ariaLevel)).to.deep.equal(['2', '3']);
    });
  });

  it('leaves out what nothing is wrong with, when its button is pressed, and says how it is pressed', async () => {
    const matrix = await shownMatrix({ kinds: 'activities objectives' });
    const button = within(matrix, 'button', 'Only gaps');
    expect([button.getAttribute('aria-pressed'), titles(matrix).length]).to.deep.equal(['false', 4]);
    button.click();
    await matrix.updateComplete;
    expect([button.getAttribute('aria-pressed'), titles(matrix).length, matrix.onlyGaps]).to.deep.equal(['true', 3, true]);
    button.click();
    await matrix.updateComplete;
    expect(titles(matrix)).to.have.length(4);
  });

  for (const [kinds, wanted] of [
    ['objectives projects', ['Hips and knees within 18 weeks', 'Shared theatres', 'Home by the weekend']],
    ['projects', ['One stroke unit', 'Shared theatres', 'Night nurses']],
    ['projects activities', ['One stroke unit Project', 'Shared theatres Project', 'Business case Activity']],
    ['objectives risks', ['Hips and knees within 18 weeks Objective', 'No staff Risk', 'Home by the weekend Objective']],
  ] as const) {
    it(`tells of what kind a subject is where that is not told by how it stands: ${kinds}`, async () => {
      const data = matrixPartnership();
      data['risks'] = [{ id: 'risk', title: 'No staff', kind: 'risk', subjects: ['sound'] }];
      expect(titles(await shownMatrix({ kinds }, data)).slice(0, 3)).to.deep.equal(wanted);
      const list = await shownMatrix({ kinds }, data, 320);
      expect(parts(list, 'subject').slice(0, 3).map(read)).to.deep.equal(wanted);
    });
  }

  it('closes the tree below its top where there are many rows, unless it is told to open them all', async () => {
    const data = matrixPartnership();
    data['activities'] = Array.from({ length: 80 }, (_, at) => ({ id: `t${at}`, title: `Task ${at}`, project: 'old' }));
    const count = async (settings: MatrixSettings) => {
      const matrix = await shownMatrix({ kinds: 'objectives projects activities', ...settings }, data);
      await until(() => matrix.shadowRoot!.querySelector('[role=rowheader]'));
      return part(matrix, 'table').ariaRowCount;
    };
    expect(await count({}), 'two rows of heads, eighty-eight of subjects').to.equal('90');
    data.projects[4]['contributions'] = [{ to: 'both' }];
    expect(await count({})).to.equal('10');
    expect(await count({ expanded: true })).to.equal('90');
  });
});

describe('the details of a cell of stp-accountability-matrix', () => {
  failOnWarnings();

  /** The facts of a popover or a part of it, each with its name. */
  const told = (details: Element) => [...details.querySelectorAll('dt')].map((fact) => `${read(fact)}: ${read(fact.nextElementSibling!)}`);

  const opened = async (name: string, settings = {}) => {
    const matrix = await shownMatrix(settings);
    const button = cellCalled(matrix, name);
    button.focus();
    await press('Enter');
    await until(() => parts(matrix, 'details').some((popover) => popover.matches(':popover-open')));
    return { matrix, button, details: part(matrix, 'details') };
  };

  it('say who, what is wrong, since when, accepted, confirmed, and what else', async () => {
    const { details } = await opened('Director of planned care: Accountable and Responsible');
    expect(read(details.querySelector('h4')!)).to.equal('Shared theatres');
    expect([...details.querySelectorAll('p')].map(read)).to.deep.equal([
      'Director of planned care (Harbour): Accountable and Responsible, offered and not yet accepted.',
    ]);
    expect(told(details)).to.deep.equal([
      'Kind: Project',
      'Held by: Sam Field',
      'In the role since: 1 Jan 2025',
      'Held since: 1 Jun 2026',
      'Accepted: Not yet',
      'Confirmed: Never; due every six months',
      'Also holds: 2; capacity is 2',
    ]);
  });

  it('say of several in one cell what each holds, one below the other, and name each once', async () => {
    const { matrix, details } = await opened('Joint bed manager, joint with Harbour');
    const sections = [...details.querySelectorAll('section')];
    expect(sections.map((one) => [read(one.querySelector('h5')!), read(one.querySelector('p')!), ...told(one)])).to.deep.equal([
      [
        'Joint bed manager (Harbour and Vale)',
        'Accountable',
        'In the role since: 1 Jan 2025',
        'Accepted: 1 Mar 2026',
        'Confirmed: Never; due every six months',
        'Also holds: 0; capacity is 4',
      ],
      ['Vale', 'Responsible', 'Accepted: 1 Mar 2026', 'Confirmed: Never; due every six months', 'Also holds: 2'],
    ]);
    await expect(matrix).to.be.accessible();
  });

  it('say since when each of several is in a role, and what else they are and hold', async () => {
    const data = matrixPartnership();
    data.roles.push(
      { id: 'chief', title: 'Chief', organisations: ['coast'], capacity: 5 },
      { id: 'head', title: 'Chief', organisations: ['vale'] },
    );
    data.appointments.push(
      { id: 'a', role: 'chief', holder: 'Sam Field', from: '2026-02-01' },
      { id: 'b', role: 'chief', holder: 'Ann Lee', from: '2026-04-01' },
      { id: 'c', role: 'head', holder: 'Ann Lee' },
    );
    data.accountabilities.push({ id: 'x', subject: 'empty', party: 'chief', letters: ['A'], acceptedAt: '2026-03-01' });
    const matrix = await shownMatrix({}, data);
    cellCalled(matrix, 'Chief: Accountable').click();
    await until(() => parts(matrix, 'details').length > 0);
    expect(told(part(matrix, 'details'))).to.deep.equal([
      'Kind: Objective',
      'Held by: Sam Field (since 1 Feb 2026) and Ann Lee (since 1 Apr 2026)',
      'Accepted: 1 Mar 2026',
      'Confirmed: Never; due every six months',
      'Also holds: 0; capacity is 5',
      'Other roles of Sam Field: Director of planned care (Harbour)',
      'Holds in all: 4; capacity is 1',
      'Other roles of Ann Lee: Chief (Vale)',
      'Holds in all: 1; capacity is 1',
    ]);
    expect(read(part(matrix, 'details').querySelector('footer')!)).to.contain('Show all that Chief (Coast Council) holds');
  });

  it('say once that a role is vacant', async () => {
    const { details } = await opened('Accountable, but the role is vacant', { organisation: 'city' });
    expect([...details.querySelectorAll('p')].map(read)).to.deep.equal([
      'Head of housing (City Council): Accountable, but the role is vacant.',
    ]);
  });

  it('say until when, or from when', async () => {
    expect(read((await opened('Accountable until')).details)).to.contain('Until 31 Mar 2026');
    expect(read((await opened('Accountable from')).details)).to.contain('Begins 1 Sept 2026');
  });

  it('take the focus and give it back, by Escape', async () => {
    const { matrix, button, details } = await opened('Director of planned care: Accountable and');
    expect(read(focused()!)).to.equal('Shared theatres');
    await expect(matrix).to.be.accessible();
    await press('Escape');
    await until(() => !details.isConnected);
    expect(focused()).to.equal(button);
  });
});
