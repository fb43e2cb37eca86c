import { expect } from '@open-wc/testing';
import { readPartnership } from '@stp-widgets/contract';
import { firstDay, writeDay } from '@stp-widgets/contract/day.js';
import { type DependencyHealth, dependencyHealth, healths, isAtRisk } from '@stp-widgets/insight/dependency-health.js';
import fc from 'fast-check';
import { runSnippet } from '../support/run-snippet.ts';
import { organisations, partnershipOf, type Parts, today } from './partnership.ts';

const giver = { organisation: 'hull', value: 'agreed' };
const receiver = { organisation: 'york', value: 'agreed' };

interface Given {
  readonly from?: Parts;
  readonly to?: Parts;
  readonly link?: Parts;
  readonly head?: Parts;
}

/** The health of one dependency between two activities far apart, agreed by both; its days as they are written. */
function healthOf({ from = {}, to = {}, link = {}, head = {} }: Given) {
  const [found] = dependencyHealth(
    partnershipOf({
      organisations,
      activities: [
        { id: 'a', title: 'Agreement', organisation: 'hull', start: '2026-11-01', actualStart: '2026-11-01', end: '2026-12-31', ...from },
        { id: 'b', title: 'List', organisation: 'york', start: '2027-03-01', end: '2027-04-30', ...to },
      ],
      dependencies: [{ id: 'd', predecessor: 'a', successor: 'b', giver, receiver, ...link }],
      ...head,
    }),
    today,
  );
  const { needed, promised, forecast } = found;
  return { ...found, needed: written(needed), promised: written(promised), forecast: written(forecast) };
}

const written = (day: number | null) => (day === null ? null : writeDay(day));
const kinds = ({ findings }: Pick<DependencyHealth, 'findings'>) => findings.map(({ kind }) => kind);

