import { expect } from '@open-wc/testing';
import { registry } from '@stp-widgets/feed';
import type { SelectEvent } from '@stp-widgets/kit/select-event.js';
import { focused, press } from '../support/keys.ts';
import { part, read, within } from '../support/perceived.ts';
import { shownCard } from '../support/shown.ts';
import { failOnWarnings } from '../support/warnings.ts';

const { selection } = registry();

/** What reaches the page of one act. */
async function heard(act: () => unknown, prevent = false): Promise<SelectEvent[]> {
  const events: SelectEvent[] = [];
  const listen = (event: SelectEvent) => {
    events.push(event);
    if (prevent) event.preventDefault();
  };
  document.body.addEventListener('stp-select', listen);
  await act();
  document.body.removeEventListener('stp-select', listen);
  return events;
}

describe('stp-select of stp-objective-card', () => {
  failOnWarnings();
  afterEach(() => selection.select(null));

  for (const [what, text, chosen] of [
    ['the title', 'Hips and knees', { kind: 'objectives', id: 'apart' }],
    ['a result', 'Beds put off', { kind: 'results', id: 'beds' }],
    ['a project', 'Shared theatres', { kind: 'projects', id: 'hub' }],
  ] as const) {
    it(`is sent by ${what}, with its kind and id, and is then the page’s selection`, async () => {
      const card = await shownCard('apart', undefined, 800);
      const [event, ...more] = await heard(() => within(card, 'button', text).click());
      expect(more).to.deep.equal([]);
      expect({ kind: event.kind, id: event.id }).to.deep.equal(chosen);
      expect([event.bubbles, event.composed, event.cancelable]).to.deep.equal([true, true, true]);
      expect(event.target).to.equal(card);
      expect(selection.current).to.deep.equal(chosen);
    });
  }

  it('selects nothing where the page prevents it', async () => {
    const card = await shownCard();
    expect(await heard(() => part(card, 'title').click(), true)).to.have.length(1);
    expect(selection.current).to.equal(null);
  });

  it('is not sent because a property was set', async () => {
    const card = await shownCard();
    const events = await heard(async () => {
      card.objective = 'agree';
      await card.updateComplete;
    });
    expect(events).to.deep.equal([]);
  });

  for (const key of ['Enter', 'Space']) {
    it(`is sent by ${key} on the title`, async () => {
      const card = await shownCard();
      part(card, 'title').focus();
      const events = await heard(() => press(key === 'Space' ? ' ' : key));
      expect(events.map(({ id }) => id)).to.deep.equal(['apart']);
    });
  }
});

describe('the keyboard on stp-objective-card', () => {
  failOnWarnings();

  it('goes from title to results, table, projects, the host’s own controls and the form, in the order they are read', async () => {
    const card = await shownCard('apart', undefined, 800);
    const own = document.createElement('button');
    own.slot = 'actions';
    own.textContent = 'Our own';
    card.append(own);
    part(card, 'title').focus();
    const order = [read(focused()!)];
    for (let stop = 0; stop < 8; stop++) {
      await press('Tab');
      order.push(read(focused()!));
    }
    expect(order.slice(0, 9)).to.deep.equal([
      'Hips and knees within 18 weeks',
      'Waits under 18 weeks',
      'Beds put off',
      'Saved on theatres',
      'Results as a table',
      'One list of dates',
      'Shared theatres',
      'Our own',
      'Update this',
    ]);
  });

  it('shows where it is by a ring of the theme’s width, with ink around it', async () => {
    const card = await shownCard('apart', undefined, 800);
    part(card, 'title').focus();
    for (let stop = 0; stop < 7; stop++) {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(focused()!);
      expect(`${outlineStyle} ${outlineWidth}`, read(focused()!)).to.equal('solid 3px');
      expect(boxShadow).to.match(/0px 0px 0px 2px/);
      await press('Tab');
    }
  });
});
