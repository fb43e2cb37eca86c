import { expect } from '@open-wc/testing';
import { registry } from '@stp-widgets/feed';
import type { SelectEvent } from '@stp-widgets/kit/select-event.js';
import type { StpAccountabilityMatrix } from '@stp-widgets/widgets/accountability-matrix.js';
import { focused, press } from '../support/keys.ts';
import { matrixPartnership } from '../support/matrix-partnership.ts';
import { nameAndRole } from '../support/name-and-role.ts';
import { parts, read, within } from '../support/perceived.ts';
import { shownMatrix } from '../support/shown-matrix.ts';
import { until } from '../support/until.ts';
import { failOnWarnings } from '../support/warnings.ts';

const { selection } = registry();

/** The button of a subject or a column in the table. */
const button = (matrix: StpAccountabilityMatrix, text: string) =>
  [...matrix.shadowRoot!.querySelectorAll<HTMLElement>('table [part=subject], table [part=party]')].find((one) =>
    read(one).startsWith(text),
  )!;

/** Resolves when the matrix shows what is selected. */
const marked = (matrix: StpAccountabilityMatrix) => until(() => matrix.shadowRoot!.querySelector('[data-mark=chosen]'));

async function heard(act: () => unknown, prevent = false): Promise<SelectEvent[]> {
  const events: SelectEvent[] = [];
  const listen = (event: SelectEvent) => {
    events.push(event);
    if (prevent) event.preventDefault();
  };
  document.body.addEventListener('stp-select', listen);
  await act();
  document.body.removeEventListener('stp-select', listen);
  return events;
}

describe('stp-select of stp-accountability-matrix', () => {
  failOnWarnings();
  afterEach(() => selection.select(null));

  for (const [what, text, chosen] of [
    ['a subject', 'Shared theatres', { kind: 'projects', id: 'offer' }],
    ['an organisation', 'City Council', { kind: 'organisations', id: 'city' }],
    ['a group', 'Partnership Board', { kind: 'groups', id: 'board' }],
    ['a role', 'Joint bed manager', { kind: 'roles', id: 'joint' }],
  ] as const) {
    it(`is sent by ${what}, with its kind and id, and is then the page’s selection`, async () => {
      const matrix = await shownMatrix({ organisation: what === 'a role' ? 'vale' : '' });
      const [event, ...more] = await heard(() => button(matrix, text).click());
      expect(more).to.deep.equal([]);
      expect({ kind: event.kind, id: event.id }).to.deep.equal(chosen);
      expect([event.bubbles, event.composed, event.cancelable, event.target === matrix]).to.deep.equal([true, true, true, true]);
      expect(selection.current).to.deep.equal(chosen);
    });
  }

  it('is sent by Enter and Space', async () => {
    const matrix = await shownMatrix();
    button(matrix, 'Shared theatres').focus();
    for (const key of ['Enter', ' ']) expect((await heard(() => press(key))).map(({ id }) => id)).to.deep.equal(['offer']);
  });

  it('is sent by the details of a cell, for its subject and for who holds it, which close to let that be seen', async () => {
    const matrix = await shownMatrix();
    const cell = parts(matrix, 'cell').find((one) => read(one).startsWith('Director of planned care: Accountable and'))!;
    const details = () => parts(matrix, 'details');
    const said: string[] = [];
    for (const at of [0, 1]) {
      cell.click();
      await until(() => details().length > 0);
      const way = details()[0].querySelectorAll<HTMLElement>('footer button')[at];
      const label = read(way);
      for (const { kind, id } of await heard(() => way.click())) said.push(`${label}: ${kind} ${id}`);
      await until(() => details().length === 0);
      expect(matrix.shadowRoot!.activeElement).to.equal(cell);
    }
    expect(said).to.deep.equal([
      'Show what it touches: projects offer',
      'Show all that Director of planned care (Harbour) holds: roles director',
    ]);
  });

  it('selects nothing where the page prevents it', async () => {
    const matrix = await shownMatrix();
    expect(await heard(() => button(matrix, 'Warm homes').click(), true)).to.have.length(1);
    expect(selection.current).to.equal(null);
  });

  it('is not sent by what only opens, or because a property was set', async () => {
    const matrix = await shownMatrix();
    const events = await heard(async () => {
      for (const toggle of matrix.shadowRoot!.querySelectorAll<HTMLElement>('table [aria-expanded]')) toggle.click();
      matrix.organisation = 'city';
      await matrix.updateComplete;
    });
    expect(events).to.deep.equal([]);
  });
});