describe('dependencyHealth', () => {
  it('has nothing to say of a dependency that is kept', () => {
    const kept = healthOf({});
    expect([kept.health, kept.findings, kept.late]).to.deep.equal(['kept', [], 0]);
    expect([kept.needed, kept.forecast, kept.promised]).to.deep.equal(['2027-02-28', '2026-12-31', null]);
  });

  describe('counts the days that one is late or has to spare, ends inclusive:', () => {
    // The giver works from the first to the last of December, the receiver over the days given.
    for (const [type, lag, start, end, late, spare] of [
      ['FS', 0, '2027-01-01', '2027-02-28', 0, 0],
      ['FS', 0, '2026-12-31', '2027-02-28', 1, null],
      ['FS', 0, '2027-01-06', '2027-02-28', 0, 5],
      ['FS', 5, '2027-01-06', '2027-02-28', 0, 0],
      ['FS', 6, '2027-01-06', '2027-02-28', 1, null],
      ['FS', -2, '2026-12-30', '2027-02-28', 0, 0],
      ['SS', 0, '2026-12-01', '2027-02-28', 0, 0],
      ['SS', 0, '2026-11-30', '2027-02-28', 1, null],
      ['SS', 3, '2026-12-03', '2027-02-28', 1, null],
      ['FF', 0, '2026-11-25', '2026-12-31', 0, 0],
      ['FF', 0, '2026-11-25', '2026-12-30', 1, null],
      ['FF', 7, '2026-11-25', '2027-01-06', 1, null],
      ['SF', 0, '2026-11-25', '2026-12-01', 0, 0],
      ['SF', 0, '2026-11-25', '2026-11-30', 1, null],
      ['SF', 10, '2026-11-25', '2026-12-14', 0, 3],
    ] as const) {
      it(`${type} with a lag of ${lag} into ${start} to ${end}: ${late > 0 ? `${late} late` : `${spare} to spare`}`, () => {
        const from = { start: '2026-12-01', actualStart: undefined, end: '2026-12-31' };
        const { findings, late: days } = healthOf({ from, to: { start, end }, link: { type, lag } });
        expect(days).to.equal(late);
        const said = findings.map((finding) => ('days' in finding ? [finding.kind, finding.days] : []));
        expect(said).to.deep.equal([late > 0 ? ['forecast late', late] : ['tight', spare]]);
      });
    }
  });

  describe('counts a lag in working days by the document’s calendar:', () => {
    // The 18th of December 2026 is a Friday; of the week after only Monday to Wednesday are worked.
    const calendar = { holidays: [{ first: '2026-12-24', last: '2027-01-03' }] };
    const point = (day: string) => ({ kind: 'milestone', start: undefined, actualStart: undefined, end: day });
    const span = (start: string, end: string) => ({ start, actualStart: undefined, end });
    const early = span('2026-12-14', '2026-12-18');
    for (const [type, lag, from, to, needed] of [
      ['FS', 0, early, span('2026-12-21', '2027-02-28'), '2026-12-20'],
      ['FS', 1, early, span('2026-12-22', '2027-02-28'), '2026-12-20'],
      ['FS', 1, early, span('2026-12-21', '2027-02-28'), '2026-12-17'],
      ['FS', 3, early, span('2027-01-04', '2027-02-28'), '2026-12-20'],
      ['FS', 4, early, span('2027-01-04', '2027-02-28'), '2026-12-17'],
      ['FS', -1, early, span('2026-12-18', '2027-02-28'), '2026-12-20'],
      ['FS', -2, early, span('2026-12-23', '2027-02-28'), '2027-01-04'],
      ['FS', 2.5, early, span('2026-12-23', '2027-02-28'), '2026-12-20'],
      ['SS', 5, early, span('2026-12-21', '2027-02-28'), '2026-12-14'],
      ['SS', 5, early, span('2026-12-20', '2027-02-28'), '2026-12-14'],
      ['SS', 5, early, span('2026-12-18', '2027-02-28'), '2026-12-11'],
      ['FF', 3, early, span('2026-11-02', '2026-12-23'), '2026-12-20'],
      ['FF', 3, early, span('2026-11-02', '2026-12-22'), '2026-12-17'],
      ['FF', 4, early, span('2026-11-02', '2027-01-04'), '2026-12-20'],
      ['SF', 5, early, span('2026-11-02', '2026-12-21'), '2026-12-14'],
      ['SF', 5, early, span('2026-11-02', '2026-12-18'), '2026-12-11'],
      ['FS', 1, early, point('2026-12-21'), '2026-12-20'],
      ['FS', 1, early, point('2026-12-18'), '2026-12-17'],
      ['FS', 1, point('2026-12-18'), span('2026-12-21', '2027-02-28'), '2026-12-18'],
      ['FS', 1, point('2026-12-18'), point('2026-12-21'), '2026-12-20'],
      ['FS', 4, point('2026-12-18'), point('2027-01-04'), '2026-12-20'],
      ['SS', 1, early, point('2026-12-15'), '2026-12-14'],
      ['FF', 2, point('2026-12-18'), span('2026-11-02', '2026-12-22'), '2026-12-20'],
      ['SF', 1, point('2026-12-18'), span('2026-11-02', '2026-12-21'), '2026-12-20'],
    ] as const) {
      const [given, taken] = [from, to].map((one) => ('kind' in one ? `a milestone on ${one.end}` : `${one.start} to ${one.end}`));
      it(`${type} and ${lag} from ${given} into ${taken}: by ${needed}`, () => {
        const found = healthOf({ from, to, link: { type, lag, lagIn: 'working days' }, head: { calendar } });
        expect(found.needed).to.equal(needed);
        const at = firstDay(type.startsWith('F') ? from.end : (from.start ?? from.end));
        expect(found.late).to.equal(Math.max(0, at - firstDay(needed)));
      });
    }

    it('Monday to Friday where it gives none', () => {
      expect(healthOf({ to: { start: '2027-03-01' }, link: { lag: 5, lagIn: 'working days' } }).needed).to.equal('2027-02-21');
    });
    it('every day, where days are meant', () => {
      expect(healthOf({ to: { start: '2027-03-01' }, link: { lag: 5 }, head: { calendar } }).needed).to.equal('2027-02-23');
    });
    for (const lagIn of ['days', 'working days']) {
      it(`even a lag of more ${lagIn} than there are`, () => {
        expect(healthOf({ link: { lag: 1e300, lagIn } })).to.deep.include({ needed: '1000-01-01', health: 'broken' });
        expect(healthOf({ link: { lag: -1e300, lagIn } })).to.deep.include({ needed: '9999-12-31', health: 'kept' });
      });
    }
    it('parts of a day as none, so that days are whole', () => {
      expect(healthOf({ link: { lag: 0.5 } }).needed).to.equal('2027-02-28');
      expect(healthOf({ link: { lag: -0.5 } }).needed).to.equal('2027-03-01');
    });
  });

  describe('lets a milestone stand at whatever time of its day suits:', () => {
    const point = (day: string) => ({ kind: 'milestone', start: undefined, actualStart: undefined, end: day });
    for (const [what, given, late] of [
      ['what ends on the day of the milestone is in time', { from: { end: '2026-12-31' }, to: point('2026-12-31') }, 0],
      ['what ends the day after is late', { from: { end: '2026-12-31' }, to: point('2026-12-30') }, 1],
      ['what begins on its day is not early', { from: point('2026-12-31'), to: { start: '2026-12-31' } }, 0],
      ['what begins the day before is', { from: point('2026-12-31'), to: { start: '2026-12-30' } }, 1],
      ['two of one day are', { from: point('2026-12-31'), to: point('2026-12-31') }, 0],
      ['what starts with it a week early is', { from: point('2027-03-08'), link: { type: 'SS' } }, 7],
    ] as const) {
      it(what, () => expect(healthOf(given).late).to.equal(late));
    }
  });

  describe('takes the giver’s date from', () => {
    it('what really was', () => {
      expect(healthOf({ from: { actualEnd: '2026-11-10' } }).forecast).to.equal('2026-11-10');
    });
    it('today, where the forecast is past and it has not ended', () => {
      expect(healthOf({ from: { end: '2026-11-01' } }).forecast).to.equal(writeDay(today));
    });
    for (const [what, from, link, late] of [
      ['it has ended and nobody tells when', { end: '2027-04-01', progress: 1 }, {}, 0],
      ['it has ended after it was needed', { end: '2027-04-01', progress: 1 }, { neededBy: '2026-11-15' }, 6],
      ['its end is said to lie ahead', { actualEnd: '2027-04-01' }, {}, 0],
      [
        'its beginning counts and it has begun',
        { start: '2027-03-20', actualStart: undefined, end: '2027-04-01', progress: 0.1 },
        { type: 'SS' },
        0,
      ],
    ] as const) {
      it(`today at the latest, where ${what}`, () => {
        const given = healthOf({ from, link });
        expect([given.forecast, given.late, given.isGiven]).to.deep.equal([writeDay(today), late, true]);
      });
    }
    it('what really was, whether or not the receiver has begun or ended without it: only the two say that it is delivered', () => {
      for (const to of [{ actualStart: '2026-10-01' }, { actualStart: '2026-10-01', actualEnd: '2026-10-31', progress: 1 }]) {
        const from = { start: '2026-09-01', actualStart: '2026-09-01', actualEnd: '2026-11-10' };
        expect(healthOf({ from, to })).to.deep.include({ late: 41, health: 'broken', needed: '2026-09-30', forecast: '2026-11-10' });
        const link = { giver: { ...giver, value: 'delivered' }, receiver: { ...receiver, value: 'accepted' } };
        expect(healthOf({ from, to, link })).to.deep.include({ late: 0, health: 'delivered' });
      }
    });
    it('its start and duration in days of work, where there is no end', () => {
      expect(healthOf({ from: { start: '2026-12-01', actualStart: undefined, end: undefined, duration: 10 } }).forecast).to.equal(
        '2026-12-14',
      );
    });
    it('the later of the two, where its start is given after its end', () => {
      expect(healthOf({ from: { start: '2027-03-05', actualStart: undefined, end: '2026-12-31' } })).to.deep.include({
        forecast: '2027-03-05',
        late: 5,
      });
    });
    it('nothing, where it starts in time and nobody tells when it ends', () => {
      const open = healthOf({ from: { start: '2026-12-01', actualStart: undefined, end: undefined } });
      expect([open.forecast, open.findings, open.needed]).to.deep.equal([null, [], '2027-02-28']);
      const both = healthOf({ from: { end: undefined }, link: { type: 'FF' } });
      expect([both.forecast, both.findings]).to.deep.equal([null, []]);
    });
    it('nothing, where its beginning counts and nobody tells it', () => {
      for (const type of ['SS', 'SF'])
        expect(healthOf({ from: { start: undefined, actualStart: undefined }, link: { type } })).to.deep.include({
          forecast: null,
          late: 0,
        });
    });
    it('its start, where even that is too late: so many days at least', () => {
      const open = healthOf({ from: { start: '2027-03-05', actualStart: undefined, end: undefined } });
      expect([open.forecast, open.late, kinds(open)]).to.deep.equal([null, 5, ['forecast late']]);
    });
    it('nothing, where it has no dates', () => {
      const undated = healthOf({ from: { start: undefined, actualStart: undefined, end: undefined } });
      expect([undated.forecast, undated.late, undated.health]).to.deep.equal([null, 0, 'kept']);
    });
  });

  describe('takes the day of need from', () => {
    it('the earlier of the receiver’s dates, where its start is given after its end', () => {
      expect(healthOf({ to: { start: '2027-04-30', end: '2027-03-01' } }).needed).to.equal('2027-02-28');
    });
    it('nothing, where nobody tells when the receiver starts, or ends', () => {
      expect(healthOf({ to: { start: undefined } })).to.deep.include({ needed: null, health: 'kept' });
      expect(healthOf({ to: { end: undefined }, link: { type: 'FF' } })).to.deep.include({ needed: null, health: 'kept' });
    });
    it('the receiver’s end, where what it is to start with comes after even that', () => {
      expect(healthOf({ from: { end: '2027-05-02' }, to: { start: undefined } })).to.deep.include({ needed: '2027-04-29', late: 3 });
      expect(healthOf({ to: { start: undefined }, link: { promisedBy: '2027-05-02' } })).to.deep.include({ needed: '2027-04-29', late: 3 });
    });
    it('what both agreed, whatever is missing', () => {
      expect(healthOf({ to: { start: undefined }, link: { neededBy: '2027-01-10' } }).needed).to.equal('2027-01-10');
    });
  });

  describe('sets a promise against the need:', () => {
    it('later than needed is broken by the days between', () => {
      const broken = healthOf({ link: { neededBy: '2027-01-10', promisedBy: '2027-01-26' } });
      expect([broken.health, broken.late, broken.needed]).to.deep.equal(['broken', 16, '2027-01-10']);
      expect(broken.findings).to.deep.equal([{ kind: 'promised late', days: 16 }]);
    });
    it('in time, but forecast too late, is broken too', () => {
      const broken = healthOf({ from: { end: '2027-02-09' }, link: { neededBy: '2027-01-30', promisedBy: '2027-01-26' } });
      expect([broken.late, broken.needed, broken.findings]).to.deep.equal([10, '2027-01-30', [{ kind: 'forecast late', days: 10 }]]);
    });
    it('both too late: the more days count', () => {
      const broken = healthOf({ from: { end: '2027-02-09' }, link: { neededBy: '2027-01-30', promisedBy: '2027-02-28' } });
      expect([broken.late, kinds(broken)]).to.deep.equal([29, ['promised late', 'forecast late']]);
    });
    it('a need of the receiver’s own dates is stricter than one agreed later', () => {
      const broken = healthOf({ from: { end: '2027-03-04' }, link: { neededBy: '2027-04-30' } });
      expect([broken.late, broken.needed]).to.deep.equal([4, '2027-02-28']);
    });
    it('agreed for the very day on which the receiver starts: that day counts, however late it is', () => {
      const to = { start: '2026-12-04' };
      const link = { neededBy: '2026-12-04', promisedBy: '2026-12-20' };
      expect(healthOf({ from: { end: '2026-12-20' }, to, link })).to.deep.include({ needed: '2026-12-04', late: 16 });
      const inTime = healthOf({ from: { end: '2026-12-04' }, to, link: { neededBy: '2026-12-04' } });
      expect([inTime.needed, inTime.findings]).to.deep.equal(['2026-12-04', [{ kind: 'tight', days: 0 }]]);
    });
    it('agreed for later than the receiver’s dates have it: those count, and what was agreed is told', () => {
      const ahead = healthOf({ from: { end: '2027-03-02' }, link: { neededBy: '2027-03-31', promisedBy: '2027-03-02' } });
      expect([ahead.needed, written(ahead.agreed), ahead.late]).to.deep.equal(['2027-02-28', '2027-03-31', 2]);
    });
    for (const [what, end, start, neededBy, promisedBy, needed, late] of [
      ['months before what was agreed', '2026-12-31', '2027-03-01', '2027-05-31', '2027-04-11', '2027-02-28', 42],
      ['weeks before it', '2026-12-31', '2027-03-01', '2027-03-31', '2027-03-25', '2027-02-28', 25],
      ['with nothing agreed', '2026-12-31', '2027-03-01', undefined, '2027-03-25', '2027-02-28', 25],
      ['the day after what was agreed', '2026-12-31', '2027-03-01', '2027-02-28', '2027-03-01', '2027-02-28', 1],
      ['on the very day agreed', '2026-12-31', '2027-03-01', '2027-03-01', '2027-03-01', '2027-03-01', 0],
      ['later than what was agreed', '2026-12-31', '2027-03-01', '2027-02-01', '2027-02-11', '2027-02-01', 10],
      ['of work of which nobody tells when it ends', undefined, '2027-03-01', '2027-05-31', '2027-04-11', '2027-02-28', 42],
    ] as const) {
      it(`a promise is held against the day that it is needed, where the receiver starts ${what}`, () => {
        const held = healthOf({ from: { end }, to: { start }, link: { neededBy, promisedBy } });
        expect([held.needed, held.late, held.health]).to.deep.equal([needed, late, late > 0 ? 'broken' : 'tight']);
      });
    }
    it('so too of a project, whose own dates do not count', () => {
      const head = { projects: [{ id: 'p', title: 'Records', end: '2027-06-30' }] };
      const held = healthOf({ link: { predecessor: 'p', neededBy: '2027-03-31', promisedBy: '2027-03-25' }, head });
      expect([held.needed, held.late]).to.deep.equal(['2027-02-28', 25]);
    });
    it('of what is given already the promise counts no more', () => {
      const early = healthOf({ from: { actualEnd: '2026-11-10' }, link: { neededBy: '2027-01-10', promisedBy: '2027-01-26' } });
      expect([early.health, early.late]).to.deep.equal(['kept', 0]);
      const late = healthOf({ from: { actualEnd: '2026-11-10' }, link: { neededBy: '2026-11-01', promisedBy: '2026-12-01' } });
      expect(late.findings).to.deep.equal([{ kind: 'forecast late', days: 9 }]);
    });
    it('never less late for a looser agreement than for none, and all told of the one day that was judged by', () => {
      const days = fc.integer({ min: 0, max: 120 });
      fc.assert(
        fc.property(fc.constantFrom('FS', 'SS', 'FF', 'SF'), days, days, days, (type, looser, promise, end) => {
          const at = (more: number) => writeDay(firstDay('2027-01-01') + more);
          const given = { from: { end: at(end) }, link: { type, promisedBy: at(promise) } };
          const none = healthOf(given);
          // Who starts on the very day agreed takes it on that day.
          const neededBy = writeDay(firstDay(none.needed!) + 2 + looser);
          const loose = healthOf({ ...given, link: { ...given.link, neededBy } });
          expect([loose.needed, loose.late]).to.deep.equal([none.needed, none.late]);
          const dates = [loose.promised, loose.forecast].map((day) => Math.max(0, firstDay(day!) - firstDay(loose.needed!)));
          expect(loose.late).to.equal(Math.max(...(type === 'SS' || type === 'SF' ? dates.slice(1) : dates)));
        }),
        { numRuns: 100 },
      );
    });
    it('never less late for a later giver, whatever was agreed', () => {
      for (const neededBy of ['2027-02-26', '2027-02-28', '2027-03-01', '2027-03-02', '2027-03-20']) {
        const late = Array.from(
          { length: 40 },
          (_, more) => healthOf({ from: { end: writeDay(firstDay('2027-02-20') + more) }, link: { neededBy } }).late,
        );
        expect(late, neededBy).to.deep.equal(late.toSorted((one, other) => one - other));
      }
    });
    it('a month counts from its last day', () => {
      expect(healthOf({ link: { neededBy: '2027-01', promisedBy: '2027-02' } }).late).to.equal(28);
    });
  });

  describe('calls tight what has no more to spare than', () => {
    const to = { start: '2027-01-09' };
    it('seven days, where nothing else was agreed', () => {
      expect(healthOf({ to: { start: '2027-01-08' } }).findings).to.deep.equal([{ kind: 'tight', days: 7 }]);
      expect(healthOf({ to }).health).to.equal('kept');
    });
    it('the partnership’s own threshold', () => {
      expect(healthOf({ to, head: { thresholds: { tight: 8 } } }).health).to.equal('tight');
      expect(healthOf({ to: { start: '2027-01-08' }, head: { thresholds: { tight: 3 } } }).health).to.equal('kept');
    });
    it('but not what is given already', () => {
      expect(healthOf({ from: { actualEnd: '2026-11-20' }, to: { start: '2026-11-23' } }).findings).to.deep.equal([]);
    });
  });

  describe('asks both sides:', () => {
    for (const [what, link, finding] of [
      ['neither has signed', { giver: undefined, receiver: undefined }, { kind: 'unsigned', by: ['giver', 'receiver'] }],
      ['the giver only proposes', { giver: { ...giver, value: 'proposed' } }, { kind: 'unsigned', by: ['giver'] }],
      ['the receiver is silent', { receiver: undefined }, { kind: 'unsigned', by: ['receiver'] }],
      [
        'the receiver disputes',
        { receiver: { ...receiver, value: 'disputed', note: 'Too few.' } },
        { kind: 'disputed', by: ['receiver'], note: 'Too few.' },
      ],
      ['the giver disputes', { giver: { ...giver, value: 'disputed' } }, { kind: 'disputed', by: ['giver'], note: '' }],
      [
        'delivered, and the receiver has not answered',
        { giver: { ...giver, value: 'delivered' }, receiver: undefined },
        { kind: 'unsigned', by: ['receiver'] },
      ],
    ] as const) {
      it(what, () => {
        const found = healthOf({ link });
        expect(found.findings).to.deep.equal([finding]);
        expect(found.health).to.equal(finding.kind);
      });
    }

    for (const [what, link] of [
      ['delivered and accepted', { giver: { ...giver, value: 'delivered' }, receiver: { ...receiver, value: 'accepted' } }],
      ['accepted without the giver’s word', { giver: undefined, receiver: { ...receiver, value: 'accepted' } }],
    ] as const) {
      it(`${what} is delivered, however late it was`, () => {
        const found = healthOf({
          link: { ...link, neededBy: '2026-01-01', promisedBy: '2026-06-01' },
          head: { cadences: { dependencies: 'P30D' } },
        });
        expect([found.health, found.findings, found.late]).to.deep.equal(['delivered', [], 0]);
      });
    }
  });

  it('tells that the giver’s work is in trouble, by the shape of its last status', () => {
    for (const [status, isOff] of [
      ['red', true],
      ['amber-red', true],
      ['amber', false],
      ['green', false],
    ] as const) {
      const updates = [
        { id: 'u1', subject: 'a', at: '2026-10-01', status: 'red' },
        { id: 'u2', subject: 'a', at: '2026-11-01', status },
      ];
      expect(healthOf({ head: { updates } }).health === 'off track', status).to.equal(isOff);
    }
  });

  describe('tells that the day has passed for which it was promised, and nothing was given:', () => {
    const missed = (days: number) => ({ kind: 'promise missed', days });
    const off = [missed(19)];
    for (const [what, { link, ...given }, health, findings] of [
      ['by that many days, though it is needed only later', {}, 'off track', off],
      ['of a project too', { link: { predecessor: 'p', giver }, head: { projects: [{ id: 'p', title: 'Records' }] } }, 'off track', off],
      ['not on the day itself', { link: { promisedBy: '2026-11-21' } }, 'kept', []],
      ['with what is worse before it', { from: { end: '2027-01-12' } }, 'broken', [{ kind: 'forecast late', days: 2 }, missed(19)]],
      ['before what is tight', { from: { end: '2027-01-06' } }, 'off track', [missed(19), { kind: 'tight', days: 4 }]],
      ['not of what is given, though late', { from: { actualEnd: '2026-11-20' } }, 'kept', []],
      ['not of what its beginning gives, once it has begun', { link: { type: 'SS' } }, 'kept', []],
      [
        'not where the giver says that it is delivered',
        { link: { giver: { ...giver, value: 'delivered' }, receiver: undefined } },
        'unsigned',
        [{ kind: 'unsigned', by: ['receiver'] }],
      ],
      [
        'not of what was delivered and accepted',
        { link: { giver: { ...giver, value: 'delivered' }, receiver: { ...receiver, value: 'accepted' } } },
        'delivered',
        [],
      ],
    ] as readonly [string, Given, string, object[]][]) {
      it(what, () => {
        const found = healthOf({ ...given, link: { neededBy: '2027-01-10', promisedBy: '2026-11-02', ...link } });
        expect([found.health, found.findings]).to.deep.equal([health, findings]);
        expect(isAtRisk(found)).to.equal(!['kept', 'delivered'].includes(health));
      });
    }
  });

  describe('tells who has signed:', () => {
    for (const [what, link, signed] of [
      ['both who agreed', {}, [true, true]],
      ['nobody, where neither said anything', { giver: undefined, receiver: undefined }, [false, false]],
      ['not who only proposes', { giver: { ...giver, value: 'proposed' } }, [false, true]],
      ['who disputes, for they answered', { receiver: { ...receiver, value: 'disputed' } }, [true, true]],
      ['who opposes', { giver: { ...giver, value: 'opposes' } }, [true, true]],
      ['who delivered', { giver: { ...giver, value: 'delivered' }, receiver: undefined }, [true, false]],
      ['the giver of what was accepted', { giver: undefined, receiver: { ...receiver, value: 'accepted' } }, [true, true]],
    ] as const) {
      it(what, () => {
        const { isSignedByGiver, isSignedByReceiver } = healthOf({ link });
        expect([isSignedByGiver, isSignedByReceiver]).to.deep.equal(signed);
      });
    }
  });

  it('is at risk where something is to be done, and not where it is kept, delivered or only not confirmed', () => {
    expect(healths.filter((health) => isAtRisk({ health }))).to.deep.equal(['broken', 'disputed', 'unsigned', 'off track', 'tight']);
  });

  describe('tells that it was not confirmed within its cadence:', () => {
    const head = { cadences: { dependencies: 'P30D' } };
    for (const [confirmedAt, finding] of [
      ['2026-10-22', []],
      ['2026-10-21', [{ kind: 'unconfirmed', days: 31 }]],
      [undefined, [{ kind: 'unconfirmed', days: null }]],
    ] as const) {
      it(`confirmed ${confirmedAt ?? 'never'}`, () => expect(healthOf({ head, link: { confirmedAt } }).findings).to.deep.equal(finding));
    }
    it('nothing, where no cadence was agreed', () => expect(healthOf({}).findings).to.deep.equal([]));
  });

  it('goes by the worst that is to be said, and keeps the rest', () => {
    const worst = healthOf({
      link: { neededBy: '2027-01-10', promisedBy: '2027-01-26', giver: { ...giver, value: 'disputed' }, receiver: undefined },
      head: { cadences: { dependencies: 'P30D' }, updates: [{ id: 'u', subject: 'a', at: '2026-11-01', status: 'red' }] },
    });
    expect(worst.health).to.equal('broken');
    expect(kinds(worst)).to.deep.equal(['promised late', 'disputed', 'unsigned', 'off track', 'unconfirmed']);
  });

  describe('of a project or a result', () => {
    const project = { id: 'p', title: 'Records', partners: ['city'], end: '2027-06-30' };
    const through = (link: Parts) => healthOf({ link: { predecessor: 'p', giver: undefined, ...link }, head: { projects: [project] } });

    it('goes by the promise, whatever its own end', () => {
      expect(kinds(through({ neededBy: '2027-01-10', promisedBy: '2027-01-02' }))).to.deep.equal(['unsigned']);
    });
    it('goes by its own end where nothing was promised', () => {
      expect(through({ neededBy: '2027-06-20' })).to.deep.include({ late: 122, forecast: '2027-06-30', needed: '2027-02-28' });
    });
    it('takes the organisation from the position, else from its first partner', () => {
      expect(through({}).giver).to.deep.include({ kind: 'projects', title: 'Records', party: 'City Council' });
      expect(through({ giver }).giver.party).to.equal('Hull');
    });
    it('knows no dates of a result without a target', () => {
      const head = { objectives: [{ id: 'o', title: 'O' }], results: [{ id: 'r', objective: 'o', title: 'Fewer waits' }] };
      expect(healthOf({ link: { predecessor: 'r' }, head })).to.deep.include({ forecast: null, late: 0, gives: 'Fewer waits' });
    });
  });

  it('is across organisations only where both are named, and are two', () => {
    expect(healthOf({}).isAcross).to.equal(true);
    expect(healthOf({ to: { organisation: 'hull' } }).isAcross).to.equal(false);
    expect(healthOf({ to: { organisation: undefined }, link: { receiver: undefined } }).isAcross).to.equal(false);
  });

  it('shows a thing that waits on itself and cycles like any other', () => {
    const found = dependencyHealth(
      partnershipOf({
        activities: [{ id: 'a', title: 'A', start: '2027-01-01', end: '2027-01-31' }],
        dependencies: [
          { id: 'self', predecessor: 'a', successor: 'a' },
          { id: 'again', predecessor: 'a', successor: 'a', type: 'FF' },
        ],
      }),
      today,
    );
    expect(found.map(({ late }) => late)).to.deep.equal([31, 0]);
  });

  it('says the same when all days move together', () => {
    const day = (from: number, to: number) => fc.integer({ min: from, max: to });
    const type = fc.constantFrom('FS', 'SS', 'FF', 'SF');
    fc.assert(
      fc.property(
        type,
        day(-30, 30),
        day(0, 400),
        day(0, 200),
        day(0, 400),
        day(0, 200),
        day(-500, 500),
        (of, lag, start, length, start2, length2, by) => {
          const seen = (shift: number) => {
            const at = (days: number) => writeDay(firstDay('2026-01-01') + days + shift);
            const [found] = dependencyHealth(
              partnershipOf({
                activities: [
                  { id: 'a', title: 'A', start: at(start), end: at(start + length) },
                  { id: 'b', title: 'B', start: at(start2), end: at(start2 + length2) },
                ],
                dependencies: [{ id: 'd', predecessor: 'a', successor: 'b', type: of, lag }],
              }),
              today + shift,
            );
            return [found.health, found.late];
          };
          expect(seen(by)).to.deep.equal(seen(0));
        },
      ),
      { numRuns: 50 },
    );
  });

  it('is never better for a longer lag or a later giver', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('FS', 'SS', 'FF', 'SF'),
        fc.integer({ min: 0, max: 60 }),
        fc.integer({ min: 0, max: 60 }),
        (type, lag, later) => {
          const late = (more: number, by: number) =>
            healthOf({
              from: { start: writeDay(today + 10 + by), actualStart: undefined, end: writeDay(today + 20 + by) },
              to: { start: writeDay(today + 30), end: writeDay(today + 40) },
              link: { type, lag: more },
            }).late;
          expect(late(lag, later)).to.be.at.least(late(0, later));
          expect(late(lag, later)).to.be.at.least(late(lag, 0));
        },
      ),
      { numRuns: 50 },
    );
  });
});

describe('the page docs/insight/dependency-health.md', () => {
  it('shows a program that prints what it says', () =>
    runSnippet('insight/dependency-health.md', { readPartnership, firstDay, writeDay, dependencyHealth }));

  it('explains every health, the worst first', async () => {
    const page = await (await fetch(new URL('../../docs/insight/dependency-health.md', import.meta.url))).text();
    expect([...page.matchAll(/^\| `([a-z ]+)` \|/gm)].map(([, name]) => name)).to.deep.equal(healths);
  });
});
