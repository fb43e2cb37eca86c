import { expect } from '@open-wc/testing';
import { objectiveView } from '@stp-widgets/insight/objective-view.js';
import { loadObjectiveWords, objectiveSentence } from '@stp-widgets/insight/words/objective-words.js';
import { down, measure, now, organisations, partnershipOf, up, type Parts } from './partnership.ts';

/**
 * An objective half of whose way is gone: 90 is due of `waits`, 30 of `beds`, 60 of `home`. The first two are
 * behind, and it is reported green.
 */
const urgent = {
  organisations,
  cadences: { updates: 'P14D' },
  roles: [{ id: 'director', title: 'Director of urgent care', organisations: ['hull', 'york'] }],
  appointments: [{ id: 'held', role: 'director', from: '2026-04-01' }],
  aims: [
    { id: 'care', title: 'Transformed quality of care' },
    { id: 'money', title: 'Sustainable finance' },
  ],
  objectives: [
    {
      id: 'urgent',
      title: 'Four-hour waits back to standard',
      why: 'Patients wait too long',
      aims: ['money', 'care'],
      due: '2027-03-31',
      links: [
        { href: 'https://example.org/plan', title: 'The plan' },
        { href: 'https://example.org/form', title: 'The form', rel: 'edit' },
      ],
      setBy: ['york', 'hull'],
      positions: [{ organisation: 'hull', value: 'backs' }],
    },
    { id: 'well', title: 'Fewer people fall ill' },
  ],
  results: [
    { id: 'waits', objective: 'urgent', title: 'Waits', measure: 'm-waits', ...up },
    { id: 'births', objective: 'well', title: 'Births' },
    { id: 'beds', objective: 'urgent', title: 'Beds', measure: 'm-beds', ...down },
    {
      id: 'home',
      objective: 'urgent',
      title: 'Home',
      measure: 'm-home',
      baseline: { value: 50, at: '2026-08-13' },
      target: { value: 70, by: '2027-03-01' },
    },
    { id: 'told', objective: 'urgent', title: 'Told' },
  ],
  measures: [measure('m-waits', 'increase', [85]), measure('m-beds', 'decrease', [33]), measure('m-home', 'increase', [60])],
  projects: [
    { id: 'frailty', title: 'Frailty', contributions: [{ to: 'waits' }, { to: 'beds' }] },
    { id: 'births-hub', title: 'Births', contributions: [{ to: 'births' }] },
    { id: 'hub', title: 'Hub', contributions: [{ to: 'urgent' }] },
  ],
  accountabilities: [{ id: 'answers', subject: 'urgent', party: 'director', letters: ['A'], acceptedAt: '2026-05-01' }],
  updates: [{ id: 'november', subject: 'urgent', at: '2026-11-03', status: 'green', by: 'director' }],
} as const;

const view = (more: Parts = {}) => objectiveView(partnershipOf({ ...urgent, ...more }), 'urgent', now)!;
const update = (fields: Parts) => ({ updates: [{ ...urgent.updates[0], ...fields }] });

