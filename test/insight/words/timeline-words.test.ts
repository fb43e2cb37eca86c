import { expect } from '@open-wc/testing';
import { readPartnership } from '@stp-widgets/contract';
import { firstDay } from '@stp-widgets/contract/day.js';
import { type TimelineView, timelineView } from '@stp-widgets/insight/timeline-view.js';
import { byHealth } from '@stp-widgets/insight/timeline-promises.js';
import { loadMessages } from '@stp-widgets/insight/words/messages.js';
import { tickLabel } from '@stp-widgets/insight/words/timeline-axis-words.js';
import { barDates, barName } from '@stp-widgets/insight/words/timeline-bar-words.js';
import { criticalSentence, timelineCriticalMessages } from '@stp-widgets/insight/words/timeline-critical-words.js';
import { dependencySentence } from '@stp-widgets/insight/words/timeline-link-words.js';
import { timelineMoreMessages } from '@stp-widgets/insight/words/timeline-more-words.js';
import { slipSentence } from '@stp-widgets/insight/words/timeline-slip-words.js';
import { inOne, type Speech, timelineMessages, timelineSentence } from '@stp-widgets/insight/words/timeline-words.js';
import { loadWords } from '@stp-widgets/insight/words/words.js';
import { now } from '../../support/small-partnership.ts';
import { timelinePartnership } from '../../support/timeline-partnership.ts';

const today = firstDay('2026-06-15');

async function speechIn(language: string): Promise<Speech> {
  const words = await loadWords(language);
  return { words, messages: await loadMessages(timelineMessages, words.language), today };
}

function seen(change: (document: ReturnType<typeof timelinePartnership>) => void = () => {}, organisation = ''): TimelineView {
  const document = timelinePartnership();
  change(document);
  const query = { groupBy: 'organisation', organisation, programme: '', objective: '', from: '', to: '', isAcross: null } as const;
  return timelineView(readPartnership(document).partnership!, query, new Date(now));
}
const linkOf = (id: string, view = seen()) => view.links.find((link) => link.id === id)!;

