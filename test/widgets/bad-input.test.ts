import { expect } from '@open-wc/testing';
import type { ProblemCode } from '@stp-widgets/feed';
import { loadTroubleMessages } from '@stp-widgets/insight/words/trouble-words.js';
import { wordsNow } from '@stp-widgets/insight/words/words.js';
import type { StpPartnership } from '@stp-widgets/widgets/partnership.js';
import { feedSource, type SourceAnswer } from '../support/feed-source.ts';
import { fullPartnership, mapTexts, withTexts } from '../support/full-partnership.ts';
import { everyElement, part, parts, read } from '../support/perceived.ts';
import { livePartnership, shownPartnership, shows } from '../support/shown.ts';
import { changed, type Document, smallPartnership } from '../support/small-partnership.ts';
import { until } from '../support/until.ts';
import { failOnWarnings } from '../support/warnings.ts';

const words = wordsNow('en-GB')!;
const trouble = await loadTroubleMessages('en');

const cards = (partnership: Element) => [...partnership.querySelectorAll('stp-objective-card')];

/** Each way that a document reaches a page. */
const ways: Record<string, (document: unknown, ...objectives: string[]) => Promise<StpPartnership>> = {
  'given by the page': (document, ...objectives) => shownPartnership(document, ...objectives),
  'from a feed': async (document, ...objectives) => {
    const source = feedSource();
    await source.serve(document);
    const partnership = await livePartnership(source.address, ...objectives);
    await until(() => partnership.shadowRoot?.querySelector('[data-state]:not([data-state=loading])'));
    for (const card of cards(partnership)) await card.updateComplete;
    return partnership;
  },
};

/** Presses every button that opens something in a partnership and its cards, and gives what the whole of it says. */
async function openAll(partnership: StpPartnership): Promise<string> {
  for (const widget of [partnership, ...cards(partnership)]) {
    const openers = widget.shadowRoot!.querySelectorAll<HTMLElement>('summary, [aria-expanded=false]');
    for (const opener of openers) opener.click();
    if (openers.length > 0) await until(() => widget.shadowRoot!.querySelector('table'));
  }
  return read(partnership);
}

