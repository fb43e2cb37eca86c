import { expect } from '@open-wc/testing';
import { registry } from '@stp-widgets/feed';
import type { SelectEvent } from '@stp-widgets/kit/select-event.js';
import { press } from '../support/keys.ts';
import { part, parts, read, sticksOut, within } from '../support/perceived.ts';
import { shows } from '../support/shown.ts';
import { barOf, shownTimeline, still, type TimelineAttributes } from '../support/shown-timeline.ts';
import { timelinePartnership } from '../support/timeline-partnership.ts';
import { until } from '../support/until.ts';
import { failOnWarnings } from '../support/warnings.ts';

/** The partnership, with a director of whom two pieces of work ask more than all. */
function colliding() {
  const document = timelinePartnership();
  const asked: Readonly<Record<string, number>> = { rota: 0.6, list: 0.8 };
  for (const one of document['activities'] as { id: string }[]) {
    if (asked[one.id]) Object.assign(one, { assignees: [{ role: 'director', allocation: asked[one.id] }] });
  }
  return document;
}

/** A timeline in words. */
async function inWords(attributes: TimelineAttributes = {}, data: unknown = timelinePartnership(), width = 1200) {
  const timeline = await shownTimeline(attributes, data, width);
  within(timeline, '.segments button', 'Words').click();
  await until(() => timeline.shadowRoot!.querySelector('.promises'));
  return timeline;
}

const sides = (timeline: Element) => [...timeline.shadowRoot!.querySelectorAll<HTMLElement>('.side')];
const side = (timeline: Element, title: string) => sides(timeline).find((one) => read(one).startsWith(title))!;
const groups = (within_: Element) => [...within_.querySelectorAll('.group')].map(read);
const sentences = (within_: Element) => [...within_.querySelectorAll('li > p:first-child')].map(read);

