import { expect } from '@open-wc/testing';
import type { ObjectiveView } from '@stp-widgets/insight/objective-view.js';
import type { Age } from '@stp-widgets/insight/reported.js';
import type { ResultView } from '@stp-widgets/insight/result-view.js';
import {
  ageSentence,
  loadObjectiveWords,
  objectiveSentence,
  resultVerdict,
  resultWay,
} from '@stp-widgets/insight/words/objective-words.js';

const english = await loadObjectiveWords('en-GB');
const welsh = await loadObjectiveWords('cy');

const green = { value: 'green', label: 'Green', rank: 1, shape: 'disc' } as const;
const complete = { value: 'complete', label: 'Complete', rank: 0, shape: 'tick', means: 'complete' } as const;
const notStarted = { value: 'later', label: 'Not started', rank: 6, shape: 'ring', means: 'not started' } as const;
const reported = (status: NonNullable<ObjectiveView['reported']>['status'], value = status?.value ?? '') =>
  ({ status, value, statusAt: '2026-11-03', at: '2026-11-18' }) as ObjectiveView['reported'];
const numbers = (behind: number, counted: number): ObjectiveView['numbers'] => ({ shape: 'disc', status: null, behind, counted });

describe('objectiveSentence', () => {
  for (const [story, view, en, cy] of [
    ['nothing was reported', { reported: null, numbers: numbers(1, 2) }, 'Nothing reported yet', 'Dim wedi’i adrodd eto'],
    ['no status was', { reported: reported(null), numbers: numbers(1, 2) }, 'Nothing reported yet', 'Dim wedi’i adrodd eto'],
    [
      'a status off the scale was',
      { reported: reported(null, 'Turquoise') },
      '“Turquoise” is not on the partnership’s scale',
      'Nid yw “Turquoise” ar raddfa’r bartneriaeth',
    ],
    [
      'it disagrees with two of three',
      { reported: reported(green), numbers: numbers(2, 3), disagrees: true },
      'Reported green on 3 Nov 2026; two of three results are behind.',
      'Adroddwyd green ar 3 Tach 2026; mae 2 o 3 canlyniad ar ei hôl hi.',
    ],
    [
      'it disagrees with one of two',
      { reported: reported(green), numbers: numbers(1, 2), disagrees: true },
      'Reported green on 3 Nov 2026; one result of two is behind.',
      'Adroddwyd green ar 3 Tach 2026; mae 1 o 2 canlyniad ar ei hôl hi.',
    ],
    [
      'it disagrees with its only one',
      { reported: reported(green), numbers: numbers(1, 1), disagrees: true },
      'Reported green on 3 Nov 2026; one result of one is behind.',
      'Adroddwyd green ar 3 Tach 2026; mae 1 o 1 canlyniad ar ei hôl hi.',
    ],
    [
      'it disagrees with twelve of twenty',
      { reported: reported(green), numbers: numbers(12, 20), disagrees: true },
      'Reported green on 3 Nov 2026; 12 of 20 results are behind.',
      'Adroddwyd green ar 3 Tach 2026; mae 12 o 20 canlyniad ar ei hôl hi.',
    ],
    [
      'none of three is behind',
      { reported: reported(green), numbers: numbers(0, 3), disagrees: true },
      'Reported green on 3 Nov 2026; none of three results is behind.',
      'Adroddwyd green ar 3 Tach 2026; nid oes yr un o 3 canlyniad ar ei hôl hi.',
    ],
    [
      'its only one is not behind',
      { reported: reported(green), numbers: numbers(0, 1), disagrees: true },
      'Reported green on 3 Nov 2026; its one result is on track.',
      'Adroddwyd green ar 3 Tach 2026; nid oes yr un o 1 canlyniad ar ei hôl hi.',
    ],
    ['it is complete', { reported: reported(complete), numbers: numbers(0, 2) }, 'Closed 3 Nov 2026', 'Caewyd 3 Tach 2026'],
    [
      'it is complete, and two of three are behind',
      { reported: reported(complete), numbers: numbers(2, 3), disagrees: true },
      'Reported complete on 3 Nov 2026; two of three results are behind.',
      'Adroddwyd complete ar 3 Tach 2026; mae 2 o 3 canlyniad ar ei hôl hi.',
    ],
    ['it has not begun', { reported: reported(notStarted), numbers: numbers(2, 2) }, 'Not started yet', 'Heb ddechrau eto'],
    ['the numbers agree', { reported: reported(green), numbers: numbers(0, 2) }, 'Numbers agree', 'Mae’r rhifau’n cytuno'],
    [
      'nothing can be counted',
      { reported: reported(green), numbers: null },
      'No result can be counted yet',
      'Nid oes modd cyfrif yr un canlyniad eto',
    ],
  ] as const) {
    it(`says "${en}" where ${story}`, () => {
      const whole = { numbers: null, disagrees: false, ...view } as ObjectiveView;
      expect(objectiveSentence(whole, english)).to.equal(en);
      expect(objectiveSentence(whole, welsh)).to.equal(cy);
    });
  }
});

