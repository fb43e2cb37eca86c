import { expect } from '@open-wc/testing';
import { readPartnership, type Notice, type NoticeCode } from '@stp-widgets/contract';
import { goodDocument, having } from './good-document.ts';

type Loss = readonly [
  fault: string,
  path: string,
  value: unknown,
  code: NoticeCode,
  found: string,
  expected: string,
  leftOut: Notice['leftOut'],
  /** What is gone where it is more than what stands at the path. */
  lost?: string,
];

const positionValues = 'proposed, agreed, disputed, delivered, accepted, backs, takes part, reserves, opposes, not asked';

const losses: readonly Loss[] = [
  // An optional field
  ['a day that does not exist', 'objectives[0].due', '2026-02-30', 'wrong-value', '"2026-02-30"', 'day', 'field'],
  ['a day in another form', 'objectives[0].due', '30/11/2026', 'wrong-value', '"30/11/2026"', 'day', 'field'],
  ['a number for a day', 'objectives[0].due', 20_261_121, 'wrong-type', '20261121', 'day', 'field'],
  ['null', 'objectives[0].due', null, 'wrong-type', 'null', 'day', 'field'],
  ['text that says nothing', 'objectives[0].why', '', 'wrong-value', '""', 'text', 'field'],
  ['a number for text', 'objectives[0].why', 7, 'wrong-type', '7', 'text', 'field'],
  ['text for a number', 'results[0].weight', '3', 'wrong-type', '"3"', 'number', 'field'],
  ['a number without end', 'results[0].weight', Infinity, 'wrong-type', 'Infinity', 'number', 'field'],
  ['a number that is none', 'results[0].weight', NaN, 'wrong-type', 'NaN', 'number', 'field'],
  ['a number below its range', 'results[0].weight', -1, 'wrong-value', '-1', '0..', 'field'],
  ['a number above its range', 'activities[0].progress', 1.5, 'wrong-value', '1.5', '0..1', 'field'],
  ['a broken number for a whole one', 'measures[0].decimals', 1.5, 'wrong-value', '1.5', 'int 0..6', 'field'],
  ['text for a truth', 'measures[0].series[0].observations[0].provisional', 'yes', 'wrong-type', '"yes"', 'boolean', 'field'],
  ['a text that is not on the list', 'measures[0].aggregation', 'median', 'wrong-value', '"median"', 'sum, mean, ratio', 'field'],
  ['a number for a text on a list', 'measures[0].aggregation', 1, 'wrong-type', '1', 'string', 'field'],
  ['an object for a list', 'objectives[0].topics', { a: 1 }, 'wrong-type', 'an object with a', 'array', 'field'],
  ['a list for an object', 'results[0].baseline', [], 'wrong-type', 'a list of 0', 'object', 'field'],
  ['a reference to nothing', 'objectives[0].parent', 'gone', 'dangling-reference', '"gone"', 'objectives', 'field'],
  ['a reference to a thing of another kind', 'objectives[0].parent', 'care', 'dangling-reference', '"care"', 'objectives', 'field'],
  ['an empty reference', 'objectives[0].parent', '', 'wrong-value', '""', 'text', 'field'],
  ['a number for a reference', 'objectives[0].parent', 7, 'wrong-type', '7', 'string', 'field'],

  // An optional object that cannot be without its part
  ['a part of the wrong type', 'results[0].baseline.value', '83', 'wrong-type', '"83"', 'number', 'field', 'results[0].baseline'],
  ['a missing part', 'results[0].target.by', undefined, 'missing', 'nothing', 'day', 'field', 'results[0].target'],
  ['a currency in another form', 'projects[0].budget.currency', '£', 'wrong-value', '"£"', 'currency', 'field', 'projects[0].budget'],

  // A field that falls back
  ['a list that is none', 'objectives[0].positions', 7, 'wrong-type', '7', 'array', 'field'],
  ['a kind that is none', 'activities[1].kind', 'epic', 'wrong-value', '"epic"', 'task, milestone', 'field'],
  ['a lag that is none', 'dependencies[0].lag', 'P5D', 'wrong-type', '"P5D"', 'number', 'field'],

  // An element of a list
  ['a text among texts', 'objectives[0].topics[0]', 7, 'wrong-type', '7', 'text', 'field'],
  ['a reference among references', 'groups[0].members[1]', 'gone', 'dangling-reference', '"gone"', 'organisations, roles', 'field'],
  [
    'a missing part of an element',
    'results[0].trajectory[0].at',
    undefined,
    'missing',
    'nothing',
    'day',
    'field',
    'results[0].trajectory[0]',
  ],
  [
    'a position that is none',
    'objectives[0].positions[1].value',
    'maybe',
    'wrong-value',
    '"maybe"',
    positionValues,
    'field',
    'objectives[0].positions[1]',
  ],
  [
    'an organisation that is gone',
    'objectives[0].positions[1].organisation',
    'gone',
    'dangling-reference',
    '"gone"',
    'organisations',
    'field',
    'objectives[0].positions[1]',
  ],
  [
    'an observation of no period',
    'measures[0].series[0].observations[1].period',
    'Q3',
    'wrong-value',
    '"Q3"',
    'day',
    'field',
    'measures[0].series[0].observations[1]',
  ],
  ['a number within a series', 'measures[0].series[0].observations[0].value', '84.2', 'wrong-type', '"84.2"', 'number', 'field'],
  ['a list within a list', 'measures[0].series[1].observations', null, 'wrong-type', 'null', 'array', 'field', 'measures[0].series[1]'],

  // A whole thing
  ['a thing that is a text', 'aims[1]', 'money', 'wrong-type', '"money"', 'object', 'item'],
  ['a thing that is nothing', 'aims[1]', null, 'wrong-type', 'null', 'object', 'item'],
  ['a thing without a title', 'aims[1].title', undefined, 'missing', 'nothing', 'text', 'item', 'aims[1]'],
  ['a thing without an id', 'aims[1].id', undefined, 'missing', 'nothing', 'text', 'item', 'aims[1]'],
  ['a thing whose id is a number', 'aims[1].id', 12, 'wrong-type', '12', 'text', 'item', 'aims[1]'],
  [
    'a thing that nothing is said of',
    'updates[0].subject',
    'gone',
    'dangling-reference',
    '"gone"',
    'aims, objectives, results, measures, programmes, projects, activities, dependencies, benefits, risks, decisions, differences, support',
    'item',
    'updates[0]',
  ],
  ['an appointment to no role', 'appointments[0].role', 'hull', 'dangling-reference', '"hull"', 'roles', 'item', 'appointments[0]'],
  ['letters that are no list', 'accountabilities[0].letters', 'A', 'wrong-type', '"A"', 'array', 'item', 'accountabilities[0]'],

  // What the contract does not know
  ['a field that is none', 'objectives[0].owner', 'A', 'unknown-field', '"A"', 'no such field', 'field'],
  ['a field within a part', 'results[0].baseline.note', 'A', 'unknown-field', '"A"', 'no such field', 'field'],
  ['a publisher’s own field within a part', 'results[0].baseline.x-note', 'A', 'unknown-field', '"A"', 'no such field', 'field'],
  ['a field of the head', 'colour', 'A', 'unknown-field', '"A"', 'no such field', 'field'],
  ['a field within the head', 'partnership.colour', 'A', 'unknown-field', '"A"', 'no such field', 'field'],
  ['a collection', 'pledges', [{ id: 'b' }], 'unknown-collection', 'a list of 1', 'no such field', 'collection'],

  // The head
  ['an instant without its offset', 'asOf', '2026-11-21T09:40:00', 'wrong-value', '"2026-11-21T09:40:00"', 'instant', 'field'],
  ['an instant that does not exist', 'asOf', '2026-02-30T09:40:00Z', 'wrong-value', '"2026-02-30T09:40:00Z"', 'instant', 'field'],
  ['a day for an instant', 'asOf', '2026-11-21', 'wrong-value', '"2026-11-21"', 'instant', 'field'],
  ['a duration in words', 'partnership.refresh', 'often', 'wrong-value', '"often"', 'duration', 'field'],
  ['a duration of no time', 'cadences.updates', 'PT0S', 'wrong-value', '"PT0S"', 'duration', 'field'],
  [
    'a figure that is none',
    'statusScale[1].shape',
    'star',
    'wrong-value',
    '"star"',
    'tick, disc, triangle-hollow, triangle-half, triangle, square, ring',
    'field',
    'statusScale[1]',
  ],
  ['a version that is a number', 'contract', 2, 'wrong-type', '2', 'text', 'field'],

  // A collection
  ['a collection that is none', 'appointments', { held: {} }, 'wrong-type', 'an object with held', 'array', 'collection'],
];

