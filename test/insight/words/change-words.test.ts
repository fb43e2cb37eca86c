import { expect } from '@open-wc/testing';
import { readPartnership } from '@stp-widgets/contract';
import { headShape, shapes } from '@stp-widgets/contract/shapes.js';
import { changeNames } from '@stp-widgets/insight/change.js';
import { whatChanged } from '@stp-widgets/insight/what-changed.js';
import { apart } from '@stp-widgets/insight/words/apart.js';
import { changeHeading, changeMessages, changeSentence, changesSentence } from '@stp-widgets/insight/words/change-words.js';
import { loadMessages } from '@stp-widgets/insight/words/messages.js';
import { loadWords } from '@stp-widgets/insight/words/words.js';
import * as fc from 'fast-check';
import { anyPartnership } from '../../support/any-partnership.ts';
import { altered, type Document, type Json, mixed, type Path, partnership } from '../../support/changing-partnership.ts';

const speechOf = async (language: string) => {
  const words = await loadWords(language);
  return { words, messages: await loadMessages(changeMessages, words.language) };
};

/** What is said in a language of the changes from one document to another. */
async function said(before: Json, after: Json, language = 'en-GB'): Promise<string[]> {
  const both = { before: readPartnership(before).partnership!, after: readPartnership(after).partnership! };
  const speech = { ...(await speechOf(language)), ...both };
  return whatChanged(both.before, both.after).changes.map((change) => changeSentence(change, speech));
}

const saidOf = (path: Path, value: unknown, language?: string, before: Document = partnership()) =>
  said(before, altered(before, path, value), language);

const giver = (value: string, organisation = 'city') => ({ organisation, value, note: 'Said at the board' });
/** WebKit writes millions with a capital. */
const withSmallM = (text: string) => text.replaceAll(/(£[\d.]+)M/g, '$1m');
const figures = 'measures.four.series.0.observations';

