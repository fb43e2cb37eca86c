import { expect } from '@open-wc/testing';
import { readPartnership } from '@stp-widgets/contract';
import { keepIdentity } from '@stp-widgets/feed';
import { accountabilityMatrix, type MatrixQuery, type MatrixView } from '@stp-widgets/insight/accountability-matrix.js';
import { type Subject, subjectKinds, thinnedOut } from '@stp-widgets/insight/matrix-subjects.js';
import * as fc from 'fast-check';
import { plainMatrix } from '@stp-widgets/insight/plain-matrix.js';
import { largeMatrix } from '../support/matrix-large.ts';
import { matrixPartnership } from '../support/matrix-partnership.ts';
import { type Document, now } from '../support/small-partnership.ts';
import { partnershipOf } from './partnership.ts';

const noon = new Date(now);
const view = (query: MatrixQuery = {}, data: unknown = matrixPartnership()) =>
  accountabilityMatrix(readPartnership(data).partnership!, query, noon);
/** The rows as an outline: each id with as many dots as it is deep. */
const outline = (query?: MatrixQuery, data?: unknown) => view(query, data).rows.map(({ id, depth }) => '.'.repeat(depth) + id);

describe('the rows of accountabilityMatrix', () => {
  for (const [kinds, rows] of [
    [undefined, ['sound', '.offer', 'both', 'empty', 'gone', 'soon', 'vacancy', 'old']],
    [
      ['objectives', 'results', 'projects', 'activities'],
      ['sound', '.res', '..offer', '...step', 'both', 'empty', 'gone', 'soon', 'vacancy', 'old'],
    ],
    [
      ['objectives', 'activities'],
      ['sound', '.step', 'both', 'empty'],
    ],
    [
      ['programmes', 'activities'],
      ['prg', '.step'],
    ],
    [['projects'], ['gone', 'offer', 'soon', 'vacancy', 'old']],
  ] as const) {
    it(`are ${kinds?.join(', ') ?? 'objectives and projects'} as a tree`, () => expect(outline({ rows: kinds })).to.deep.equal(rows));
  }

  for (const [filter, rows] of [
    [{ organisation: 'harbour' }, ['sound', '.offer', '..step', 'both', 'soon']],
    [{ organisation: 'coast' }, ['sound', 'gone', 'old']],
    [{ programme: 'prg' }, ['sound', '.offer', '..step']],
    [{ objective: 'sound' }, ['sound', '.offer', '..step']],
    [{ objective: 'sound', organisation: 'city' }, ['sound', '.step']],
    [{ objective: 'empty' }, ['empty']],
    [{ onlyGaps: true }, ['sound', '.offer', 'both', 'empty', 'gone', 'soon', 'vacancy', 'old']],
    [{ onlyGaps: true, programme: 'prg', organisation: 'city' }, ['sound']],
    [{ role: 'director' }, ['sound', '.offer', '..step']],
    [{ role: 'board' }, ['sound', '.offer']],
    [{ role: 'joint', organisation: 'vale' }, ['both']],
    [{ search: 'HÍPS' }, ['sound']],
    [{ search: 'theatres shared' }, ['offer']],
    [{ search: 'sam field' }, ['sound', '.offer', '..step']],
    [{ search: 'theatres harbour' }, ['offer']],
    [{ search: 'vale community trust' }, ['sound', 'both', 'gone', 'soon']],
    [{ search: 'theatres foundation' }, ['offer']],
    [{ search: 'manager vale' }, ['both']],
    [{ search: 'manager city' }, []],
    [{ search: ' ' }, ['sound', '.offer', '..step', 'both', 'empty', 'gone', 'soon', 'vacancy', 'old']],
    [{ search: 'coast', onlyGaps: true }, ['sound', 'gone', 'old']],
  ] as const) {
    it(`that ${JSON.stringify(filter)} leaves`, () =>
      expect(outline({ rows: ['objectives', 'projects', 'activities'], filter })).to.deep.equal(rows));
  }

  it('are none where a filter names nothing that is there, which is named', () => {
    for (const name of ['organisation', 'role', 'programme', 'objective'] as const) {
      const { rows, missing } = view({ filter: { [name]: 'step' } });
      expect({ rows, missing }).to.deep.equal({ rows: [], missing: name });
    }
    expect(view().missing).to.equal(null);
  });

  it('have the parts of an objective and of an activity below it, at any depth', () => {
    const data = partnershipOf({
      objectives: [
        { id: 'c', title: 'c', parent: 'b' },
        { id: 'a', title: 'a' },
        { id: 'b', title: 'b', parent: 'a' },
      ],
      activities: [
        { id: 'x', title: 'x', parent: 'y' },
        { id: 'y', title: 'y', project: 'p' },
      ],
      projects: [{ id: 'p', title: 'p', contributions: [{ to: 'c' }] }],
    });
    const rows = accountabilityMatrix(data, { rows: ['objectives', 'projects', 'activities'] }, noon).rows;
    expect(rows.map(({ id, depth, size }) => [id, depth, size])).to.deep.equal([
      ['a', 0, 5],
      ['b', 1, 4],
      ['c', 2, 3],
      ['p', 3, 2],
      ['y', 4, 1],
      ['x', 5, 0],
    ]);
    const within = accountabilityMatrix(data, { rows: subjectKinds, filter: { objective: 'b' } }, noon).rows;
    expect(within.map(({ id }) => id)).to.deep.equal(['b', 'c', 'p', 'y', 'x']);
  });

  it('have a dependency below what gives, and a decision or risk below what it is about', () => {
    const data = partnershipOf({
      organisations: [
        { id: 'hull', name: 'Hull University Hospitals', shortName: 'Hull' },
        { id: 'york', name: 'York' },
      ],
      projects: [{ id: 'p', title: 'Screens' }],
      activities: [
        { id: 'a', title: 'Agree', organisation: 'hull', project: 'p' },
        { id: 'b', title: 'Install' },
      ],
      dependencies: [
        { id: 'd', predecessor: 'a', successor: 'b', gives: 'The agreement', receiver: { organisation: 'york', value: 'agreed' } },
        { id: 'e', predecessor: 'b', successor: 'a' },
      ],
      decisions: [{ id: 'c', title: 'Which screens', subjects: ['d'] }],
      risks: [
        { id: 'r', title: 'None to be had', subjects: ['c', 'p'] },
        { id: 's', title: 'Of nothing' },
      ],
    });
    const shown = (kinds: MatrixQuery['rows']) =>
      accountabilityMatrix(data, { rows: kinds }, noon).rows.map(({ id, depth }) => '.'.repeat(depth) + id);
    expect(shown(subjectKinds)).to.deep.equal(['p', '.a', '..d', '...c', '....r', 'b', '.e', 's']);
    expect(shown(['projects', 'dependencies', 'risks'])).to.deep.equal(['p', '.d', '.e', '.r', 's']);
    expect(shown(['projects', 'risks'])).to.deep.equal(['p', '.r', 's']);
    const { rows } = accountabilityMatrix(data, { rows: ['dependencies'] }, noon);
    expect(rows.map(({ title, between }) => [title, between?.giver, between?.receiver])).to.deep.equal([
      ['The agreement', 'Hull', 'York'],
      ['Install', 'Install', 'Hull'],
    ]);
  });

  for (const [order, rows] of [
    ['document', ['sound', '.offer', 'both', 'empty', 'gone', 'soon', 'vacancy', 'old']],
    ['severity', ['empty', 'gone', 'soon', 'both', 'vacancy', 'sound', '.offer', 'old']],
    ['title', ['sound', '.offer', 'both', 'vacancy', 'soon', 'old', 'gone', 'empty']],
    ['parties', ['sound', '.offer', 'both', 'gone', 'soon', 'vacancy', 'old', 'empty']],
  ] as const) {
    it(`go by ${order}, each with what stands below it`, () => expect(outline({ order })).to.deep.equal(rows));
  }

  it('go by title as the language has it, and figures by their value', () => {
    const titles = ['Ward 10', 'ward 9', 'Öl', 'Zed'];
    const of = (language: string) => {
      const document = {
        contract: '1.0',
        partnership: { name: 'Vale', language },
        objectives: titles.map((title) => ({ id: title, title })),
      };
      return view({ order: 'title' }, document).rows.map(({ title }) => title);
    };
    expect(of('en')).to.deep.equal(['Öl', 'ward 9', 'Ward 10', 'Zed']);
    // How far a browser knows a language differs.
    expect(of('sv')).to.deep.equal(titles.toSorted(new Intl.Collator('sv', { numeric: true }).compare));
    expect(of('not a language')).to.have.members(titles);
  });

  it('stand each once, also where they stand below themselves', () => {
    const circle = [0, 1, 2].map((at) => ({ id: `o${at}`, title: `o${at}`, parent: `o${(at + 1) % 3}` }));
    expect(
      outline({}, { contract: '1.0', partnership: { name: '' }, objectives: circle }).map((id) => id.replaceAll('.', '')),
    ).to.have.members(['o0', 'o1', 'o2']);
  });

  it('may be a chain of twenty thousand', () => {
    const activities = Array.from({ length: 20_000 }, (_, at) => ({
      id: `a${at}`,
      title: `a${at}`,
      ...(at > 0 && { parent: `a${at - 1}` }),
    }));
    const { rows } = accountabilityMatrix(partnershipOf({ activities }), { rows: ['activities'] }, noon);
    expect(rows.at(-1)!.depth).to.equal(19_999);
    expect(rows[0].size).to.equal(19_999);
  });

  it('count the faulty below them', () => {
    const counted = view({ rows: ['objectives', 'projects', 'activities'] }).rows.map(({ id, faultyBelow }) => [id, faultyBelow]);
    expect(counted.slice(0, 4)).to.deep.equal([
      ['sound', 1],
      ['offer', 0],
      ['step', 0],
      ['both', 0],
    ]);
  });
});

