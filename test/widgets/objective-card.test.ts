import { expect } from '@open-wc/testing';
import { nameAndRole } from '../support/name-and-role.ts';
import { part, parts, read, within } from '../support/perceived.ts';
import { shownCard, shows } from '../support/shown.ts';
import { changed, smallPartnership } from '../support/small-partnership.ts';
import { until } from '../support/until.ts';
import { failOnWarnings } from '../support/warnings.ts';

const claim = async (objective: string, document?: object) => read(part(await shownCard(objective, document, 800), 'claim'));

describe('stp-objective-card', () => {
  failOnWarnings();

  describe('sets what is reported beside the numbers:', () => {
    for (const [objective, sentence] of [
      ['apart', 'Reported green on 1 Jun 2026; two of three results are behind.'],
      ['agree', 'Numbers agree'],
      ['done', 'Closed 2 Feb 2026'],
      ['later', 'Not started yet'],
      ['silent', 'Nothing reported yet'],
      ['odd', '“Turquoise” is not on the partnership’s scale'],
      ['bare', 'No result can be counted yet'],
    ] as const) {
      it(`${objective}: ${sentence}`, async () => expect(await claim(objective)).to.equal(sentence));
    }

    it('shows both as tags where they disagree, and says between them that they do', async () => {
      const card = await shownCard('apart', undefined, 800);
      expect(read(card)).to.contain('Reported Green disagrees with Numbers say Amber-red Reported green on');
      expect(read(part(card, 'status'))).to.equal('Green');
      const sign = card.shadowRoot!.querySelector('[role=img]')!;
      expect(nameAndRole(sign)).to.deep.equal({ role: 'img', name: 'disagrees with' });
    });

    it('says so too where what is reported is worse than the numbers', async () => {
      const worse = changed('updates', 'upd-agree-2026-05-01', { status: 'red' });
      expect(await claim('agree', worse)).to.equal('Reported red on 1 May 2026; its one result is on track.');
    });

    it('shows one tag where they agree, and none where nothing on the scale was reported', async () => {
      const agrees = await shownCard('agree');
      expect(read(part(agrees, 'status'))).to.equal('Green');
      expect(agrees.shadowRoot!.querySelectorAll('.tag')).to.have.length(1);
      for (const objective of ['silent', 'odd']) expect(parts(await shownCard(objective), 'status')).to.deep.equal([]);
    });

    it('speaks of the status in the words of the partnership’s own scale', async () => {
      const document = {
        ...smallPartnership(),
        statusScale: [
          { value: 'green', label: 'Going well', rank: 1, shape: 'disc' },
          { value: 'red', label: 'In trouble', rank: 2, shape: 'square' },
        ],
      };
      const card = await shownCard('apart', document);
      expect(read(part(card, 'claim'))).to.contain('Reported going well on 1 Jun 2026');
      expect(read(card)).to.contain('Numbers say In trouble');
    });
  });

  describe('tells why and for what', () => {
    it('it was agreed: title, aims and reason', async () => {
      const card = await shownCard('apart', undefined, 800);
      expect(read(part(card, 'title'))).to.equal('Hips and knees within 18 weeks');
      expect(read(card)).to.match(
        /^Improved health and wellbeing and Sustainable finance Hips and knees .* weeks A hip that cannot wait keeps/,
      );
    });

    it('under a heading whose level the page sets, the title its only content', async () => {
      const card = await shownCard();
      const heading = card.shadowRoot!.querySelector('[role=heading]')!;
      expect(nameAndRole(heading)).to.deep.equal({ role: 'heading', name: 'Hips and knees within 18 weeks' });
      expect(heading.getAttribute('aria-level')).to.equal('3');
      card.setAttribute('level', '2');
      await card.updateComplete;
      expect(heading.getAttribute('aria-level')).to.equal('2');
    });
  });

  describe('tells who stands behind it:', () => {
    const accountable = async (objective: string, document?: object) =>
      read(part(await shownCard(objective, document, 800), 'facts')).replace(/^Accountable /, '');

    it('the role that is accountable, where, and since when it was accepted', async () => {
      expect(await accountable('apart')).to.match(/^Director of planned care Harbour and Vale, accepted 12 Jan 2026 /);
    });
    it('a role that nobody holds today', async () => {
      expect(await accountable('agree')).to.equal('Director of urgent care City Council, vacant');
    });
    it('a group that has not accepted yet', async () => {
      expect(await accountable('done')).to.equal('Partnership Board not yet accepted');
    });
    it('nobody, where no letter that decides was given', async () => {
      for (const objective of ['later', 'silent']) expect(await accountable(objective)).to.equal('Nobody is accountable');
    });
    it('two, where two share it', async () => {
      const document = smallPartnership();
      document.accountabilities.push({ id: 'acc-two', subject: 'apart', party: 'board', letters: ['A'] });
      expect(await accountable('apart', document)).to.match(/^Director of planned care .* 2026 Partnership Board not yet accepted/);
    });
    it('how each organisation stands to it, silent ones as not asked', async () => {
      expect(await accountable('apart')).to.contain(
        'Standing behind it Backed by 1 of 5 Taking part: Vale. With reserves: City Council. Opposed: Moor Ambulance. Not asked: Coast Primary Care.',
      );
    });
    it('the projects that serve it or one of its results', async () => {
      const card = await shownCard('apart', undefined, 800);
      const projects = [...part(card, 'facts').querySelectorAll('button')].map((button) => nameAndRole(button));
      expect(projects).to.deep.equal([
        { role: 'button', name: 'One list of dates' },
        { role: 'button', name: 'Shared theatres' },
      ]);
    });
    it('what was last said, by whom and when, what comes next, and how sure they are', async () => {
      expect(await accountable('apart')).to.contain(
        'Last update “The second theatre opened.” Director of planned care, Harbour, 1 Jun 2026' +
          ' Next step Agree the winter list. Confidence 4 of 5, was 3 on 1 Mar 2026',
      );
    });
    it('which organisations set it', async () => {
      expect(await accountable('apart', changed('objectives', 'apart', { setBy: ['city', 'harbour'] }))).to.contain(
        'Set by City Council and Harbour Standing behind it',
      );
      expect(await accountable('apart')).not.to.contain('Set by');
    });
    it('who gave the status, and when, where the last update gave none', async () => {
      const document = smallPartnership();
      document.updates.push({ id: 'upd-more', subject: 'apart', at: '2026-06-12', organisation: 'vale', narrative: 'Beds are short.' });
      expect(await accountable('apart', document)).to.contain(
        'Reported Director of planned care, Harbour, 1 Jun 2026 Last update “Beds are short.” Vale, 12 Jun 2026',
      );
      expect(await accountable('apart')).not.to.contain('Reported');
    });
    it('confidence without a former one, and no row for what was not said', async () => {
      const document = changed('updates', 'upd-bare-2026-06-10', { confidence: 2 });
      expect(await accountable('bare', document)).to.equal('Nobody is accountable Confidence 2 of 5');
    });
  });

  describe('tells its age:', () => {
    const age = async (objective: string, document?: object) => read(part(await shownCard(objective, document, 400), 'age'));
    it('fresh', async () => expect(await age('apart')).to.equal('Updated 14 days ago, due every 14 days'));
    it('overdue', async () => expect(await age('agree')).to.equal('45 days ago, 31 days overdue'));
    it('closed, and due no more', async () => expect(await age('done')).to.equal('Updated 133 days ago'));
    it('never', async () => expect(await age('silent')).to.equal('Never updated'));
    it('without a cadence', async () => {
      expect(await age('agree', { ...smallPartnership(), cadences: {} })).to.equal('Updated 45 days ago');
    });
    it('overdue in another weight than fresh', async () => {
      const weight = async (objective: string) => getComputedStyle(part(await shownCard(objective), 'age')).fontWeight;
      expect(Number(await weight('agree'))).to.be.greaterThan(Number(await weight('apart')));
    });
  });

  describe('leads to the publisher’s own form', () => {
    const link = (card: Element) => card.shadowRoot!.querySelector('a');

    it('by a link that names what it changes', async () => {
      const found = link(await shownCard('apart', undefined, 800))!;
      expect(nameAndRole(found)).to.deep.equal({ role: 'link', name: 'Update this: Hips and knees within 18 weeks' });
      expect(found.href).to.equal('https://example.org/edit/apart');
      expect(read(found)).to.equal('Update this');
    });
    it('by none where it gives none, or only other links', async () => {
      expect(link(await shownCard('agree'))).to.equal(null);
      const other = changed('objectives', 'agree', { links: [{ href: 'https://example.org/', title: 'About', rel: 'about' }] });
      expect(link(await shownCard('agree', other))).to.equal(null);
    });
    for (const href of [
      'javascript:alert(1)',
      ' javascript:alert(1)',
      'data:text/html,x',
      'JaVaScRiPt:alert(1)',
      '//example.org',
      'file:///x',
    ]) {
      it(`never to ${href}`, async () => {
        const card = await shownCard('apart', changed('objectives', 'apart', { links: [{ href, title: 'x', rel: 'edit' }] }), 800);
        expect(link(card)).to.equal(null);
        await shows(card, '1 part of this could not be read');
      });
    }
  });

  describe('is shown', () => {
    it('without what it was asked to leave out, when compact', async () => {
      const card = await shownCard('apart', undefined, 800);
      card.setAttribute('compact', '');
      await until(() => !part(card, 'facts').checkVisibility());
      expect(read(card)).to.equal(
        'Hips and knees within 18 weeks Reported Green disagrees with Numbers say Amber-red' +
          ' Reported green on 1 Jun 2026; two of three results are behind.' +
          ' Waits under 18 weeks 82.0% Behind by 7.1 points, and better lately. From 80.0% to 100.0% by 31 Dec 2026; 89.1% due now' +
          ' Beds put off 44 Behind by 13.1, and worse than where it began. From 40 to 20 by 31 Dec 2026; 30.9 due now ' +
          read(within(card, 'li', 'Saved on theatres')) +
          ' Results as a table Updated 14 days ago, due every 14 days',
      );
    });
  });
});