const point = { period: '2026-10', value: 85, provisional: false };
const result: Partial<ResultView> = {
  unit: '%',
  decimals: 1,
  baseline: { value: 80, at: '2026-08-13' },
  target: { value: 100, by: '2027-03-01' },
  latest: point,
  due: 90,
  gap: 3.84,
};

describe('resultVerdict', () => {
  for (const [view, en, cy] of [
    [{ standing: null, unit: '' }, 'No measure yet', 'Dim mesur eto'],
    [{ standing: null, latest: null }, 'No value yet', 'Dim gwerth eto'],
    [{ standing: null, target: null }, 'No target agreed', 'Dim targed wedi’i gytuno'],
    [{ standing: null, target: null, latest: null }, 'No target agreed', 'Dim targed wedi’i gytuno'],
    [{ standing: null, baseline: null }, 'No starting value agreed', 'Dim man cychwyn wedi’i gytuno'],
    [{ standing: 'reached', trend: 'worsening' }, 'Target reached', 'Cyrhaeddwyd y targed'],
    [{ standing: 'on track', trend: 'worsening' }, 'On track', 'Ar y trywydd iawn'],
    [{ standing: 'ahead', trend: 'worsening' }, 'Ahead by 3.8 points', 'Ar y blaen o 3.8 pwynt'],
    [
      { standing: 'worse', trend: 'worsening' },
      'Behind by 3.8 points, and worse than where it began',
      'Ar ei hôl hi o 3.8 pwynt, ac yn waeth nag ar y dechrau',
    ],
    [{ standing: 'behind', trend: null }, 'Behind by 3.8 points', 'Ar ei hôl hi o 3.8 pwynt'],
    [
      { standing: 'behind', trend: 'improving' },
      'Behind by 3.8 points, and better lately',
      'Ar ei hôl hi o 3.8 pwynt, ac yn well yn ddiweddar',
    ],
    [
      { standing: 'behind', trend: 'worsening' },
      'Behind by 3.8 points, and worse lately',
      'Ar ei hôl hi o 3.8 pwynt, ac yn waeth yn ddiweddar',
    ],
    [
      { standing: 'behind', trend: 'steady' },
      'Behind by 3.8 points, and little changed lately',
      'Ar ei hôl hi o 3.8 pwynt, heb fawr o newid yn ddiweddar',
    ],
    [{ standing: 'behind', trend: null, unit: 'patients', decimals: 0, gap: 12 }, 'Behind by 12', 'Ar ei hôl hi o 12'],
  ] as const) {
    it(`says "${en}" of ${JSON.stringify(view)}`, () => {
      const whole = { ...result, ...view } as ResultView;
      expect(resultVerdict(whole, english)).to.equal(en);
      expect(resultVerdict(whole, welsh)).to.equal(cy);
    });
  }
});

describe('resultWay', () => {
  it('says the whole way, and where it should be', () => {
    expect(resultWay(result as ResultView, english)).to.equal('From 80.0% to 100.0% by 1 Mar 2027; 90.0% due now');
  });

  for (const lack of ['baseline', 'target', 'due']) {
    it(`says nothing without ${lack}`, () => expect(resultWay({ ...result, [lack]: null } as ResultView, english)).to.equal(''));
  }
});

describe('ageSentence', () => {
  for (const [age, text] of [
    [null, 'Never updated'],
    [{ days: 0, every: null, overdue: 0 }, 'Updated today'],
    [{ days: 1, every: null, overdue: 0 }, 'Updated yesterday'],
    [{ days: 11, every: 14, overdue: 0 }, 'Updated 11 days ago, due every 14 days'],
    [{ days: 14, every: 14, overdue: 0 }, 'Updated 14 days ago, due every 14 days'],
    [{ days: 15, every: 14, overdue: 1 }, '15 days ago, 1 day overdue'],
    [{ days: 0, every: 1, overdue: 0 }, 'Updated today, due every day'],
    [{ days: 1, every: 0.5, overdue: 0 }, 'Updated yesterday, due every 12 hours'],
  ] as readonly (readonly [Age | null, string])[]) {
    it(`says "${text}"`, () => expect(ageSentence(age, english)).to.equal(text));
  }

  it('speaks Welsh', () => expect(ageSentence(null, welsh)).to.equal('Heb ei ddiweddaru erioed'));
});