describe('thinnedOut', () => {
  const rows = (depths: readonly number[]): Subject[] =>
    depths.map((depth, at) => {
      const next = depths.findIndex((other, place) => place > at && other <= depth);
      return { kind: 'projects', id: String(at), title: '', between: null, depth, size: (next < 0 ? depths.length : next) - at - 1 };
    });
  // A depth may be at most one more than the one before it.
  const tree = fc.array(fc.nat(3)).map((steps) => {
    let last = -1;
    return rows(steps.map((step) => (last = Math.min(step, last + 1))));
  });

  it('keeps who stands below whom', () => {
    fc.assert(
      fc.property(tree, fc.func(fc.boolean()), (all, choose) => {
        const stays = ({ id }: Subject) => choose(id);
        const kept = thinnedOut(all, stays);
        const below = (list: readonly Subject[]) =>
          list.flatMap(({ id, size }, at) => list.slice(at + 1, at + 1 + size).map((lower) => `${lower.id} below ${id}`));
        expect(kept.map(({ id }) => id)).to.deep.equal(all.filter(stays).map(({ id }) => id));
        const ids = new Set(kept.map(({ id }) => id));
        expect(below(kept)).to.deep.equal(below(all).filter((text) => text.split(' below ').every((id) => ids.has(id))));
        expect(kept.every(({ id, depth }) => below(kept).filter((text) => text.startsWith(`${id} below`)).length === depth)).to.equal(true);
      }),
    );
  });
});

