import { expect } from '@open-wc/testing';
import { freshness, openFeed } from '@stp-widgets/feed';
import { elsewhereOf, feedSource, type SourceAnswer } from '../support/feed-source.ts';
import { toldBy } from '../support/freshness-shown.ts';
import { holdTimers } from '../support/held-timers.ts';
import { read } from '../support/perceived.ts';
import { livePartnership, shows } from '../support/shown.ts';
import { changed, smallPartnership } from '../support/small-partnership.ts';
import { drawn, until } from '../support/until.ts';
import { failOnWarnings } from '../support/warnings.ts';

const whole = JSON.stringify(changed('objectives', 'apart', { title: 'Never shown' }));
const html = { 'content-type': 'text/html; charset=utf-8' };

const badly = (reason: string) => `Since AT the source answers with something else (${reason}). We try again every hour.`;
const silent = (reason: string) => `The source has not answered since AT (${reason}). We try again every hour.`;

/** What is said since when, without its day: that is another than the page's, whose clock is pinned. */
const undated = (text: string) => text.replace(/(ince \d\d:\d\d) on \d+ \w+/, '$1');

describe('the last good picture survives', () => {
  failOnWarnings();

  for (const [what, answer, state, why] of [
    ['404', { status: 404 }, 'stale', badly('404, not found')],
    ['500', { status: 500 }, 'stale', badly('500, the server failed')],
    ['503 with Retry-After', { status: 503, headers: { 'retry-after': '900' } }, 'stale', badly('503, the server failed')],
    ['401', { status: 401 }, 'stale', badly('401, access refused')],
    ['403', { status: 403 }, 'stale', badly('403, access refused')],
    [
      'a page to sign in, with 200',
      { body: '<!doctype html><title>Sign in</title>', headers: html },
      'stale',
      badly('not JSON but a page or text'),
    ],
    ['a body that is cut off', { body: whole, cutOff: 200 }, 'stale', badly('cut off before its end')],
    ['a document that ends early', { body: whole.slice(0, -9) }, 'stale', badly('cut off before its end')],
    ['another contract', { body: '{"openapi":"3.1.0","paths":{}}' }, 'stale', badly('not a partnership')],
    ['60 s of silence', { hold: true }, 'offline', silent('no answer in time')],
    ['60 s of silence within the body', { body: whole, stall: 200 }, 'offline', silent('no answer in time')],
    ['a connection that is reset', { drop: true }, 'offline', silent('no connection')],
    [
      'being sent to another origin, which gives no leave to read',
      { status: 302, headers: { location: elsewhereOf(feedSource().address) } },
      'offline',
      silent('no connection'),
    ],
  ] as readonly (readonly [string, SourceAnswer, string, string])[]) {
    it(`${what}; the stamp says why, the page is told, it is said aloud once, and that it is over`, async () => {
      const source = feedSource();
      await source.answer({ hold: true });
      const partnership = await livePartnership(source.address, 'apart');
      const card = partnership.querySelector('stp-objective-card')!;
      const told = toldBy(partnership);
      await shows(partnership, 'Reading');
      await source.serve(smallPartnership());
      await shows(card, 'Hips and knees');
      await until(() => told.state() === 'fresh');
      const picture = read(card);
      const feed = openFeed(source.address);
      await source.answer(answer);
      const timers = holdTimers();
      for (let tries = 1; tries <= 3; tries++) {
        const refreshed = feed.refresh();
        if (answer.hold || answer.stall) {
          await source.requestsUntil((requests) => requests.length === tries + 1);
          timers.of(30_000).run();
        }
        await refreshed;
        await drawn();
      }
      timers.release();
      await until(() => told.said.length > 0);
      const since = new Date(feed.snapshot.problem!.since);
      const at = since.toLocaleTimeString('en-GB', { timeZone: 'Europe/London', hour: '2-digit', minute: '2-digit' });
      const reason = why.replace('AT', at);
      expect(read(card)).to.equal(picture);
      expect(undated(told.stamp())).to.equal(
        `Harbour and Vale As of 15 June 2026, 09:40 Last good picture, kept on this page Try now ${reason}`,
      );
      expect(told.state()).to.equal(state);
      expect(freshness(feed.snapshot, new Date(smallPartnership()['asOf'] as string))).to.equal(state);
      expect(told.said.map(undated)).to.deep.equal([`Harbour and Vale: the last good picture is shown. ${reason}`]);

      await source.serve(smallPartnership());
      await feed.refresh();
      await until(() => told.state() === 'fresh' && told.said.length > 1);
      expect(read(card)).to.equal(picture);
      expect(told.said.slice(1)).to.deep.equal(['The source of Harbour and Vale answers again.']);
      expect(told.events).to.deep.equal(['fresh', state, 'fresh']);
      expect(told.stamp()).to.equal('Harbour and Vale As of 15 June 2026, 09:40 5 organisations, read now');
    });
  }
});
