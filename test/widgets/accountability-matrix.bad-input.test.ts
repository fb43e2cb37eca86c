import { expect } from '@open-wc/testing';
import { fullPartnership, withTexts } from '../support/full-partnership.ts';
import { matrixPartnership } from '../support/matrix-partnership.ts';
import { everyElement, part, parts, read } from '../support/perceived.ts';
import { shownMatrix } from '../support/shown-matrix.ts';
import type { Document } from '../support/small-partnership.ts';
import { until } from '../support/until.ts';
import { failOnWarnings } from '../support/warnings.ts';

const rows = (matrix: Element) => [...matrix.shadowRoot!.querySelectorAll('tbody tr')].map((row) => read(row.querySelector('th')!));
const all = 'programmes objectives results projects activities';

describe('stp-accountability-matrix of a document', () => {
  failOnWarnings();

  for (const [what, damage] of [
    ['wrong types in a subject', (data: Document) => Object.assign(data.objectives[1], { title: 7 })],
    ['an id given twice', (data: Document) => data.objectives.push({ id: 'sound', title: 'The second of that id' })],
    ['a party that is not there', (data: Document) => Object.assign(data.accountabilities[0], { party: 'no-one' })],
    ['a subject that is not there', (data: Document) => Object.assign(data.accountabilities[0], { subject: 'nothing' })],
    ['letters that are no list', (data: Document) => Object.assign(data.accountabilities[0], { letters: 'A' })],
    ['days that are none', (data: Document) => Object.assign(data.accountabilities[0], { from: 'soon', acceptedAt: 7 })],
    ['appointments that are no list', (data: Document) => Object.assign(data, { appointments: 'none' })],
    ['organisations that are no list', (data: Document) => Object.assign(data, { organisations: {} })],
    ['a role of no organisation', (data: Document) => Object.assign(data.roles[0], { organisations: ['nowhere'] })],
    ['a capacity below nothing', (data: Document) => Object.assign(data.roles[0], { capacity: -3 })],
    ['fields that nobody knows', (data: Document) => Object.assign(data.accountabilities[0], { mood: 'good' })],
    ['a scheme without letters', (data: Document) => Object.assign(data, { responsibilityScheme: { name: 'None', letters: [] } })],
  ] as const) {
    it(`with ${what} shows the rest`, async () => {
      const data = matrixPartnership();
      damage(data);
      const matrix = await shownMatrix({}, data);
      expect(rows(matrix)).to.include.members(['Warm homes', 'Shared theatres', 'One list of dates']);
      await expect(matrix).to.be.accessible();
    });
  }

  it('with nothing in it says that there is nothing', async () => {
    expect(read(await shownMatrix({}, { contract: '1.0' }))).to.match(/^No subjects to show/);
  });

  it('with subjects and nobody who could have a part in them shows what they lack', async () => {
    const data = { ...matrixPartnership(), organisations: [], groups: [], roles: [], appointments: [], accountabilities: [] };
    const matrix = await shownMatrix({}, data);
    expect([...matrix.shadowRoot!.querySelectorAll('thead tr:last-child th')].map(read)).to.deep.equal(['Subject', 'Findings']);
    expect(read(matrix)).to.contain('8 have nobody accountable');
    await expect(matrix).to.be.accessible();
  });

  it('with one subject and one party shows the two', async () => {
    const data = { ...matrixPartnership(), organisations: [{ id: 'city', name: 'City Council' }], groups: [], roles: [], appointments: [] };
    data.objectives = data.objectives.slice(0, 1);
    data.projects = [];
    data.accountabilities = [{ id: 'one', subject: 'sound', party: 'city', letters: ['A', 'R'], acceptedAt: '2026-06-01' }];
    const matrix = await shownMatrix({}, data);
    expect(read(matrix)).to.contain('The one subject has exactly one accountable who has accepted.');
    expect(parts(matrix, 'cell').map(read)).to.deep.equal(['Accountable and Responsible']);
  });

  it('with the same cell twice shows both in it', async () => {
    const data = matrixPartnership();
    data.accountabilities.push({ id: 'again', subject: 'sound', party: 'vale', letters: ['I'] });
    const matrix = await shownMatrix({}, data);
    const [cell] = parts(matrix, 'cell').filter((one) => read(one) === 'Responsible and Informed');
    expect(cell.querySelectorAll('.letter')).to.have.length(2);
  });

  it('with a party in every row and two hundred roles of long names shows them', async () => {
    const data = matrixPartnership();
    const name = 'Associate director of integrated discharge and community flow';
    data.roles = Array.from({ length: 200 }, (_, at) => ({ id: `r${at}`, title: `${name} ${at}`, organisations: ['harbour'] }));
    data.accountabilities = data.objectives.map(({ id }, at) => ({ id: `a${at}`, subject: id, party: 'r7', letters: ['A'] }));
    const matrix = await shownMatrix({ organisation: 'harbour' }, data);
    await until(() => parts(matrix, 'party').length === 201);
    expect(matrix.scrollWidth).to.be.at.most(matrix.clientWidth);
  });

  it('with markup in every text shows it as text, and runs nothing', async () => {
    const page = globalThis as { executed?: boolean };
    delete page.executed;
    const markup = '<img src=x onerror="globalThis.executed=true"><script>globalThis.executed=true</script>';
    const data = withTexts(fullPartnership(), (text) => markup + text);
    const matrix = await shownMatrix({ kinds: all }, data);
    parts(matrix, 'cell')[0].click();
    await until(() => parts(matrix, 'details').length > 0);
    expect(read(part(matrix, 'details'))).to.contain(markup);
    for (const text of ['Hips and knees', 'Shared theatres', 'Partnership Board']) expect(read(matrix)).to.contain(`${markup}${text}`);
    expect(page.executed).to.equal(undefined);
    expect(everyElement(matrix).filter((one) => one.matches('img, script, iframe, object, embed'))).to.deep.equal([]);
    expect(everyElement(matrix).flatMap((one) => one.getAttributeNames().filter((name) => name.startsWith('on')))).to.deep.equal([]);
  });

  it('with keys called __proto__ shows it, and nothing on the page inherits from them', async () => {
    const poison = '{"__proto__":{"polluted":true,"title":"Polluted"},';
    const data: unknown = JSON.parse(JSON.stringify(matrixPartnership()).replaceAll('{', poison).replaceAll(',}', '}'));
    const matrix = await shownMatrix({}, data);
    expect(rows(matrix)).to.include('Warm homes');
    expect(({} as { polluted?: boolean }).polluted).to.equal(undefined);
  });

  it('with text that reads from the right shows it from the right', async () => {
    const data = matrixPartnership();
    data.objectives[0]['title'] = 'عمليات الورك والركبة';
    const matrix = await shownMatrix({}, data);
    expect(getComputedStyle(parts(matrix, 'subject')[0]).direction).to.equal('rtl');
  });
});