describe('the columns of accountabilityMatrix', () => {
  const ids = (query?: MatrixQuery, data?: unknown) => view(query, data).columns.map(({ id }) => id);

  it('are all organisations, then the groups that hold something', () => {
    expect(ids()).to.deep.equal(['harbour', 'vale', 'city', 'coast', 'board']);
    const data = matrixPartnership();
    data.accountabilities = data.accountabilities.filter(({ party }) => party !== 'board');
    expect(ids({}, data)).to.deep.equal(['harbour', 'vale', 'city', 'coast']);
  });

  it('are those of the rows where these are narrowed down, the organisation asked for first', () => {
    expect(ids({ filter: { programme: 'prg' } })).to.deep.equal(['harbour', 'vale', 'city', 'coast', 'board']);
    expect(ids({ filter: { organisation: 'coast' }, rows: ['projects'] })).to.deep.equal(['coast', 'vale', 'city']);
  });

  it('have a joint role in each of its organisations, and say which', () => {
    const columns = view().columns;
    const roles = columns.map((column) => column.parts.map(({ id }) => id));
    expect(roles).to.deep.equal([['director', 'joint'], ['joint'], ['nobody'], [], []]);
    expect(columns[1].parts[0].organisations.map(({ title }) => title)).to.deep.equal(['Harbour', 'Vale']);
  });

  it('are called apart from one another: in full where two have one short name, with their ids where that is no help', () => {
    const data = matrixPartnership();
    const [harbour, vale, city, coast] = data.organisations;
    Object.assign(harbour, { shortName: 'Vale' });
    Object.assign(city, { name: coast['name'] });
    data['dependencies'] = [
      {
        id: 'dep',
        gives: 'Beds',
        predecessor: 'offer',
        successor: 'old',
        giver: { organisation: 'harbour', value: 'agreed' },
        receiver: { organisation: vale.id, value: 'agreed' },
      },
    ];
    const { columns, rows } = view({ rows: ['dependencies'] }, data);
    const full = 'Harbour Hospitals NHS Foundation Trust';
    expect(columns.map(({ title }) => title)).to.deep.equal([
      full,
      'Vale Community Trust',
      'Coast Council (city)',
      'Coast Council (coast)',
    ]);
    expect(columns[0].parts.map(({ organisations }) => organisations[0].title)).to.deep.equal([full, full]);
    expect(rows[0].between).to.deep.equal({ giver: full, receiver: 'Vale Community Trust' });
  });

  it('count for how many subjects of the whole partnership each decides or does something', () => {
    const [harbour, vale, city] = view({ rows: ['objectives'] }).columns;
    const [director] = harbour.parts;
    expect([director.load, director.capacity]).to.deep.equal([3, 2]);
    // Its own part in one, the director's three, the joint manager's one.
    expect([harbour.load, harbour.loadOfAll]).to.deep.equal([1, 5]);
    // What has not begun is no load yet, and what it does beside one of its roles counts once.
    expect([vale.load, vale.loadOfAll]).to.deep.equal([3, 3]);
    expect(city.parts[0].isVacant).to.equal(true);
  });

  it('have the groups of one organisation below it, and say who holds a role, since when and how much', () => {
    const data = matrixPartnership();
    data.groups.push(
      { id: 'own', name: 'Coast Cabinet', members: ['coast'] },
      { id: 'mixed', name: 'Mixed', members: ['coast', 'director'] },
    );
    data.appointments.push({ id: 'second', role: 'joint', holder: 'Sam Field', from: '2026-04-01' });
    data.accountabilities.push(
      { id: 'x', subject: 'empty', party: 'own', letters: ['I'] },
      { id: 'y', subject: 'empty', party: 'mixed', letters: ['I'] },
    );
    const { columns } = view({}, data);
    expect(columns.map(({ id }) => id)).to.deep.equal(['harbour', 'vale', 'city', 'coast', 'board', 'mixed']);
    expect(columns[3].parts.map(({ id, kind }) => [id, kind])).to.deep.equal([['own', 'groups']]);
    const [director, joint] = columns[0].parts;
    expect(director.holders).to.deep.equal([{ name: 'Sam Field', from: '2025-01-01', load: 4, capacity: 1, alsoIn: ['joint'] }]);
    expect(joint.holders.map(({ name, load, capacity }) => [name, load, capacity])).to.deep.equal([
      ['', 1, 4],
      ['Sam Field', 4, 1],
    ]);
  });

  it('are those sorts that are asked for', () => {
    const data = matrixPartnership();
    data.roles.push({ id: 'free', title: 'Chair', organisations: [] });
    data.accountabilities.push({ id: 'x', subject: 'empty', party: 'free', letters: ['I'] });
    expect(ids({ columns: ['groups'] }, data)).to.deep.equal(['board']);
    expect(ids({ columns: ['roles', 'groups'] }, data)).to.deep.equal(['board', 'free']);
  });

  it('name a party that the partnership does not have by its id, where a document was not read leniently', () => {
    const partnership = readPartnership(matrixPartnership()).partnership!;
    const stranger = { id: 'x', subject: 'empty', party: 'ghost', letters: ['A', 'R'], acceptedAt: '2026-06-01' };
    const { columns, nobody } = accountabilityMatrix(
      { ...partnership, accountabilities: [...partnership.accountabilities, stranger] },
      {},
      noon,
    );
    expect([columns.at(-1)!.id, columns.at(-1)!.title]).to.deep.equal(['ghost', 'ghost']);
    expect(nobody.map(({ id }) => id)).to.not.include('empty');
  });

  it('have a column for a role of no organisation', () => {
    const data = matrixPartnership();
    data.roles.push({ id: 'free', title: 'Chair', organisations: [] });
    data.accountabilities.push({ id: 'x', subject: 'empty', party: 'free', letters: ['I'] });
    expect(ids({}, data).at(-1)).to.equal('free');
  });

  it('are none where the partnership has no parties', () => {
    const bare = view({}, { contract: '1.0', partnership: { name: '' }, objectives: [{ id: 'o', title: 'O' }] });
    expect(bare.columns).to.deep.equal([]);
    expect(bare.rows[0].findings.map(({ code }) => code)).to.deep.equal(['nobody-accountable', 'nobody-responsible']);
  });
});