describe('stp-dependency-timeline in words', () => {
  failOnWarnings();
  afterEach(() => registry().selection.select(null));

  it('tells every dependency once, grouped by how it stands, the worst first', async () => {
    const timeline = await inWords();
    const [all, ...more] = sides(timeline);
    expect(more).to.deep.equal([]);
    expect(groups(all)).to.deep.equal([
      'Broken, 1',
      'Disputed, 1',
      'Not yet signed, 1',
      'Its giver is off track, 1',
      'Tight, 1',
      'Not confirmed lately, 1',
      'Kept, 1',
      'Delivered, 1',
    ]);
    expect(sentences(all)[0]).to.equal(
      'Harbour needs “The agreement” from Vale by 18 Jun; promised for 4 Jul: 16 days late, not yet agreed by Vale.',
    );
    expect(parts(timeline, 'plot')).to.deep.equal([]);
    await still(timeline);
    await expect(timeline).to.be.accessible();
  });

  it('says of each for what it is, when it was confirmed, and what comes next', async () => {
    const document = timelinePartnership();
    document.updates.push({ id: 'u', subject: 'agreement', at: '2026-06-10', organisation: 'vale', next: 'Both guardians sign' });
    const timeline = await inWords({}, document);
    expect(read(timeline.shadowRoot!.querySelector('.remarks')!)).to.equal(
      'For One waiting list. Last confirmed 1 Jun. Next, by Vale: Both guardians sign',
    );
  });

  it('tells of one organisation what it gives and what it receives, and sums it up', async () => {
    const timeline = await inWords({ organisation: 'vale' });
    expect(read(timeline.shadowRoot!.querySelector('.own')!)).to.equal(
      'Vale gives three things and needs two things. One is given too late: “The agreement” to Harbour, 16 days late. ' +
        'Two still wait for Vale to agree.',
    );
    expect(groups(side(timeline, 'Vale gives'))).to.deep.equal(['Broken, 1', 'Its giver is off track, 1', 'Tight, 1']);
    expect(groups(side(timeline, 'Vale receives'))).to.deep.equal(['Not yet signed, 1', 'Not confirmed lately, 1']);
    expect(sentences(side(timeline, 'Vale gives'))[0]).to.equal(
      'Gives “The agreement” to Harbour by 18 Jun; promised for 4 Jul: 16 days late, not yet agreed by Vale.',
    );
    await expect(timeline).to.be.accessible();
  });

  it('tells where work collides, of one organisation where it has a part in it', async () => {
    const collisions = (timeline: Element) => timeline.shadowRoot!.querySelector('.collisions');
    const timeline = await inWords({}, colliding());
    expect(read(collisions(timeline)!)).to.equal(
      'Where work collides 1 One role is asked for more than it has. Director of planned care (Harbour) is asked for 140% of its time ' +
        'from 19 Jun to 30 Jun, for “Theatre rota” and “One waiting list”.',
    );
    await expect(timeline).to.be.accessible();
    expect(collisions(await inWords({ organisation: 'harbour' }, colliding()))).not.to.equal(null);
    expect(collisions(await inWords({ organisation: 'coast' }, colliding()))).to.equal(null);
    expect(collisions(await inWords())).to.equal(null);
  });

  it('says where an organisation gives or receives nothing, and what stays within it', async () => {
    expect(read(side(await inWords({ organisation: 'coast' }), 'Coast Primary Care receives'))).to.contain(
      'Nothing is received from others.',
    );
    expect(sentences(side(await inWords({ organisation: 'harbour' }), 'Within Harbour'))).to.deep.equal([
      'Needs “The case” from Harbour by 3 May: delivered.',
    ]);
  });

  it('chooses a dependency for the whole page', async () => {
    const timeline = await inWords();
    const events: SelectEvent[] = [];
    timeline.addEventListener('stp-select', (event) => events.push(event));
    within(timeline, '.gives', 'The agreement').click();
    expect(events.map(({ kind, id }) => [kind, id])).to.deep.equal([['dependencies', 'broken']]);
    await until(() => timeline.shadowRoot!.querySelector('.gives[aria-current=true]'));
  });

  it('runs a title on with its sentence, from line to line, and chooses by the keyboard too', async () => {
    const document = timelinePartnership();
    Object.assign((document['dependencies'] as object[])[0], { gives: 'The agreement of which we have spoken for so many years' });
    const timeline = await inWords({}, document, 320);
    const given = within(timeline, '.gives', 'The agreement');
    const sentence = globalThis.document.createRange();
    sentence.selectNodeContents(given.parentElement!);
    expect(given.getClientRects().length).to.be.greaterThan(1);
    // It begins on the line on which the words before it end.
    expect(given.getClientRects()[0].top).to.be.closeTo(sentence.getClientRects()[0].top, 2);
    for (const key of ['Enter', ' ']) {
      given.focus();
      await press(key);
      await until(() => registry().selection.current?.id === 'broken');
      registry().selection.select(null);
    }
  });

  it('shows a few of very many, and more when asked', async () => {
    const document = timelinePartnership();
    const [kept] = (document['dependencies'] as object[]).slice(6, 7);
    document['dependencies'] = Array.from({ length: 50 }, (_, at) => ({ ...kept, id: `kept-${at}` }));
    const timeline = await inWords({}, document);
    expect(sentences(timeline.shadowRoot as unknown as Element)).to.have.length(20);
    within(timeline, '.health button', 'Show 20 more').click();
    await until(() => sentences(timeline.shadowRoot as unknown as Element).length === 40);
    within(timeline, '.health button', 'Show 10 more').click();
    await until(() => sentences(timeline.shadowRoot as unknown as Element).length === 50);
    expect(timeline.shadowRoot!.querySelector('.health > button')).to.equal(null);
  });

  it('fits into 320 pixels, in any language and direction', async () => {
    for (const [language, direction] of [
      ['en-GB', 'ltr'],
      ['cy', 'rtl'],
    ]) {
      const timeline = await inWords({ organisation: 'vale' }, undefined, 320);
      const around = timeline.closest<HTMLElement>('[data-stp-now]')!;
      [around.lang, around.dir] = [language, direction];
      await shows(timeline, language === 'cy' ? 'Mae Vale yn rhoi' : 'Vale gives');
      expect(sticksOut(timeline)).to.deep.equal([]);
    }
  });

  it('speaks Welsh where the page does', async () => {
    const timeline = await inWords({ organisation: 'vale' });
    timeline.closest<HTMLElement>('[data-stp-now]')!.lang = 'cy';
    await shows(timeline, 'Mae Vale yn rhoi 3 pheth');
    await shows(timeline, 'Heb ei lofnodi eto');
  });

  it('shows markup in a text as text', async () => {
    const document = timelinePartnership();
    const markup = '<img src=x onerror="globalThis.executed=true">';
    Object.assign((document['dependencies'] as object[])[0], { gives: markup });
    const timeline = await inWords({}, document);
    expect(sentences(timeline.shadowRoot as unknown as Element)[0]).to.contain(markup);
    expect(timeline.shadowRoot!.querySelector('img')).to.equal(null);
  });
});