describe('objectiveView', () => {
  it('is null of an objective that is not there, and of a thing that is none', () => {
    for (const id of ['gone', '', 'waits', 'director']) expect(objectiveView(partnershipOf(urgent), id, now)).to.equal(null);
  });

  it('says what was agreed and why, and what it serves in the order it was written', () => {
    const { id, title, why, aims, due, editLink, language } = view();
    expect({ id, title, why, aims, due, editLink, language }).to.deep.equal({
      id: 'urgent',
      title: 'Four-hour waits back to standard',
      why: 'Patients wait too long',
      aims: ['Sustainable finance', 'Transformed quality of care'],
      due: '2027-03-31',
      editLink: { href: 'https://example.org/form', title: 'The form' },
      language: '',
    });
  });

  it('has its own results, in the order of the document', () => {
    expect(view().results.map(({ id, standing }) => [id, standing])).to.deep.equal([
      ['waits', 'behind'],
      ['beds', 'behind'],
      ['home', 'on track'],
      ['told', null],
    ]);
  });

  it('has each project once that contributes to it or to one of its results', () => {
    expect(view().projects).to.deep.equal([
      { id: 'hub', title: 'Hub' },
      { id: 'frailty', title: 'Frailty' },
    ]);
  });

  it('says who answers for it, who set it and who stands behind it', () => {
    const { accountable, backing, setBy } = view();
    expect(setBy).to.deep.equal(['York Teaching Hospital', 'Hull']);
    expect(accountable.map(({ party, vacant }) => [party, vacant])).to.deep.equal([['Director of urgent care', false]]);
    expect(accountable.map(({ acceptedAt }) => acceptedAt)).to.deep.equal(['2026-05-01']);
    expect(backing).to.deep.include({ of: 3, backs: ['Hull'], notAsked: ['York Teaching Hospital', 'City Council'] });
  });

  it('does not count as accepted what is said to be so from tomorrow on', () => {
    const answers = { id: 'answers', subject: 'urgent', party: 'director', letters: ['A'] };
    const acceptedAt = (day: string) => view({ accountabilities: [{ ...answers, acceptedAt: day }] }).accountable[0].acceptedAt;
    expect([acceptedAt('2026-11-21'), acceptedAt('2026-11-22'), acceptedAt('2027-01')]).to.deep.equal(['2026-11-21', null, null]);
  });

  it('says that green was reported while two of three results are behind', () => {
    const { reported, numbers, disagrees } = view();
    expect(reported!.status!.value).to.equal('green');
    expect([numbers!.shape, numbers!.status!.value, numbers!.behind, numbers!.counted]).to.deep.equal(['triangle', 'amber-red', 2, 3]);
    expect(disagrees).to.equal(true);
  });

  it('takes weights into account', () => {
    const weighted = urgent.results.map((result) => ({ ...result, weight: result.id === 'home' ? 8 : 1 }));
    const { numbers, disagrees } = view({ results: weighted });
    expect([numbers!.status!.value, disagrees]).to.deep.equal(['amber-green', false]);
  });

  for (const [status, disagrees] of [
    ['complete', true],
    ['green', true],
    ['amber-green', true],
    ['amber', false],
    ['amber-red', false],
    ['red', false],
    ['not-started', false],
    ['Turquoise', false],
  ] as const) {
    it(`${disagrees ? 'disagrees' : 'does not disagree'} where ${status} is reported and the numbers say amber-red`, () =>
      expect(view(update({ status })).disagrees).to.equal(disagrees));
  }

  it('tells neighbours of a scale of three apart from what is further', () => {
    const statusScale = [
      { value: 'green', label: 'Green', rank: 1, shape: 'disc' },
      { value: 'amber', label: 'Amber', rank: 2, shape: 'triangle-half' },
      { value: 'red', label: 'Red', rank: 3, shape: 'square' },
    ];
    const half = urgent.results.filter(({ id }) => id !== 'beds');
    expect(view({ statusScale, results: half, projects: [] })).to.deep.include({ disagrees: false });
    expect(view({ statusScale })).to.deep.include({ disagrees: true });
  });

  it('disagrees with nothing where nothing was reported', () => {
    const { reported, age, disagrees, numbers } = view({ updates: [] });
    expect([reported, age, disagrees]).to.deep.equal([null, null, false]);
    expect(numbers!.behind).to.equal(2);
  });

  it('disagrees with nothing where nothing can be counted', () => {
    const { numbers, disagrees } = view({ measures: urgent.measures.map((one) => ({ ...one, series: [] })) });
    expect([numbers, disagrees]).to.deep.equal([null, false]);
  });

  it('has no numbers where no result was agreed', () => {
    const { results, numbers } = view({ results: [], projects: [] });
    expect([results, numbers]).to.deep.equal([[], null]);
  });

  for (const [story, more, age] of [
    ['against the partnership’s cadence', {}, { days: 18, every: 14, overdue: 4 }],
    ['against none where none was agreed', { cadences: {} }, { days: 18, every: null, overdue: 0 }],
    ['against none once it is complete', update({ status: 'complete' }), { days: 18, every: null, overdue: 0 }],
  ] as const) {
    it(`has its age ${story}`, () => expect(view(more).age).to.deep.equal(age));
  }

  it('goes by the day that it is in the partnership’s own zone', () => {
    const late = new Date('2026-11-02T23:30:00Z');
    const at = (timeZone: string) => objectiveView(partnershipOf({ ...urgent, partnership: { name: 'A', timeZone } }), 'urgent', late)!;
    expect(at('Europe/London').reported).to.equal(null);
    expect(at('Europe/Berlin').reported!.at).to.equal('2026-11-03');
  });

  it('says the language of its texts', () => expect(view({ partnership: { name: 'A', language: 'cy' } }).language).to.equal('cy'));

  it('is bare where the objective is', () => {
    expect(objectiveView(partnershipOf(urgent), 'well', now)).to.deep.include({
      why: '',
      aims: [],
      due: null,
      reported: null,
      numbers: null,
      disagrees: false,
      accountable: [],
      setBy: [],
      backing: null,
      age: null,
      editLink: null,
    });
  });

  it('leads to the sentence that the page about insight shows', async () => {
    const page = await (await fetch(new URL('../../docs/insight/README.md', import.meta.url))).text();
    expect(page).to.include(`\n// ${objectiveSentence(view(), await loadObjectiveWords('en-GB'))}\n`);
  });
});