describe('what accountabilityMatrix counts', () => {
  it('is how many subjects there are, and how many are sound, whatever only-gaps leaves out', () => {
    for (const onlyGaps of [false, true]) {
      const { subjects, sound, nobody, several } = view({ filter: { onlyGaps } });
      const names = nobody.map(({ title }) => title);
      expect({ subjects, sound, nobody: names, several: several.map(({ title, count }) => ({ title, count })) }).to.deep.equal({
        subjects: 8,
        sound: 2,
        nobody: ['Warm homes', 'One stroke unit', 'Night nurses'],
        several: [{ title: 'Home by the weekend', count: 2 }],
      });
    }
  });

  it('is how often each thing is wrong, the most serious first', () => {
    expect(view().counts.map(({ code, count }) => `${count} ${code}`)).to.deep.equal([
      '3 nobody-accountable',
      '1 several-accountable',
      '1 accountable-vacant',
      '1 nobody-responsible',
      '1 accountable-expired',
      '1 accountable-not-begun',
      '1 accountable-not-accepted',
      '1 too-many-consulted',
      '1 accountable-not-confirmed',
      '1 over-capacity',
    ]);
  });

  it('names who holds too much, and the cells that it is about', () => {
    const [over] = view().overCapacity;
    expect([over.parties, over.subjects, over.load, over.capacity]).to.deep.equal([['director'], ['sound', 'offer', 'step'], 3, 2]);
    expect(view({ columns: ['groups'] }).overCapacity).to.deep.equal([]);
  });

  it('is the same from one reading of a document to the next', () => expect(view()).to.deep.equal(view()));
});