describe('what reading loses', () => {
  for (const [fault, path, value, code, found, expected, leftOut, lost = path] of losses) {
    it(`is ${lost} for ${fault} at ${path}, and it says so`, () => {
      const { partnership, notices } = readPartnership(having(path, value));
      expect(notices.map((one) => [one.code, one.path, one.found, one.expected, one.leftOut])).to.deep.equal([
        [code, path, found, expected, leftOut],
      ]);
      expect(partnership).to.deep.equal(readPartnership(having(lost, undefined)).partnership);
    });
  }

  it('is each wrong part of a thing, named one by one', () => {
    const document = having('objectives[0].due', 7, having('objectives[0].owner', 'A', having('objectives[0].topics[0]', '')));
    const { partnership, notices } = readPartnership(document);
    expect(notices.map(({ path }) => path)).to.deep.equal(['objectives[0].topics[0]', 'objectives[0].due', 'objectives[0].owner']);
    expect(partnership).to.deep.equal(
      readPartnership(having('objectives[0].due', undefined, having('objectives[0].topics', []))).partnership,
    );
  });

  it('is the thing once, however much of it is wrong', () => {
    const { notices } = readPartnership({ aims: [{ id: 7, why: '' }] });
    expect(notices.map(({ path, leftOut }) => [path, leftOut])).to.deep.equal([
      ['aims[0].id', 'item'],
      ['aims[0].title', 'field'],
      ['aims[0].why', 'field'],
    ]);
  });

  it('is shown in no more than 80 characters', () => {
    const [{ found }] = readPartnership(having('objectives[0].due', 'x'.repeat(500))).notices;
    expect(found).to.equal(`"${'x'.repeat(78)}…`);
  });

  it('is nothing of the document that is read', () => expect(readPartnership(goodDocument()).notices).to.deep.equal([]));
});