describe('the words about changes', () => {
  describe('say in English', () => {
    for (const [what, path, value, sentences] of [
      ['a slip', 'activities.handover.end', '2026-03-20', ['Electronic handover slipped by 16 days, from 4 Mar to 20 Mar']],
      ['a slip of a day', 'activities.handover.end', '2026-03-05', ['Electronic handover slipped by 1 day, from 4 Mar to 5 Mar']],
      [
        'a slip into another year',
        'activities.handover.end',
        '2027-03-04',
        ['Electronic handover slipped by 365 days, from 4 Mar to 4 Mar 2027'],
      ],
      [
        'what comes sooner',
        'activities.handover.end',
        '2026-03-01',
        ['Electronic handover was brought forward by 3 days, from 4 Mar to 1 Mar'],
      ],
      [
        'a later target',
        'results.waits.target.by',
        '2027-06',
        ['The target of Seen in time is due 91 days later, by Jun 2027 instead of Mar 2027'],
      ],
      [
        'a later promise',
        'dependencies.agreement.promisedBy',
        '2026-02-20',
        ['The promise of “The agreement” slipped by 2 days, from 18 Feb to 20 Feb'],
      ],
      [
        'an earlier need',
        'dependencies.agreement.neededBy',
        '2026-02-01',
        ['“The agreement” is needed 27 days earlier, by 1 Feb instead of 28 Feb'],
      ],
      [
        'a later decision',
        'decisions.where.neededBy',
        '2026-12-16',
        ['Where the unit is: day it is needed by is 1 day later, 16 Dec instead of 15 Dec'],
      ],
      [
        'a later baseline',
        'activities.handover.baselines.1.end',
        '2026-03-06',
        ['The baseline of Electronic handover moved 5 days later, from 1 Mar to 6 Mar'],
      ],
      [
        'an earlier start of it',
        'activities.handover.baselines.1.start',
        '2026-02-01',
        ['The baseline of Electronic handover changed from 2 Feb to 1 Mar to 1 Feb to 1 Mar'],
      ],
      ['a start', 'activities.handover.start', '2026-02-03', ['Electronic handover: start changed from 2 Feb to 3 Feb']],
      ['that it began', 'activities.handover.actualStart', '2026-02-02', ['Electronic handover began on 2 Feb']],
      ['that it was decided', 'decisions.where.decidedAt', '2026-03-09', ['Where the unit is was decided on 9 Mar']],

      ['an agreement', 'dependencies.agreement.giver.value', 'agreed', ['City Hospitals agreed to give “The agreement”']],
      [
        'a delivery, with the note',
        'dependencies.agreement.giver',
        giver('delivered'),
        ['City Hospitals delivered “The agreement”: “Said at the board”'],
      ],
      ['a dispute', 'dependencies.agreement.receiver.value', 'disputed', ['County Council disputes “The agreement”']],
      [
        'a signature that is gone',
        'dependencies.agreement.receiver',
        undefined,
        ['County Council no longer agrees to receive “The agreement”'],
      ],
      [
        'a giver who took over',
        'dependencies.agreement.giver',
        giver('agreed', 'county'),
        [
          'Giving “The agreement”: handed over from City Hospitals to County Council',
          'County Council agreed to give “The agreement”: “Said at the board”',
        ],
      ],
      ['reservations', 'objectives.urgent.positions.0.value', 'reserves', ['City Hospitals has reservations about Four-hour waits']],
      [
        'that nobody was asked',
        'objectives.urgent.positions.0.value',
        'not asked',
        ['City Hospitals no longer stands behind Four-hour waits'],
      ],
      [
        'another kind of backing',
        'objectives.urgent.positions.0.value',
        'takes part',
        ['City Hospitals on Four-hour waits: takes part, before that backs it'],
      ],
      [
        'a side that is no longer told',
        'objectives.urgent.positions.1',
        undefined,
        ['County Council on Four-hour waits: nothing any more, before that opposes it'],
      ],
      [
        'an acceptance',
        'accountabilities.leads.acceptedAt',
        '2026-02-01',
        ['Chief Operating Officer (City Hospitals) accepted: Accountable for Shared theatres'],
      ],
      [
        'a confirmation',
        'accountabilities.does.confirmedAt',
        '2026-03-01',
        ['City Hospitals confirmed on 1 Mar: Responsible for Shared theatres'],
      ],

      [
        'who is accountable now',
        'accountabilities.leads.party',
        'surgery',
        [
          'Accountable for Shared theatres: handed over from Chief Operating Officer (City Hospitals) to Director of Surgery (County Council)',
        ],
      ],
      [
        'who holds a role now',
        'appointments.first.holder',
        'Sam Field',
        ['Chief Operating Officer: handed over from Alex Moor to Sam Field'],
      ],
      [
        'who holds the budget now',
        'projects.hub.budget.holder',
        'county',
        ['Budget of Shared theatres: handed over from City Hospitals to County Council'],
      ],
      [
        'what somebody is no longer',
        'accountabilities.leads',
        undefined,
        ['Chief Operating Officer (City Hospitals) is no longer Accountable for Shared theatres'],
      ],
      ['letters', 'accountabilities.does.letters', ['R', 'C'], ['Shared theatres, City Hospitals: letters, added: Consulted']],

      [
        'a new status',
        'updates.said.status',
        'red',
        ['Electronic handover worsened from Amber to Red', 'Electronic handover: status changed from “amber” to “red”'],
      ],
      [
        'a rating',
        'risks.staff.current.impact',
        5,
        ['The risk of Too few nurses went up from 12 (likelihood 3, impact 4) to 15 (likelihood 3, impact 5)'],
      ],

      ['a figure', `${figures}.2`, { period: '2026-03', value: 84 }, ['Seen within four hours, City Hospitals: 84.0% for Mar 2026']],
      [
        'a figure that was revised',
        `${figures}.0.value`,
        83,
        ['Seen within four hours, City Hospitals: the published figure for Jan 2026 was revised from 82.1% to 83.0%'],
      ],
      [
        'a figure that differs only when not rounded',
        `${figures}.0.value`,
        82.11,
        ['Seen within four hours, City Hospitals: the published figure for Jan 2026 was revised from 82.1 to 82.11'],
      ],
      [
        'a figure that is gone',
        `${figures}.0`,
        undefined,
        ['Seen within four hours, City Hospitals: the published figure for Jan 2026 is gone; it was 82.1%'],
      ],
      [
        'a figure that was provisional',
        `${figures}.1.value`,
        83,
        ['Seen within four hours, City Hospitals: the provisional figure for Feb 2026 changed from 82.4% to 83.0%'],
      ],
      [
        'a figure that is final',
        `${figures}.1.provisional`,
        undefined,
        ['Seen within four hours: figures, City Hospitals, observations, Feb 2026, provisional changed from yes to no'],
      ],
      [
        'another organisation’s figures',
        'measures.four.series.1',
        { organisation: 'county', observations: [{ period: '2026-01', value: 80 }] },
        ['Seen within four hours, County Council: 1 figure'],
      ],
      [
        'another unit',
        'measures.four.unit',
        'patients',
        ['Seen within four hours is measured differently: unit changed from “%” to “patients”'],
      ],
      ['a lower target', 'results.waits.target.value', 90, ['The target of Seen in time was lowered from 95.0% to 90.0%']],
      ['no target', 'results.waits.target', undefined, ['The target of Seen in time is gone; it was 95.0% by Mar 2027']],
      [
        'a point on the way',
        'results.waits.trajectory.0.value',
        86,
        ['Seen in time: trajectory, Jun 2026, value changed from 88.0% to 86.0%'],
      ],

      ['a title', 'projects.hub.title', 'Theatres', ['Theatres: title changed from “Shared theatres” to “Theatres”']],
      ['money', 'projects.hub.budget.amount', 2_400_000, ['Shared theatres: budget changed from £2.1m to £2.4m']],
      ['a first budget', 'projects.side.budget', { amount: 2_000_000, currency: 'GBP' }, ['Community beds: budget is now £2m']],
      ['partners', 'projects.hub.partners', ['county'], ['Shared theatres: partners, removed: City Hospitals']],
      [
        'a share',
        'projects.hub.contributions.0.share',
        0.5,
        ['Shared theatres: contributions, Seen in time, share changed from 40% to 50%'],
      ],
      ['a fixed word', 'dependencies.agreement.type', 'SS', ['The agreement: type changed from finish to start to start to start']],
      ['a code', 'organisations.city.codes', [{ scheme: 'ods', code: 'RX' }], ['City Hospitals: codes, ods, RX is new']],
      ['a publisher’s own field', 'projects.hub.x-colour', { of: ['red'] }, ['Shared theatres: x-colour is now {"of":["red"]}']],
      [
        'the partnership’s own',
        'statusScale.1.label',
        'Well',
        ['City and County: status scale, green, label changed from “Green” to “Well”'],
      ],
    ] as const) {
      it(what, async () => expect((await saidOf(path, value)).map(withSmallM)).to.deep.equal(sentences));
    }

    it('what is new and what is gone', async () => {
      const before = partnership();
      expect(
        await said(before, {
          ...before,
          projects: before.projects.slice(0, 1),
          groups: [],
          updates: [{ id: 'more', subject: 'opens', at: '2026-03-02' }],
        }),
      ).to.deep.equal([
        'Programme Board: this group is gone',
        'Community beds: this project is gone',
        'Electronic handover has no reported status any more; it was Amber',
        'New update on Theatres open, 2 Mar',
        'The update on Electronic handover of 20 Feb is gone',
      ]);
      expect(await said({ ...before, projects: before.projects.slice(0, 1), appointments: [] }, before)).to.deep.equal([
        'Alex Moor holds Chief Operating Officer',
        'New project: Community beds',
      ]);
    });
    it('long lists in short', async () => {
      const topics = Array.from({ length: 9 }, (_, at) => `t${at}`);
      expect(await saidOf('projects.side.topics', topics)).to.deep.equal([
        'Community beds: topics, added: “t0”, “t1”, “t2”, “t3”, “t4” and 4 more',
      ]);
    });
    it('long texts where they differ', async () => {
      const why = (end: string) => `${'The same for long. '.repeat(9)}${end}`;
      const before = altered(partnership(), 'projects.hub.why', why('And then this.'));
      expect(await saidOf('projects.hub.why', why('And then that.'), 'en', before)).to.deep.equal([
        'Shared theatres: why changed from “…or long. And then this.” to “…or long. And then that.”',
      ]);
    });
  });

  describe('say in Welsh', () => {
    for (const [what, path, value, sentences] of [
      ['a slip of two days', 'activities.handover.end', '2026-03-06', ['Llithrodd Electronic handover o 2 ddiwrnod, o 4 Maw i 6 Maw']],
      ['an agreement', 'dependencies.agreement.giver.value', 'agreed', ['Cytunodd City Hospitals i roi “The agreement”']],
      ['a handover', 'projects.hub.budget.holder', 'county', ['Cyllideb Shared theatres: trosglwyddwyd o City Hospitals i County Council']],
      ['a field', 'projects.hub.title', 'Theatres', ['Theatres: newidiodd teitl o “Shared theatres” i “Theatres”']],
      ['what is gone', 'projects.side', undefined, ['Community beds: nid yw’r prosiect hwn yno mwyach']],
    ] as const) {
      it(what, async () => expect(await saidOf(path, value, 'cy')).to.deep.equal(sentences));
    }
  });

  it('sum up what happened, what deserves a look first', async () => {
    const before = partnership();
    const after = altered(altered(before, 'activities.handover.end', '2026-03-20'), 'activities.handover.baselines.1.end', '2026-03-20');
    const changes = whatChanged(readPartnership(before).partnership!, readPartnership(after).partnership!);
    expect(changesSentence(changes, await speechOf('en'))).to.equal('1 rebaselined and 1 slipped.');
    const nothing = whatChanged(readPartnership(before).partnership!, readPartnership(before).partnership!);
    expect(changesSentence(nothing, await speechOf('en'))).to.equal('Nothing changed.');
    expect(changesSentence(nothing, await speechOf('cy'))).to.equal('Nid oes dim wedi newid.');
  });

  it('have a heading for everything that may happen', async () => {
    const { messages } = await speechOf('en');
    const headings = changeNames.map((name) => changeHeading(name, messages));
    expect(new Set(headings).size).to.equal(changeNames.length);
    expect(headings).to.include.members(['Slipped', 'Handed over', 'Signed']);
  });

  it('have a word for every kind, field and fixed value of the contract', async () => {
    const { messages } = await speechOf('en');
    const wanted = new Set(Object.keys(shapes).map((kind) => `kind-${kind}`));
    const look = (shape: unknown): void => {
      if (typeof shape === 'string')
        return shape.includes('|') ? shape.split('|').forEach((word) => wanted.add(`word-${word}`)) : undefined;
      if (Array.isArray(shape)) return shape.forEach(look);
      for (const [key, inner] of Object.entries(shape as object)) {
        wanted.add(`field-${key.replace(/[?=].*/, '')}`);
        look(inner);
      }
    };
    [headShape, ...Object.values(shapes)].forEach(look);
    expect([...wanted].filter((key) => !Object.hasOwn(messages, key))).to.deep.equal([]);
  });

  it('say something of any change there may be', async () => {
    const speech = await speechOf('en');
    fc.assert(
      fc.property(anyPartnership({ things: 2 }), anyPartnership({ things: 2 }), (one, other) => {
        const both = { before: readPartnership(one).partnership!, after: readPartnership(mixed(one, other)).partnership! };
        for (const change of whatChanged(both.before, both.after).changes)
          expect(changeSentence(change, { ...speech, ...both })).to.not.equal('');
      }),
      { numRuns: 40 },
    );
  });
});

describe('apart', () => {
  const long = 'x'.repeat(100);
  for (const [what, one, other, shown] of [
    ['short texts whole', 'this', 'that', ['this', 'that']],
    ['a long one with an ellipsis', long, '', [`${'x'.repeat(60)}…`, '']],
    ['a difference far on, with a little before it', `${long}a`, `${long}b`, [`…${'x'.repeat(20)}a`, `…${'x'.repeat(20)}b`]],
    ['one that goes on where the other ends', long, `${long}!`, [`…${'x'.repeat(20)}`, `…${'x'.repeat(20)}!`]],
    ['no half of a character', '😀'.repeat(61), '', [`${'😀'.repeat(60)}…`, '']],
  ] as const) {
    it(`shows ${what}`, () => expect(apart(one, other)).to.deep.equal(shown));
  }
});