describe('what did not change in a matrix', () => {
  /** What is another object after a document was changed, as a feed would bring it. */
  function changedBy(change: (document: Document) => void, query: MatrixQuery = { rows: ['objectives', 'projects', 'activities'] }) {
    const document = matrixPartnership();
    const old = readPartnership(document).partnership!;
    const before = accountabilityMatrix(old, query, noon);
    const copy = structuredClone(document);
    change(copy);
    const after = accountabilityMatrix(keepIdentity(old, readPartnership(copy).partnership!), query, noon);
    const anew = (part: 'rows' | 'columns') => {
      const were: readonly object[] = before[part];
      return after[part].filter((one) => !were.includes(one)).map(({ id }) => id);
    };
    return { before, after, rows: anew('rows'), columns: anew('columns') };
  }
  const entry = (document: Document, id: string) => document.accountabilities.find((one) => one.id === id)!;

  it('is the same objects, lists included, where nothing did', () => {
    const { before, after } = changedBy((document) => Object.assign(document, { asOf: '2026-06-15T10:00:00Z' }));
    expect([after.rows === before.rows, after.columns === before.columns]).to.deep.equal([true, true]);
  });

  for (const [what, change, rows, columns] of [
    ['a letter', (to: Document) => Object.assign(entry(to, 'acc-old-city-R'), { letters: ['C'] }), ['old'], ['city']],
    [
      'an acceptance',
      (to: Document) => Object.assign(entry(to, 'acc-offer-director-AR'), { acceptedAt: '2026-06-10' }),
      ['sound', 'offer'],
      [],
    ],
    ['a title', (to: Document) => Object.assign(to.projects[0], { title: 'Two stroke units' }), ['gone'], []],
    ['an entry that is gone', (to: Document) => to.accountabilities.pop(), ['old'], ['city']],
  ] as const) {
    it(`is the same objects beside ${what}`, () => {
      const found = changedBy(change);
      expect([found.rows, found.columns]).to.deep.equal([rows, columns]);
    });
  }

  it('is read anew where what it rests on changed, and then as if for the first time', () => {
    for (const change of [
      (to: Document) => to.appointments.splice(0, 1),
      (to: Document) => Object.assign(to, { thresholds: { tooManyConsulted: 9 } }),
      (to: Document) => Object.assign(to, { cadences: {} }),
      (to: Document) => Object.assign(to.projects[0], { budget: { amount: 1, currency: 'GBP', holder: 'vale' } }),
      (to: Document) => to.organisations.push({ id: 'new', name: 'New' }),
    ]) {
      const copy = matrixPartnership();
      change(copy);
      const afresh: MatrixView = view({ rows: ['objectives', 'projects', 'activities'] }, copy);
      expect(changedBy(change).after).to.deep.equal(afresh);
    }
  });

  it('is the same objects beside one row and one column of two thousand by forty', () => {
    const document = largeMatrix(2000, 40, 0.12);
    const query: MatrixQuery = { rows: ['objectives', 'projects', 'activities'] };
    const old = readPartnership(document).partnership!;
    const before = accountabilityMatrix(old, query, noon);
    const copy = largeMatrix(2000, 40, 0.12);
    const first = copy.accountabilities.find(({ letters }) => (letters as string[])[0] === 'R')!;
    first['letters'] = ['C'];
    const after = accountabilityMatrix(keepIdentity(old, readPartnership(copy).partnership!), query, noon);
    expect(before.rows).to.have.length(2000);
    expect(after.rows.filter((row, at) => row !== before.rows[at]).map(({ id }) => id)).to.deep.equal([first['subject']]);
    expect(after.columns.filter((one, at) => one !== before.columns[at]).map(({ id }) => id)).to.deep.equal([first['party']]);
    const filled = before.rows.reduce((sum, { holdings }) => sum + holdings.length, 0) / (2000 * 40);
    expect(filled).to.be.within(0.11, 0.13);
  });

  it('is as if for the first time after any changes', () => {
    const ids = matrixPartnership().accountabilities.map(({ id }) => id);
    const edit = fc.record({
      id: fc.constantFrom(...ids),
      letters: fc.subarray(['A', 'R', 'C', 'I', 'X'], { minLength: 1 }),
      party: fc.constantFrom('harbour', 'director', 'joint', 'board', 'nobody'),
      isGone: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(fc.array(edit, { maxLength: 3 }), { maxLength: 4 }), (steps) => {
        const document = matrixPartnership();
        let partnership = readPartnership(document).partnership!;
        for (const edits of steps) {
          for (const { id, isGone, ...more } of edits) {
            if (isGone) document.accountabilities = document.accountabilities.filter((one) => one.id !== id);
            else for (const one of document.accountabilities) if (one.id === id) Object.assign(one, more);
          }
          partnership = keepIdentity(partnership, readPartnership(structuredClone(document)).partnership!);
          expect(accountabilityMatrix(partnership, {}, noon)).to.deep.equal(view({}, structuredClone(document)));
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('plainMatrix', () => {
  const read = readPartnership(matrixPartnership()).partnership!;

  it('answers the same where nothing is narrowed down', () => expect(plainMatrix(read, {}, noon)).to.deep.equal(view()));

  it('leaves everything where it is given nothing to narrow it down with', () => {
    const query: MatrixQuery = { filter: { organisation: 'nowhere', search: 'hips' }, order: 'severity' };
    expect(plainMatrix(read, query, noon).rows).to.deep.equal(view().rows);
  });
});

describe('a matrix at its edges', () => {
  const edge = (parts: Parameters<typeof partnershipOf>[0]) => accountabilityMatrix(partnershipOf(parts), {}, noon);
  const one = { id: 'o', title: 'O' };
  const hull = { id: 'hull', name: 'Hull' };
  const given = (party: string, letters: readonly string[], at = 0) => ({
    id: `a${at}`,
    subject: 'o',
    party,
    letters,
    acceptedAt: '2026-06-01',
  });

  for (const [what, parts, rows, columns, codes] of [
    ['nothing at all', {}, 0, 0, []],
    ['no rows', { organisations: [hull] }, 0, 1, []],
    ['no parties', { objectives: [one] }, 1, 0, ['nobody-accountable', 'nobody-responsible']],
    ['one of each', { objectives: [one], organisations: [hull], accountabilities: [given('hull', ['A', 'R'])] }, 1, 1, []],
    [
      'an unknown letter alone',
      { objectives: [one], organisations: [hull], accountabilities: [given('hull', ['X'])] },
      1,
      1,
      ['nobody-accountable', 'nobody-responsible'],
    ],
    [
      'two As of which one is given twice',
      {
        objectives: [one],
        organisations: [hull, { id: 'york', name: 'York' }],
        accountabilities: [given('hull', ['A', 'R']), given('york', ['A'], 1), given('hull', ['A'], 2)],
      },
      1,
      2,
      ['several-accountable'],
    ],
  ] as const) {
    it(`with ${what}`, () => {
      const found = edge(parts);
      expect([found.rows.length, found.columns.length]).to.deep.equal([rows, columns]);
      expect(found.rows.flatMap(({ findings }) => findings.map(({ code }) => code))).to.deep.equal(codes);
    });
  }

  it('of a party that is not there is read without it, and reading names it', () => {
    const document = { contract: '1.0', objectives: [one], accountabilities: [given('ghost', ['A'])] };
    const { partnership, notices } = readPartnership(document);
    expect(notices.map(({ code, found }) => [code, found])).to.deep.equal([['dangling-reference', '"ghost"']]);
    expect(accountabilityMatrix(partnership!, {}, noon).nobody.map(({ id }) => id)).to.deep.equal(['o']);
  });
});
