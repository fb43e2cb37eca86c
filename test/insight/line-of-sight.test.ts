import { expect } from '@open-wc/testing';
import { lineOfSight } from '@stp-widgets/insight/line-of-sight.js';
import { partnershipOf } from './partnership.ts';

const partnership = partnershipOf({
  organisations: [
    { id: 'city', name: 'City' },
    { id: 'vale', name: 'Vale' },
  ],
  roles: [
    { id: 'chief', title: 'Chief', organisations: ['city'] },
    { id: 'joint', title: 'Joint lead', organisations: ['city', 'vale'] },
    { id: 'other', title: 'Chief', organisations: ['vale'] },
  ],
  groups: [
    { id: 'board', name: 'City board', members: ['city', 'chief'] },
    { id: 'both', name: 'Joint board', members: ['city', 'vale'] },
  ],
  projects: ['theirs', 'shared', 'boards', 'elsewhere', 'all'].map((id) => ({ id, title: id })),
  accountabilities: [
    { id: '1', subject: 'theirs', party: 'chief', letters: ['A'] },
    { id: '2', subject: 'shared', party: 'joint', letters: ['A'] },
    { id: '3', subject: 'boards', party: 'board', letters: ['A'] },
    { id: '4', subject: 'elsewhere', party: 'other', letters: ['A'] },
    { id: '5', subject: 'all', party: 'both', letters: ['A'] },
  ],
});

describe('lineOfSight', () => {
  for (const [id, wanted] of [
    ['city', ['board', 'boards', 'chief', 'city', 'joint', 'shared', 'theirs']],
    ['vale', ['elsewhere', 'joint', 'other', 'shared', 'vale']],
    ['chief', ['chief', 'city', 'theirs']],
    ['theirs', ['chief', 'theirs']],
  ] as const) {
    it(`sees from ${id} what it answers for, through its roles and own groups too, and nothing beyond`, () => {
      expect([...lineOfSight(partnership, id)!.ids].toSorted()).to.deep.equal(wanted);
    });
  }

  it('sees nothing from what the partnership does not have', () => {
    expect(lineOfSight(partnership, 'nowhere')).to.equal(null);
  });
});
