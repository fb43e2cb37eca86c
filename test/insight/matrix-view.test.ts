import { expect } from '@open-wc/testing';
import { readPartnership } from '@stp-widgets/contract';
import type { Subject } from '@stp-widgets/insight/matrix-subjects.js';
import { thinnedOut } from '@stp-widgets/insight/matrix-subjects.js';
import { type MatrixOptions, matrixView } from '@stp-widgets/insight/matrix-view.js';
import * as fc from 'fast-check';
import { matrixPartnership } from '../support/matrix-partnership.ts';
import { now } from '../support/small-partnership.ts';
import { partnershipOf } from './partnership.ts';

const noon = new Date(now);
const view = (options: MatrixOptions = {}, data: unknown = matrixPartnership()) =>
  matrixView(readPartnership(data).partnership!, options, noon);
/** The rows as an outline: each id with as many dots as it is deep. */
const outline = (options?: MatrixOptions, data?: unknown) => view(options, data).rows.map(({ id, depth }) => '.'.repeat(depth) + id);
const every = ['programmes', 'objectives', 'results', 'projects', 'activities'] as const;

describe('the rows of matrixView', () => {
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
    it(`are ${kinds?.join(', ') ?? 'objectives and projects'} as a tree`, () => expect(outline({ kinds })).to.deep.equal(rows));
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
  ] as const) {
    it(`that ${JSON.stringify(filter)} leaves`, () =>
      expect(outline({ kinds: ['objectives', 'projects', 'activities'], ...filter })).to.deep.equal(rows));
  }

  it('are none where a filter names nothing that is there, which is named', () => {
    for (const name of ['organisation', 'programme', 'objective'] as const) {
      const { rows, missing } = view({ [name]: 'director' });
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
    const rows = matrixView(data, { kinds: ['objectives', 'projects', 'activities'] }, noon).rows;
    expect(rows.map(({ id, depth, size }) => [id, depth, size])).to.deep.equal([
      ['a', 0, 5],
      ['b', 1, 4],
      ['c', 2, 3],
      ['p', 3, 2],
      ['y', 4, 1],
      ['x', 5, 0],
    ]);
    const within = matrixView(data, { kinds: [...every], objective: 'b' }, noon).rows;
    expect(within.map(({ id }) => id)).to.deep.equal(['b', 'c', 'p', 'y', 'x']);
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
    const { rows } = matrixView(partnershipOf({ activities }), { kinds: ['activities'] }, noon);
    expect(rows.at(-1)!.depth).to.equal(19_999);
    expect(rows[0].size).to.equal(19_999);
  });

  it('count the faulty below them', () => {
    const counted = view({ kinds: ['objectives', 'projects', 'activities'] }).rows.map(({ id, faultyBelow }) => [id, faultyBelow]);
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
      return { kind: 'projects', id: String(at), title: '', depth, size: (next < 0 ? depths.length : next) - at - 1 };
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

describe('the columns of matrixView', () => {
  const ids = (options?: MatrixOptions, data?: unknown) => view(options, data).columns.map(({ id }) => id);

  it('are all organisations, then the groups that hold something', () => {
    expect(ids()).to.deep.equal(['harbour', 'vale', 'city', 'coast', 'board']);
    const data = matrixPartnership();
    data.accountabilities = data.accountabilities.filter(({ party }) => party !== 'board');
    expect(ids({}, data)).to.deep.equal(['harbour', 'vale', 'city', 'coast']);
  });

  it('are those of the rows where these are narrowed down, the organisation asked for first', () => {
    expect(ids({ programme: 'prg' })).to.deep.equal(['harbour', 'vale', 'city', 'coast', 'board']);
    expect(ids({ organisation: 'coast', kinds: ['projects'] })).to.deep.equal(['coast', 'vale', 'city']);
  });

  it('have a joint role in each of its organisations, and say which', () => {
    const columns = view().columns;
    const roles = columns.map((column) => column.roles.map(({ id }) => id));
    expect(roles).to.deep.equal([['director', 'joint'], ['joint'], ['nobody'], [], []]);
    expect(columns[1].roles[0].organisations.map(({ title }) => title)).to.deep.equal(['Harbour', 'Vale']);
  });

  it('count for how many subjects of the whole partnership each decides or does something', () => {
    const [harbour, vale, city] = view({ kinds: ['objectives'] }).columns;
    const [director] = harbour.roles;
    expect([director.load, director.capacity]).to.deep.equal([3, 2]);
    // Its own part in one, the director's three, the joint manager's one.
    expect([harbour.load, harbour.loadOfAll]).to.deep.equal([1, 5]);
    // What has not begun is no load yet, and what it does beside one of its roles counts once.
    expect([vale.load, vale.loadOfAll]).to.deep.equal([3, 3]);
    expect(city.roles[0].isVacant).to.equal(true);
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

describe('what matrixView counts', () => {
  it('is how many subjects there are, and how many are sound, whatever only-gaps leaves out', () => {
    for (const onlyGaps of [false, true]) {
      const { subjects, sound, nobody, several } = view({ onlyGaps });
      expect({ subjects, sound, nobody, several }).to.deep.equal({
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

  it('is the same from one reading of a document to the next', () => expect(view()).to.deep.equal(view()));
});