describe('stp-dependency-timeline of one’s own organisation', () => {
  failOnWarnings();

  const mine = async (organisation: string, data?: unknown, width?: number) => {
    const timeline = await shownTimeline({ organisation, scope: 'mine' }, data, width);
    await until(() => timeline.shadowRoot!.querySelector('.promises'));
    return timeline;
  };

  it('says first what we give and need, what comes late, and what waits for us', async () => {
    const timeline = await mine('vale');
    expect(read(part(timeline, 'sentence'))).to.equal(
      'We give three things and need two things. One is given too late: “The agreement” to Harbour, 16 days late. ' +
        'Two still wait for us to agree.',
    );
    expect(read(part(timeline, 'sentence').querySelector('b')!)).to.equal('One is given too late');
  });

  it('shows under the picture what we give and what we receive, from whom and by when, in our own voice', async () => {
    const timeline = await mine('harbour');
    expect(parts(timeline, 'plot')).to.have.length(1);
    expect(sentences(side(timeline, 'What we give'))).to.deep.equal([
      'We owe “The rota” to City Council by 31 Aug; promised for 30 Jun: disputed by them.',
      'We owe “One list” to City Council by 31 Aug; promised for 1 Aug.',
    ]);
    expect(sentences(side(timeline, 'What we receive'))).to.deep.equal([
      'We need “The agreement” from Vale by 18 Jun; promised for 4 Jul: 16 days late, not yet agreed by them.',
      'We need “Two theatres” from Vale by 5 Aug; promised for 31 Jul: 5 days to spare.',
    ]);
    await expect(timeline).to.be.accessible();
  });

  it('leaves out what has to do with nobody else', async () => {
    const timeline = await mine('harbour');
    expect(read(timeline)).not.to.contain('The case');
  });

  it('says the same of all, and of none that there is none, where some is filtered away', async () => {
    const timeline = await mine('vale');
    const before = read(part(timeline, 'sentence'));
    within(timeline, '.toggle', 'is received').click();
    await until(() => side(timeline, 'What we give') === undefined);
    expect(sentences(side(timeline, 'What we receive'))).to.have.length(2);
    expect(read(part(timeline, 'sentence'))).to.equal(before);
    expect(read(timeline)).not.to.contain('Nothing is');
  });

  it('is nothing special without an organisation', async () => {
    const timeline = await shownTimeline({ scope: 'mine' });
    expect(read(part(timeline, 'sentence'))).to.match(/^Eight dependencies: seven between four organisations, one within an organisation/);
    expect(timeline.shadowRoot!.querySelector('.promises')).to.equal(null);
  });

  it('speaks Welsh where the page does', async () => {
    const timeline = await mine('vale');
    timeline.closest<HTMLElement>('[data-stp-now]')!.lang = 'cy';
    await shows(timeline, 'Rydym yn rhoi 3 pheth, ac mae arnom angen 2 beth.');
    await shows(timeline, 'Mae arnom “The agreement” i Harbour');
  });
});

