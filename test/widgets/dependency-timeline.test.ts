import { expect } from '@open-wc/testing';
import { nameAndRole } from '../support/name-and-role.ts';
import { part, parts, read, within } from '../support/perceived.ts';
import { barOf, barsOf, shownTimeline, spoken, still } from '../support/shown-timeline.ts';
import { manyActivities, timelinePartnership } from '../support/timeline-partnership.ts';
import { drawn, until } from '../support/until.ts';
import { failOnWarnings } from '../support/warnings.ts';

const lanes = (timeline: Element) => parts(timeline, 'lane').map(read);
const texts = (timeline: Element) => barsOf(timeline).map((bar) => bar.querySelector('text')!.textContent.trim());
const table = async (timeline: Element) => {
  within(timeline, 'button', 'Table').click();
  await until(() => timeline.shadowRoot!.querySelector('tbody tr'));
  return part(timeline, 'table');
};

describe('stp-dependency-timeline', () => {
  failOnWarnings();

  it('says first how many wait on how many, and what is wrong', async () => {
    const timeline = await shownTimeline();
    expect(read(part(timeline, 'sentence'))).to.equal(
      'Eight dependencies: seven between four organisations, one within an organisation. One is broken: Vale gives “The agreement” to Harbour 16 days late. ' +
        'Of the others, one is disputed, one is not yet signed by both.',
    );
    expect(read(part(timeline, 'sentence').querySelector('b')!)).to.equal('One is broken');
    expect(read(timeline).startsWith(read(part(timeline, 'sentence')))).to.equal(true);
  });

  describe('puts bars in lanes', () => {
    for (const [by, heads] of [
      [undefined, ['Harbour 4', 'Vale 4', 'City Council 3', 'Coast Primary Care 2']],
      ['programme', ['Planned care 9', 'Care at home 3', 'No programme 1']],
      ['project', ['Shared theatres 9', 'Recover at home 3', 'No project 1']],
      ['objective', ['Hips and knees within 18 weeks 9', 'Home by the weekend 3', 'No objective 1']],
      ['moon', ['Harbour 4', 'Vale 4', 'City Council 3', 'Coast Primary Care 2']],
    ] as const) {
      it(`by ${by ?? 'organisation, where nothing else is asked for'}`, async () => {
        const timeline = await shownTimeline(by ? { 'group-by': by } : {});
        expect(lanes(timeline)).to.deep.equal(heads);
        const axis = { programme: 'programme', project: 'project', objective: 'objective' }[by as string] ?? 'organisation';
        expect(read(timeline)).to.contain(`By ${axis}`);
      });
    }
  });

  describe('shows only what is asked for, with what that waits on and gives to', () => {
    for (const [attribute, value, titles] of [
      ['organisation', 'coast', ['Recovery at home', 'Volunteer drivers']],
      ['programme', 'home', ['Recovery at home', 'Home care contract', 'Volunteer drivers']],
      ['objective', 'homes', ['Recovery at home', 'Home care contract', 'Volunteer drivers']],
      ['from', '2026-10', ['Recovery at home', 'Staff trained']],
      ['to', '2026-01', ['Business case']],
    ] as const) {
      it(`by ${attribute}`, async () => {
        expect(texts(await shownTimeline({ [attribute]: value }))).to.deep.equal(titles);
      });
    }

    it('and follows when that changes', async () => {
      const timeline = await shownTimeline({ organisation: 'coast' });
      timeline.setAttribute('organisation', '');
      timeline.setAttribute('group-by', 'programme');
      await timeline.updateComplete;
      expect(lanes(timeline)).to.have.length(3);
    });
  });

  describe('names every bar', () => {
    it('by what, when, whose, how it stands, and what is wrong with its dependencies', async () => {
      const timeline = await shownTimeline();
      expect(nameAndRole(barOf(timeline, 'list'))).to.deep.equal({
        role: 'button',
        name:
          'One waiting list, 19 Jun to 30 Sept, Harbour, Amber, waits on 1, gives to 1. ' +
          'Needs “The agreement” from Vale by 18 Jun; promised for 4 Jul: 16 days late, not yet agreed by them.',
      });
      expect(spoken(timeline, 'opens')).to.match(
        /^Hub opens, 5 Aug, milestone, Harbour, not begun, 35 days after its baseline, waits on 1\. Needs/,
      );
    });

    it('and the picture itself, with how to go about in it', async () => {
      const timeline = await shownTimeline();
      const picture = timeline.shadowRoot!.querySelector('svg[role=group]')!;
      expect(nameAndRole(picture)).to.deep.equal({ role: 'group', name: 'Activities and dependencies' });
      expect(timeline.shadowRoot!.getElementById(picture.getAttribute('aria-describedby')!)!.textContent).to.contain('Arrow keys');
    });
  });

  describe('tells each dependency by its line and marks', () => {
    const look = (timeline: Element, name: string) => [...timeline.shadowRoot!.querySelectorAll(`.bars .link[data-look=${name}]`)];

    it('one look for each health', async () => {
      const timeline = await shownTimeline();
      for (const [name, lines] of [
        ['broken', 3],
        ['disputed', 3],
        ['unsigned', 2],
        // The tight one and the one whose giver is in trouble: each a line, its ends and a mark.
        ['tight', 6],
        ['kept', 4],
        ['delivered', 2],
      ] as const)
        expect(look(timeline, name), name).to.have.length(lines);
      expect(look(timeline, 'broken').map((one) => one.textContent.trim())).to.deep.equal(['', '', '16 days late']);
    });

    it('another shape for each, so that none is told by colour alone', async () => {
      const timeline = await shownTimeline();
      const shapes = ['broken', 'disputed', 'unsigned', 'tight', 'kept', 'delivered'].map((name) => {
        const [line] = look(timeline, name).map((one) => getComputedStyle(one.querySelector('.line') ?? one));
        const marks = look(timeline, name).flatMap((one) => [...one.querySelectorAll('.mark, .ring')].map(({ localName }) => localName));
        return [line.strokeDasharray, line.strokeWidth, ...marks].join(' ');
      });
      expect(new Set(shapes).size, shapes.join(', ')).to.equal(6);
    });

    it('a ring at each end that has not signed', async () => {
      const timeline = await shownTimeline();
      const ring = (name: string) => look(timeline, name).flatMap((one) => [...one.querySelectorAll('.ring')]);
      expect([ring('broken').length, ring('unsigned').length, ring('kept').length]).to.deep.equal([1, 1, 0]);
    });

    it('and a key that says what they mean', async () => {
      const timeline = await shownTimeline();
      expect([...timeline.shadowRoot!.querySelectorAll('.key li')].map(read)).to.deep.equal([
        'Agreed by both',
        'Delivered',
        'Not signed; ring at that end',
        'Tight, or its giver is off track',
        'Disputed',
        'Broken: comes too late',
        'Done, forecast, late; baseline beneath',
        'Milestone',
      ]);
    });
  });

  it('flags today on the axis, and not where today is off it', async () => {
    const timeline = await shownTimeline();
    expect(timeline.shadowRoot!.querySelector('.flag-word')!.textContent).to.equal('15 Jun');
    expect((await shownTimeline({ from: '2026-10' })).shadowRoot!.querySelector('.flag-word')).to.equal(null);
  });

  it('writes quarters of the financial year over months', async () => {
    const timeline = await shownTimeline();
    const axis = [...timeline.shadowRoot!.querySelectorAll('.axis text')].map(({ textContent }) => textContent.trim());
    expect(axis).to.include.members(['2025/26 Q4', 'Q3', 'Jan', 'Feb']);
  });

  it('names what has no dates under the picture, and only there', async () => {
    const timeline = await shownTimeline();
    expect(read(timeline)).to.contain('1 has no dates and is not drawn: Winter plan.');
    expect(texts(timeline)).not.to.include('Winter plan');
    expect(timeline.shadowRoot!.querySelector('.undated')!.checkVisibility()).to.equal(true);
  });

  it('does not say of what has no dates that it is left out of the list, in which it stands', async () => {
    const timeline = await shownTimeline({}, undefined, 500);
    expect(read(part(timeline, 'plot'))).to.contain('Winter plan');
    expect(timeline.shadowRoot!.querySelector('.undated')!.checkVisibility()).to.equal(false);
  });

  describe('with very many bars', () => {
    it('shows at first what others wait on, says so, and shows all when asked', async () => {
      const timeline = await shownTimeline({}, manyActivities(70));
      expect(read(part(timeline, 'toolbar'))).to.contain('Showing 35 of 70');
      const toggle = within(timeline, 'button', 'Only across organisations');
      expect(toggle.getAttribute('aria-pressed')).to.equal('true');
      toggle.click();
      await timeline.updateComplete;
      expect(toggle.getAttribute('aria-pressed')).to.equal('false');
      expect(read(part(timeline, 'toolbar'))).not.to.contain('Showing');
    });

    it('shows all of few, and what others wait on when asked', async () => {
      const timeline = await shownTimeline();
      const toggle = within(timeline, 'button', 'Only across organisations');
      expect(toggle.getAttribute('aria-pressed')).to.equal('false');
      toggle.click();
      await timeline.updateComplete;
      expect(texts(timeline)).not.to.include('Annual report');
      expect(read(part(timeline, 'sentence'))).to.match(/^Seven dependencies between four organisations/);
    });
  });

  describe('has a plain twin', () => {
    it('of the same bars, with dates, status, counts and finding', async () => {
      const timeline = await shownTimeline();
      const rows = [...(await table(timeline)).querySelectorAll('tbody tr')];
      expect(rows).to.have.length(13);
      expect([...rows[2].children].map(read)).to.deep.equal([
        'One waiting list',
        'Harbour',
        '19 Jun 2026',
        '30 Sept 2026',
        '',
        'Amber',
        '1',
        '1',
        'Needs “The agreement” from Vale by 18 Jun; promised for 4 Jul: 16 days late, not yet agreed by them.',
      ]);
      expect(parts(timeline, 'plot')).to.deep.equal([]);
      await still(timeline);
      await expect(timeline).to.be.accessible();
    });

    it('in pages, and the picture comes back with its bars', async () => {
      const timeline = await shownTimeline({}, manyActivities(200));
      within(timeline, 'button', 'Only across').click();
      await table(timeline);
      expect(read(timeline)).to.contain('1 to 50 of 200');
      within(timeline, 'button', /^Picture/).click();
      await until(() => barsOf(timeline).length > 0);
    });
  });

  describe('opens the details of a bar', () => {
    const opened = async (timeline: Element, open: () => unknown) => {
      open();
      await until(() => parts(timeline, 'details').some((one) => one.matches(':popover-open')));
      return part(timeline, 'details');
    };

    it('when it is clicked: what it needs and gives, when, by whom, for whom and what for', async () => {
      const timeline = await shownTimeline();
      const details = await opened(timeline, () => barOf(timeline, 'list').dispatchEvent(new MouseEvent('click', { bubbles: true })));
      expect(read(details)).to.equal(
        'One waiting list Amber ' +
          'Needs “The agreement” from Vale by 18 Jun; promised for 4 Jul: 16 days late, not yet agreed by them. ' +
          'Gives “One list” to City Council by 31 Aug; promised for 1 Aug. ' +
          'Dates 19 Jun to 30 Sept Organisation Harbour Status Amber, reported 14 days ago Progress Not begun ' +
          'Accountable Director of planned care, Harbour Waits on Data-sharing agreement, Vale (broken) ' +
          'Given to Staff trained, City Council (kept) Serves Waits under 18 weeks Show what it touches Update this',
      );
      expect(details.querySelector('a')!.href).to.equal('https://example.org/edit/list');
      await expect(timeline).to.be.accessible();
    });

    it('of what is under way: how far it has come, and how late', async () => {
      const timeline = await shownTimeline();
      const details = await opened(timeline, () => barOf(timeline, 'agreement').dispatchEvent(new MouseEvent('click', { bubbles: true })));
      expect(read(details)).to.contain('Dates 2 Mar to 4 Jul, 16 days after its baseline');
      expect(read(details)).to.contain('Progress Under way, 75% done').and.to.contain('Accountable Nobody is accountable');
    });

    it('and closes again by its button, the focus where it was', async () => {
      const timeline = await shownTimeline();
      const bar = barOf(timeline, 'list');
      bar.focus();
      await opened(timeline, () => bar.dispatchEvent(new MouseEvent('click', { bubbles: true })));
      within(timeline, 'button[aria-label=Close]').click();
      await until(() => parts(timeline, 'details').length === 0);
      await drawn();
      expect(timeline.shadowRoot!.activeElement).to.equal(barOf(timeline, 'list'));
    });
  });

  it('heads a lane of what belongs to no organisation with words, not a button', async () => {
    const document = timelinePartnership();
    document['activities'] = (document['activities'] as object[]).map((one) => ({ ...one, organisation: undefined }));
    document['dependencies'] = [];
    const timeline = await shownTimeline({}, JSON.parse(JSON.stringify(document)));
    expect(lanes(timeline)).to.deep.equal(['No organisation 13']);
    expect(part(timeline, 'lane').querySelectorAll('button.plain')).to.have.length(0);
  });
});