describe('the words of the timeline', () => {
  let speech: Speech;
  before(async () => (speech = await speechIn('en-GB')));

  describe('say of a dependency what, from whom, by when, and what is wrong:', () => {
    for (const [id, sentence] of [
      ['broken', 'Needs “The agreement” from Vale by 18 Jun; promised for 4 Jul: 16 days late, not yet agreed by them.'],
      ['tight', 'Needs “Two theatres” from Vale by 5 Aug; promised for 31 Jul: 5 days to spare.'],
      ['disputed', 'Needs “The rota” from Harbour by 31 Aug; promised for 30 Jun: disputed by City Council.'],
      ['unsigned', 'Needs “Ten drivers” from Coast Primary Care by 30 Sept; promised for 28 Aug: not yet agreed by Vale.'],
      ['troubled', 'Needs “Eight nurses” from Vale by 31 Aug; promised for 26 Jun: its work is reported red.'],
      ['old', 'Needs “A contract” from City Council by 30 Sept; promised for 10 Jul: last confirmed 130 days ago.'],
      ['kept', 'Needs “One list” from Harbour by 31 Aug; promised for 1 Aug.'],
      ['delivered', 'Needs “The case” from Harbour by 3 May: delivered.'],
    ] as const) {
      it(id, () => expect(dependencySentence(linkOf(id), 'receiver', speech)).to.equal(sentence));
    }

    it('as its giver tells it', () => {
      expect(dependencySentence(linkOf('broken'), 'giver', speech)).to.equal(
        'Gives “The agreement” to Harbour by 18 Jun; promised for 4 Jul: 16 days late, not yet agreed by Vale.',
      );
    });
    it('once who has not agreed or disputes, where both sides are one organisation', () => {
      const own = (positions: object) => {
        const view = seen((document) => Object.assign((document['dependencies'] as object[])[7], positions));
        return (['receiver', 'giver'] as const).map(
          (teller) => dependencySentence(linkOf('delivered', view), teller, speech).split(': ')[1],
        );
      };
      expect(own({ giver: undefined, receiver: undefined })).to.deep.equal(Array(2).fill('not yet agreed by Harbour.'));
      const disputed = { organisation: 'harbour', value: 'disputed' };
      expect(own({ giver: disputed, receiver: disputed })[0]).to.match(/^disputed by Harbour(?!.*disputed)/);
    });
    it('with the forecast, where that is later than the promise', () => {
      const view = seen((document) => Object.assign((document['activities'] as object[])[4], { end: '2026-07-10' }));
      expect(dependencySentence(linkOf('broken', view), 'receiver', speech)).to.contain(
        'promised for 4 Jul, forecast for 10 Jul: 22 days late',
      );
    });
    it('with the day that was agreed, where the receiver’s own dates need it sooner', () => {
      const view = seen((document) => {
        Object.assign((document['dependencies'] as object[])[6], { type: 'FS', neededBy: '2026-09-30' });
        Object.assign((document['activities'] as object[])[2], { end: '2026-09-10' });
      });
      expect(dependencySentence(linkOf('kept', view), 'receiver', speech)).to.equal(
        'Needs “One list” from Harbour by 31 Aug, though 30 Sept was agreed; promised for 1 Aug, forecast for 10 Sept: 10 days late.',
      );
    });
    it('how late a promise is by those dates, though a looser day was agreed', () => {
      const view = seen((document) =>
        Object.assign((document['dependencies'] as object[])[6], { type: 'FS', neededBy: '2026-10-31', promisedBy: '2026-10-05' }),
      );
      expect(dependencySentence(linkOf('kept', view), 'receiver', speech)).to.equal(
        'Needs “One list” from Harbour by 31 Aug, though 31 Oct was agreed; promised for 5 Oct: 35 days late.',
      );
    });
    it('how long ago it was to be given, where that day has passed', () => {
      const passed = (promisedBy: string) =>
        seen((document) => {
          Object.assign((document['dependencies'] as object[])[6], { promisedBy, type: 'FS' });
          Object.assign((document['activities'] as object[])[2], { end: '2026-08-20' });
        });
      expect(dependencySentence(linkOf('kept', passed('2026-06-01')), 'receiver', speech)).to.equal(
        'Needs “One list” from Harbour by 31 Aug; promised for 1 Jun, forecast for 20 Aug: 14 days past its promise and not given.',
      );
      expect(dependencySentence(linkOf('kept', passed('2026-06-14')), 'giver', speech)).to.contain(
        ': 1 day past its promise and not given.',
      );
    });
    it('that it is given, by which day as far as that is known, and how late that was', () => {
      const given = (work: object, link: object = {}) => {
        const view = seen((document) => {
          Object.assign((document['dependencies'] as object[])[4], link);
          document['activities'] = (document['activities'] as { id: string }[]).map((one) =>
            one.id === 'nurses' ? { id: 'nurses', title: 'Nurses recruited', organisation: 'vale', ...work } : one,
          );
        });
        return dependencySentence(linkOf('troubled', view), 'receiver', speech);
      };
      const ended = { start: '2026-02-02', end: '2026-09-30', progress: 1 };
      const head = 'Needs “Eight nurses” from Vale by 31 Aug; promised for';
      expect(given(ended)).to.equal(`${head} 26 Jun, given by 15 Jun.`);
      expect(given({ ...ended, actualEnd: '2026-05-29' }, { promisedBy: '2026-10-30' })).to.equal(`${head} 30 Oct, given by 29 May.`);
      expect(given({ progress: 1 })).to.equal(`${head} 26 Jun, given.`);
      expect(given(ended, { neededBy: '2026-06-10' })).to.equal(
        'Needs “Eight nurses” from Vale by 10 Jun; promised for 26 Jun, given by 15 Jun: 5 days late.',
      );
    });
    it('without days, promise or organisations, where none are given', () => {
      const view = seen((document) => {
        document['activities'] = [
          { id: 'a', title: 'One' },
          { id: 'b', title: 'Other' },
        ];
        document['dependencies'] = [{ id: 'd', predecessor: 'a', successor: 'b' }];
      });
      expect(dependencySentence(view.links[0], 'receiver', speech)).to.equal(
        'Needs “One” from One; no day promised or forecast: not yet agreed by them, not yet agreed by the other side, never confirmed.',
      );
    });
    it('that no day is forecast, where the giver’s work has a start and no end; and how late it is at least', () => {
      const drivers = (start: string) => {
        const view = seen((document) => {
          document['activities'] = [
            { id: 'a', title: 'Drivers', organisation: 'vale', start },
            { id: 'b', title: 'Transport', organisation: 'harbour', start: '2027-02-01', end: '2027-03-31' },
          ];
          const signed = { giver: { organisation: 'vale', value: 'agreed' }, receiver: { organisation: 'harbour', value: 'agreed' } };
          document['dependencies'] = [{ id: 'd', predecessor: 'a', successor: 'b', confirmedAt: '2026-06-14', ...signed }];
        });
        return dependencySentence(view.links[0], 'giver', speech);
      };
      expect(drivers('2027-01-18')).to.equal('Gives “Drivers” to Harbour by 31 Jan 2027; no day promised or forecast.');
      expect(drivers('2027-02-15')).to.equal(
        'Gives “Drivers” to Harbour by 31 Jan 2027; no day promised or forecast: at least 15 days late.',
      );
    });
  });

  describe('sum up', () => {
    const sentence = (view: TimelineView) => inOne(timelineSentence(view, speech));
    it('how many wait on how many, what is broken and by how much, disputed and unsigned', () => {
      expect(sentence(seen())).to.equal(
        'Eight dependencies: seven between four organisations, one within an organisation. One is broken: Vale gives “The agreement” to Harbour 16 days late. ' +
          'Of the others, one is disputed, one is not yet signed by both.',
      );
    });
    it('the worst of several', () => {
      const view = seen((document) => Object.assign((document['dependencies'] as object[])[6], { promisedBy: '2026-09-10' }));
      expect(sentence(view)).to.contain('Two are broken, the worst of them “The agreement” from Vale to Harbour: 16 days late.');
    });
    it('that none is broken, and that all is well', () => {
      expect(sentence(seen(() => {}, 'coast'))).to.equal(
        'One dependency between two organisations. None is broken. One is not yet signed by both.',
      );
      const well = seen((document) => (document['dependencies'] = [(document['dependencies'] as object[])[7]]));
      expect(sentence(well)).to.equal('One dependency within an organisation. None is broken, disputed or unsigned.');
    });
    it('counts that are those of the groups in the words below', () => {
      const view = seen((document) => {
        // Broken, and disputed and unsigned as well.
        Object.assign((document['dependencies'] as object[])[0], { receiver: { organisation: 'harbour', value: 'disputed' } });
        Object.assign((document['dependencies'] as object[])[2], { giver: undefined });
      });
      const count = Object.fromEntries(byHealth(view.links).map(({ health, links }) => [health, links.length]));
      expect([count['broken'], count['disputed'], count['unsigned']]).to.deep.equal([1, 1, 1]);
      expect(sentence(view)).to.match(/16 days late\. Of the others, one is disputed, one is not yet signed by both\.$/);
    });
    it('how many are between organisations, and how many within one', () => {
      const ends = (...pairs: readonly (readonly [string, string])[]) =>
        sentence(
          seen((document) => {
            document['activities'] = ['harbour', 'harbour', 'vale', 'vale', 'nobody'].map((organisation, at) => ({
              id: `${organisation[0]}${at}`,
              title: `A${at}`,
              ...(organisation !== 'nobody' && { organisation }),
            }));
            document['dependencies'] = pairs.map(([predecessor, successor], at) => ({ id: `d${at}`, predecessor, successor }));
          }),
        ).replace(/\..*/, '.');
      expect(ends(['h0', 'h1'], ['v2', 'v3'])).to.equal('Two dependencies within an organisation.');
      expect(ends(['h0', 'v2'], ['v2', 'v3'], ['h0', 'h1'])).to.equal(
        'Three dependencies: one between two organisations, two within an organisation.',
      );
      expect(ends(['h0', 'v2'], ['v2', 'n4'])).to.equal('Two dependencies: one between two organisations.');
      expect(ends(['h0', 'n4'])).to.equal('One dependency.');
    });
    it('that nothing waits on anything', () => {
      expect(sentence(seen((document) => (document['dependencies'] = [])))).to.equal('13 activities; nothing here waits on anything.');
    });
    it('that nothing is shown', () => {
      expect(sentence({ ...seen(), links: [], lanes: [] })).to.equal('There is nothing to show.');
    });
    it('with the finding as its strong part', () => {
      const strong = timelineSentence(seen(), speech).filter(({ isStrong }) => isStrong);
      expect(strong.map(({ text }) => text)).to.deep.equal(['One is broken']);
    });
  });

  describe('name a bar', () => {
    const name = (id: string, view = seen()) =>
      barName(
        view.lanes.flatMap(({ bars }) => bars).find((bar) => bar.id === id)!,
        new Map(view.links.map((link) => [link.id, link])),
        speech,
      );
    it('by title, dates, organisation, status and what is wrong with its dependencies', () => {
      expect(name('list')).to.equal(
        'One waiting list, 19 Jun to 30 Sept, Harbour, Amber, waits on 1, gives to 1. ' +
          'Needs “The agreement” from Vale by 18 Jun; promised for 4 Jul: 16 days late, not yet agreed by them.',
      );
      expect(name('agreement')).to.equal(
        'Data-sharing agreement, 2 Mar to 4 Jul, Vale, under way, 16 days after its baseline, gives to 1. ' +
          'Gives “The agreement” to Harbour by 18 Jun; promised for 4 Jul: 16 days late, not yet agreed by Vale.',
      );
    });
    it('with a start after its end, which is said', () => {
      const view = seen((document) => Object.assign((document['activities'] as object[])[9], { start: '2026-06-30', end: '2026-06-01' }));
      expect(name('report', view)).to.equal('Annual report, 1 Jun to 30 Jun, its start is given after its end, City Council, not begun.');
    });
    it('with how much it waits on and gives to, where all of it is in order', () => {
      expect(name('case')).to.equal('Business case, 5 Jan to 31 Mar, Harbour, ended, gives to 1.');
      expect(name('report')).to.equal('Annual report, 1 Jun to 30 Jun, City Council, not begun.');
      expect(name('staff')).to.match(/^Staff trained, 1 Sept to 30 Oct, City Council, not begun, waits on 3\. Needs “The rota”/);
    });
    it('with the one date that is given, and that the other is not', () => {
      const dated = (more: object) =>
        seen((document) => {
          const activities = document['activities'] as Record<string, unknown>[];
          activities[9] = { ...activities[9], start: undefined, end: undefined, ...more };
          document['activities'] = JSON.parse(JSON.stringify(activities));
        });
      expect(name('report', dated({ start: '2026-07-01' }))).to.equal('Annual report, from 1 Jul, no end given, City Council, not begun.');
      expect(name('report', dated({ end: '2026-07-31' }))).to.equal('Annual report, to 31 Jul, no start given, City Council, not begun.');
    });
    it('as a milestone, and without dates', () => {
      expect(name('opens')).to.match(/^Hub opens, 5 Aug, milestone, Harbour, not begun, 35 days after its baseline, waits on 1\./);
      expect(name('winter')).to.equal('Winter plan, no dates, Coast Primary Care, not begun.');
    });
  });

  it('tell dates, and how an end stands to its baseline', () => {
    const dates = (start: number | null, end: number | null) =>
      barDates({ start, end, isMilestone: false, missing: start === null ? 'dates' : null, isBackwards: false }, speech);
    expect([dates(today, today), dates(today, today + 1), dates(null, null)]).to.deep.equal(['15 Jun', '15 Jun to 16 Jun', 'no dates']);
    expect([1, 0, -2, null].map((slip) => slipSentence({ slip }, { ...speech, more: timelineMoreMessages.en }))).to.deep.equal([
      '1 day after its baseline',
      'on its baseline',
      '2 days before its baseline',
      '',
    ]);
  });

  it('name the stretches of an axis', () => {
    const label = (unit: Parameters<typeof tickLabel>[0], day: string, isFull = false) =>
      tickLabel(unit, firstDay(day), isFull, speech.words, speech.messages);
    expect(label('year', '2026-04-01')).to.equal('2026/27');
    expect(label('year', '1999-05-01')).to.equal('1999/00');
    expect(label('quarter', '2026-04-01', true)).to.equal('2026/27 Q1');
    expect(label('quarter', '2027-01-01')).to.equal('Q4');
    expect(label('quarter', '2027-01-01', true)).to.equal('2026/27 Q4');
    expect(label('month', '2026-06-01')).to.equal('Jun');
    expect(label('month', '2026-06-01', true)).to.equal('Jun 2026');
    expect(label('week', '2026-06-15')).to.equal('15 Jun');
    expect(label('day', '2026-06-15')).to.equal('15');
  });

  it('say how many are critical', async () => {
    for (const [language, none, one, some] of [
      ['en-GB', 'No dependency is critical', '1 of 1 dependency is critical', '3 of 70 dependencies are critical'],
      ['cy', 'Nid oes yr un ddibyniaeth yn hollbwysig', 'Mae 1 o 1 dibyniaeth yn hollbwysig', 'Mae 3 o 70 dibyniaeth yn hollbwysig'],
    ] as const) {
      const told = await speechIn(language);
      const messages = await loadMessages(timelineCriticalMessages, told.words.language);
      const say = (count: number, all: number) => criticalSentence(count, all, told, messages);
      expect([say(0, 70), say(1, 1), say(3, 70)]).to.deep.equal([none, one, some]);
    }
  });

  it('are Welsh in Welsh', async () => {
    const welsh = await speechIn('cy');
    expect(inOne(timelineSentence(seen(), welsh))).to.match(
      /^8 dibyniaeth: 7 rhwng 4 sefydliad, 1 o fewn sefydliad\. Mae 1 wedi torri: mae Vale yn rhoi “The agreement” i Harbour/,
    );
    expect(dependencySentence(linkOf('tight'), 'receiver', welsh)).to.match(
      /^Mae angen “Two theatres” gan Vale erbyn .*: 5 diwrnod wrth gefn\.$/,
    );
    const passed = seen((document) => Object.assign((document['dependencies'] as object[])[6], { promisedBy: '2026-06-01', type: 'FS' }));
    expect(dependencySentence(linkOf('kept', passed), 'receiver', welsh)).to.contain('14 diwrnod wedi’r addewid a heb ei roi');
    const given = seen((document) => Object.assign((document['activities'] as object[])[6], { actualEnd: '2026-06-01' }));
    expect(dependencySentence(linkOf('troubled', given), 'receiver', welsh)).to.match(/, wedi’i roi erbyn 1 \S+\.$/);
    expect(tickLabel('quarter', firstDay('2026-04-01'), true, welsh.words, welsh.messages)).to.equal('2026/27 Ch1');
  });

  it('are filled in by the same names in Welsh, and none is left in English', async () => {
    const { messages: welsh } = await speechIn('cy');
    const texts = (message: unknown) => (typeof message === 'string' ? [message] : Object.values(message as Record<string, string>));
    const needs = (message: unknown) => [...new Set(texts(message).flatMap((text) => text.match(/\{\w+\}/g) ?? []))].toSorted();
    const other = new Map(Object.entries(welsh));
    for (const [key, message] of Object.entries(timelineMessages.en)) {
      expect(needs(other.get(key)), key).to.deep.equal(needs(message));
      const isWordless = !/[a-z]{3}/i.test(
        texts(message)
          .join(' ')
          .replaceAll(/\{\w+\}/g, ''),
      );
      if (!isWordless) expect(JSON.stringify(other.get(key)), key).not.to.equal(JSON.stringify(message));
    }
  });
});