describe('what is selected elsewhere', () => {
  failOnWarnings();
  afterEach(() => selection.select(null));

  it('is marked on stp-accountability-matrix, in words and by more than colour', async () => {
    const matrix = await shownMatrix();
    const before = nameAndRole(button(matrix, 'Shared theatres')).name;
    selection.select({ kind: 'projects', id: 'offer' });
    await marked(matrix);
    const chosen = button(matrix, 'Shared theatres');
    expect(nameAndRole(chosen).name).to.equal(`${before} (chosen)`);
    expect(chosen.getAttribute('aria-current')).to.equal('true');
    expect(read(button(matrix, 'Hips'))).to.equal('Hips and knees within 18 weeks (in sight of what is chosen)');
    expect(read(button(matrix, 'Partnership Board'))).to.contain('(in sight of what is chosen)');
    expect(read(button(matrix, 'Warm homes'))).to.equal('Warm homes');
    const shadow = (text: string) => getComputedStyle(button(matrix, text).closest('th')!).boxShadow;
    expect(new Set([shadow('Shared theatres'), shadow('Hips'), shadow('Warm homes')]).size).to.equal(3);
    await expect(matrix).to.be.accessible();
    selection.select(null);
    await until(() => nameAndRole(button(matrix, 'Shared theatres')).name === before);
  });

  it('marks the subjects of a party', async () => {
    const matrix = await shownMatrix();
    selection.select({ kind: 'organisations', id: 'coast' });
    await marked(matrix);
    expect(button(matrix, 'Coast Council').getAttribute('aria-current')).to.equal('true');
    expect(read(button(matrix, 'One stroke unit'))).to.contain('(in sight');
    expect(read(button(matrix, 'Night nurses'))).to.equal('Night nurses');
  });

  it('marks what an organisation answers for through its roles and its own groups', async () => {
    const data = matrixPartnership();
    data.groups.push({ id: 'team', name: 'Harbour executive', members: ['harbour', 'director'] });
    data.accountabilities.push({ id: 'x', subject: 'empty', party: 'team', letters: ['A'], acceptedAt: '2026-01-01' });
    const matrix = await shownMatrix({}, data);
    selection.select({ kind: 'organisations', id: 'harbour' });
    await marked(matrix);
    for (const title of ['Shared theatres', 'Home by the weekend', 'Warm homes'])
      expect(read(button(matrix, title)), title).to.contain('(in sight');
    expect(read(button(matrix, 'One stroke unit'))).to.equal('One stroke unit');
    expect(read(button(matrix, 'Coast Council'))).to.equal('Coast Council');
  });

  it('marks a column that is closed over roles which answer for it, and of open ones only theirs', async () => {
    const matrix = await shownMatrix();
    selection.select({ kind: 'projects', id: 'offer' });
    await marked(matrix);
    expect(read(button(matrix, 'Harbour'))).to.equal('Harbour (in sight of what is chosen)');
    expect(read(button(matrix, 'Vale'))).to.equal('Vale (in sight of what is chosen)');
    expect(read(button(matrix, 'Coast Council'))).to.equal('Coast Council (in sight of what is chosen)');
    selection.select({ kind: 'projects', id: 'vacancy' });
    await until(() => read(button(matrix, 'Harbour')) === 'Harbour');
    expect(read(button(matrix, 'City Council'))).to.equal('City Council (in sight of what is chosen)');
    matrix.organisation = 'city';
    await until(() => button(matrix, 'As a whole'));
    expect(read(button(matrix, 'Head of housing'))).to.contain('(in sight');
  });

  for (const [form, width] of [
    ['a table', 1200],
    ['a list', 320],
  ] as const) {
    it(`is taken back by a button, in ${form}`, async () => {
      const matrix = await shownMatrix({}, matrixPartnership(), width);
      expect(read(matrix)).to.not.contain('Clear the selection');
      selection.select({ kind: 'projects', id: 'offer' });
      await marked(matrix);
      await expect(matrix).to.be.accessible();
      within(matrix, 'button', 'Clear the selection').focus();
      await press('Enter');
      await until(() => matrix.shadowRoot!.querySelectorAll('[data-mark]').length === 0);
      await matrix.updateComplete;
      expect(selection.current).to.equal(null);
      expect(read(matrix)).to.not.contain('Clear the selection');
      expect(read(focused()!), 'the focus stays beside where it was').to.equal('Find, filter, sort');
    });
  }

  it('that the partnership does not know marks nothing', async () => {
    const matrix = await shownMatrix();
    selection.select({ kind: 'projects', id: 'offer' });
    await marked(matrix);
    selection.select({ kind: 'objectives', id: 'elsewhere' });
    await until(() => matrix.shadowRoot!.querySelectorAll('[data-mark]').length === 0);
    expect(matrix.shadowRoot!.querySelectorAll('[aria-current]')).to.have.length(0);
  });
});