describe('beside a good card on the same page,', () => {
  failOnWarnings();
  let good: StpPartnership;
  let before: string;
  beforeEach(async () => {
    good = await shownPartnership(undefined, 'apart');
    before = read(good);
    expect(before).to.contain('two of three results are behind');
  });
  afterEach(() => expect(read(good)).to.equal(before));

  const text = JSON.stringify(smallPartnership());
  for (const [what, answer, code] of [
    ['that is not there', { status: 404 }, 'not-found'],
    ['that may not be read', { status: 403 }, 'refused'],
    ['whose server fails', { status: 503 }, 'server-error'],
    ['that is a page', { body: '<!doctype html><title>Sign in</title>', headers: { 'content-type': 'text/html' } }, 'not-json'],
    ['that is cut off', { body: text.slice(0, text.length / 2) }, 'cut-off'],
    ['that is cut off on the way', { body: text, cutOff: 100 }, 'cut-off'],
    ['that is other JSON', { body: '{"name":"Smith"}' }, 'not-a-partnership'],
    ['that cannot be reached', { drop: true }, 'unreachable'],
  ] satisfies [string, SourceAnswer, ProblemCode][]) {
    it(`a feed ${what} says so, at the stamp and in its card`, async () => {
      const reason = words.tell(trouble[`problem-${code}`], { status: String('status' in answer ? answer.status : '') });
      const source = feedSource();
      await source.answer(answer);
      const partnership = await livePartnership(source.address, 'apart');
      const [card] = cards(partnership);
      await shows(card, reason);
      expect(read(card)).to.equal(`Not available (${reason}) The rest of this page is not affected.`);
      expect(read(part(partnership, 'stamp'))).to.contain(
        `The partnership could not be read ${reason} Try again ${words.tell(trouble[`remedy-${code}`])}`,
      );
      await expect(partnership).to.be.accessible();
    });
  }

  for (const [data, found] of [
    [null, 'null'],
    [[], 'a list'],
    ['partnership.json', 'a text'],
    [{}, 'an empty object'],
  ] as const) {
    it(`data that is ${found} says that it is no partnership`, async () => {
      const partnership = await shownPartnership(data, 'apart');
      await shows(cards(partnership)[0], 'not a partnership');
      await shows(partnership, 'could not be read');
      expect(read(part(partnership, 'stamp'))).to.match(/^The partnership could not be read not a partnership/);
      expect(read(cards(partnership)[0])).to.contain('Not available (not a partnership)');
    });
  }

  for (const [way, bring] of Object.entries(ways)) {
    describe(`a document ${way}`, () => {
      it('with wrong types in one thing leaves out that thing only, and names it', async () => {
        const partnership = await bring(changed('objectives', 'apart', { title: ['no', 'text'], aims: 'health' }), 'apart', 'agree');
        const [bad, fine] = cards(partnership);
        await until(() => read(bad).includes('This objective could not be read'));
        expect(read(part(fine, 'title'))).to.equal('Home by the weekend');
        expect(await openAll(partnership)).to.contain('title is a list of 2; expected text; left out as a whole');
      });

      for (const [kind, id, fields] of [
        ['results', 'waits', { baseline: { value: '80', at: 'once' } }],
        ['measures', 'm-waits', { series: 7 }],
        ['updates', 'upd-apart-2026-06-01', { at: 20260601, status: {} }],
        ['accountabilities', 'acc-apart', { letters: 'A' }],
        ['projects', 'hub', { contributions: [{ to: 7 }] }],
        ['roles', 'planned', { organisations: null }],
        ['organisations', 'harbour', { name: 9, shortName: [] }],
        ['aims', 'health', { title: false }],
      ] as const) {
        it(`with wrong types in ${kind} shows the objective without them`, async () => {
          const partnership = await bring(changed(kind, id, fields), 'apart');
          expect(read(part(cards(partnership)[0], 'title'))).to.equal('Hips and knees within 18 weeks');
          expect(read(part(partnership, 'stamp'))).to.match(/\d notices?/);
        });
      }

      it('with a collection that is no list shows the rest', async () => {
        const partnership = await bring({ ...smallPartnership(), measures: {}, updates: 'none' }, 'apart');
        expect(read(part(cards(partnership)[0], 'claim'))).to.equal('Nothing reported yet');
      });

      it('with fields that nobody knows shows it, and says so', async () => {
        const odd = { ...changed('objectives', 'apart', { colour: 'blue' }), moods: [{ id: 'm' }] };
        const partnership = await bring(odd, 'apart');
        expect(read(part(cards(partnership)[0], 'claim'))).to.contain('two of three results are behind');
        const all = await openAll(partnership);
        expect(all).to.contain('colour is not a field of the contract');
        expect(all).to.contain('moods is not known to this version');
      });

      it('with an id that leads nowhere shows the rest, and says so', async () => {
        const document = changed('objectives', 'apart', { aims: ['nowhere', 'money'] });
        changed('results', 'beds', { objective: 'nobody' }, document);
        const partnership = await bring(document, 'apart');
        const [card] = cards(partnership);
        expect(parts(card, 'result').map((item) => read(item.querySelector('button')!))).to.deep.equal([
          'Waits under 18 weeks',
          'Saved on theatres',
        ]);
        const all = await openAll(partnership);
        expect(all).to.contain('aims[0] names "nowhere", which is not there; expected one of aims');
        expect(all).to.contain('objective names "nobody", which is not there; expected one of objectives');
      });

      it('with an id given twice shows the first, and says so', async () => {
        const document = smallPartnership();
        document.objectives.push({ id: 'apart', title: 'The second of that id' });
        const partnership = await bring(document, 'apart');
        expect(read(part(cards(partnership)[0], 'title'))).to.equal('Hips and knees within 18 weeks');
        expect(await openAll(partnership)).to.contain('The id "apart" is taken already; left out as a whole');
      });

      it('with titles of 200 characters shows them whole', async () => {
        const title = `${'Waiting times '.repeat(14)}end.`;
        const partnership = await bring(changed('objectives', 'apart', { title }), 'apart');
        expect(read(part(cards(partnership)[0], 'title'))).to.have.length(200);
      });

      it('with text that reads from the right shows it from the right', async () => {
        const partnership = await bring(
          withTexts(fullPartnership(), (one) => `مستشفى ${one}`),
          'مستشفى apart',
        );
        const [card] = cards(partnership);
        expect(read(part(card, 'title'))).to.equal('مستشفى Hips and knees within 18 weeks');
        expect(getComputedStyle(part(card, 'title')).direction).to.equal('rtl');
        await expect(partnership).to.be.accessible();
      });

      it('with markup in every text shows it as text, and runs nothing', async () => {
        const page = globalThis as { executed?: boolean };
        delete page.executed;
        const markup = '<img src=x onerror="globalThis.executed=true"><script>globalThis.executed=true</script>';
        const id = `${markup}apart`;
        const partnership = await bring(
          withTexts(fullPartnership(), (one) => markup + one),
          id,
        );
        const [card] = cards(partnership);
        partnership.style.inlineSize = '800px';
        const all = await openAll(partnership);
        await until(() => card.shadowRoot!.querySelector('table'));
        for (const shown of [
          'Harbour and Vale',
          'Hips and knees',
          'A hip that',
          'Waits under',
          'Shared theatres',
          'Director of planned',
          'The second theatre',
          'Agree the winter',
        ])
          expect(read(partnership)).to.contain(`${markup}${shown}`);
        expect(all).to.contain(markup);
        nothingRan(partnership);
      });

      it('with markup where it cannot be read names it as text, and runs nothing', async () => {
        const markup = '<img src=x onerror="globalThis.executed=true">';
        const document = mapTexts(fullPartnership(), (one) => markup + one) as Document;
        const partnership = await bring(document, `${markup}apart`);
        const all = await openAll(partnership);
        expect(all).to.match(/asOf is "<img src=x onerror=/);
        nothingRan(partnership);
      });

      it('with javascript: in every link has none of them', async () => {
        const script = 'javascript:globalThis.executed=true';
        const document = fullPartnership();
        for (const list of Object.values(document)) {
          if (!Array.isArray(list)) continue;
          for (const item of list as { links?: { href: string }[] }[]) for (const link of item.links ?? []) link.href = script;
        }
        const partnership = await bring(document, 'apart');
        partnership.style.inlineSize = '800px';
        const all = await openAll(partnership);
        expect(all).to.contain(`The link "${script}" is not shown; expected https:, http:, mailto: or tel:`);
        expect(everyElement(partnership).filter((one) => one.hasAttribute('href'))).to.deep.equal([]);
        nothingRan(partnership);
      });

      it('with keys called __proto__ shows it, and nothing on the page inherits from them', async () => {
        const poison = '{"__proto__":{"polluted":true,"title":"Polluted"},"constructor":{"prototype":{"polluted":true}},';
        const document: unknown = JSON.parse(JSON.stringify(fullPartnership()).replaceAll('{', poison).replaceAll(',}', '}'));
        const partnership = await bring(document, 'apart');
        expect(read(part(cards(partnership)[0], 'title'))).to.equal('Hips and knees within 18 weeks');
        expect(({} as { polluted?: boolean }).polluted).to.equal(undefined);
        expect(await openAll(partnership)).to.contain('__proto__ is not a field of the contract');
      });

      it('that has nothing in it says of each card that it is not there', async () => {
        const partnership = await bring({ contract: '1.0' }, 'apart', '');
        await until(() => cards(partnership).map(read)[0].includes('This objective is not in the partnership'));
        expect(cards(partnership).map(read)[1]).to.contain('No objective chosen');
        expect(read(part(partnership, 'stamp'))).to.contain('The document does not say as of when');
      });
    });
  }
});

function nothingRan(partnership: StpPartnership): void {
  expect((globalThis as { executed?: boolean }).executed).to.equal(undefined);
  expect(everyElement(partnership).filter((one) => one.matches('img, script, iframe, object, embed'))).to.deep.equal([]);
  const handlers = everyElement(partnership).flatMap((one) => one.getAttributeNames().filter((name) => name.startsWith('on')));
  expect(handlers).to.deep.equal([]);
}