describe('the details of a bar of stp-dependency-timeline', () => {
  failOnWarnings();

  async function detailsOf(id: string, data: unknown) {
    const timeline = await shownTimeline({}, data);
    barOf(timeline, id).dispatchEvent(new MouseEvent('click', { bubbles: true }));
    await until(() => parts(timeline, 'details').some((one) => one.matches(':popover-open')));
    return { timeline, details: part(timeline, 'details') };
  }

  it('tell what was agreed and what really is, the status with its age, how the forecast moved, what comes next, and its links', async () => {
    const document = timelinePartnership();
    document['cadences'] = { dependencies: 'P30D', updates: 'P10D' };
    Object.assign((document['activities'] as object[])[4], {
      links: [
        { href: 'https://example.org/plan', title: 'The plan' },
        { href: 'javascript:alert(1)', title: 'A trap' },
      ],
    });
    document.updates.push(
      { id: 'u1', subject: 'agreement', at: '2026-05-03', status: 'green', forecastEnd: '2026-06-14' },
      {
        id: 'u2',
        subject: 'agreement',
        at: '2026-06-01',
        status: 'amber',
        forecastEnd: '2026-07-04',
        organisation: 'vale',
        next: 'Guardians sign',
      },
    );
    const { timeline, details } = await detailsOf('agreement', document);
    const said = read(details);
    for (const fact of [
      'Dates 2 Mar to 4 Jul, 16 days after its baseline',
      'Actual since 2 Mar',
      'Baseline 2 Mar to 18 Jun',
      'Status Amber, reported 14 days ago by Vale, 4 days overdue',
      'Next Guardians sign',
      'Given to One waiting list, Harbour (broken)',
      'Forecast moved once since 3 May, from 14 Jun to 4 Jul: 20 days later',
    ])
      expect(said).to.contain(fact);
    expect([...details.querySelectorAll('a')].map(({ href }) => href)).to.deep.equal(['https://example.org/plan']);
    await expect(timeline).to.be.accessible();
  });

  it('name what the work collides with', async () => {
    const { timeline, details } = await detailsOf('rota', colliding());
    expect(read(details)).to.contain(
      'Director of planned care (Harbour) is asked for 140% of its time from 19 Jun to 30 Jun, for “Theatre rota” and “One waiting list”.',
    );
    await expect(timeline).to.be.accessible();
  });

  it('name of very many dependencies the worst, and count the rest', async () => {
    const document = timelinePartnership();
    const [broken] = document['dependencies'] as object[];
    document['dependencies'] = Array.from({ length: 300 }, (_, at) => ({ ...broken, id: `d${at}` }));
    const { details } = await detailsOf('list', document);
    expect([...details.querySelectorAll('p')].map(read).filter((text) => text.startsWith('Needs'))).to.have.length(4);
    expect(read(details)).to.contain('and 296 more').and.to.contain('and 294 more');
  });

  it('tell the worst first, whether the work waits on it or gives it, and what is delivered last', async () => {
    const document = timelinePartnership();
    const [, tight, , , , , late, delivered] = document['dependencies'] as object[];
    const notes = { ...tight, predecessor: 'report', successor: 'list', type: 'FF', neededBy: '2026-07-05', promisedBy: '2026-06-30' };
    const told = async (tights: number) => {
      document['dependencies'] = [
        { ...delivered, id: 'had', successor: 'list' },
        ...Array.from({ length: tights }, (_, at) => ({ ...notes, id: `d${at}`, gives: `Notes ${at}` })),
        { ...late, type: 'FS' },
      ];
      const { details } = await detailsOf('list', document);
      return [...details.querySelectorAll('p')].map(read).filter((text) => /^(Needs|Gives|and) /.test(text));
    };
    const many = await told(5);
    expect(many[0]).to.match(/^Gives “One list” to City Council by 31 Aug; .*: 30 days late\.$/);
    expect(many[1]).to.match(/^Needs “Notes 0” from City Council .*: 5 days to spare\.$/);
    expect(many[4]).to.equal('and 3 more');
    expect((await told(2))[3]).to.equal('Needs “The case” from Harbour by 3 May: delivered.');
  });
});
