import { expect } from '@open-wc/testing';
import type { StpDependencyTimeline } from '@stp-widgets/widgets/dependency-timeline.js';
import { focused, press } from '../support/keys.ts';
import { parts, read, within } from '../support/perceived.ts';
import { shownTimeline } from '../support/shown-timeline.ts';
import type { Document } from '../support/small-partnership.ts';
import { timelinePartnership } from '../support/timeline-partnership.ts';
import { drawn, until } from '../support/until.ts';
import { failOnWarnings } from '../support/warnings.ts';

type Item = Record<string, unknown> & { readonly id: string };

/** The partnership as it is when the feed has changed these fields of a thing of it, or has it no more. */
function changed(kind: 'activities' | 'dependencies', id: string, fields: object | null): Document {
  const document = timelinePartnership();
  const all = document[kind] as Item[];
  document[kind] = all.flatMap((one) => (one.id !== id ? [one] : fields ? [{ ...one, ...fields }] : []));
  return document;
}

/** Resolves when a timeline shows what the feed says now. */
async function follows(timeline: StpDependencyTimeline, document: Document, shows: () => unknown) {
  timeline.closest('stp-partnership')!.data = document;
  await until(shows);
  await timeline.updateComplete;
  await drawn();
}

/** The way that a timeline is shown, and a button in it that stands for a thing. */
async function shownAs(way: 'Words' | 'Table' | 'list', button: string, data?: Document) {
  const timeline = await shownTimeline({}, data, way === 'list' ? 320 : 1200);
  if (way !== 'list') within(timeline, '.segments button', way).click();
  const selector = { Words: '.promises .gives', Table: 'tbody .plain', list: '.lane .plain' }[way];
  await until(() => timeline.shadowRoot!.querySelector(selector));
  const all = () => [...timeline.shadowRoot!.querySelectorAll<HTMLElement>(selector)].map(read);
  const at = within(timeline, selector, button);
  at.focus();
  // What keeps the focus may come with it.
  await import('@stp-widgets/kit/keep-focus.js');
  await drawn();
  return { timeline, all };
}

describe('the focus in stp-dependency-timeline, when the feed changes,', () => {
  failOnWarnings();

  it('stays with a dependency in words, before which another comes to stand', async () => {
    const { timeline, all } = await shownAs('Words', 'The agreement');
    const [first] = all();
    await follows(timeline, changed('dependencies', 'kept', { promisedBy: '2026-12-24' }), () => all()[0] !== first);
    expect(read(focused()!)).to.equal('“The agreement”');
  });

  it('goes with a dependency in words to where that stands now', async () => {
    const { timeline, all } = await shownAs('Words', 'One list');
    await follows(timeline, changed('dependencies', 'kept', { promisedBy: '2026-12-24' }), () => all()[0].includes('One list'));
    expect(read(focused()!)).to.equal('“One list”');
  });

  it('stays with a row of the table, before which others go', async () => {
    const { timeline, all } = await shownAs('Table', 'Two theatres refitted');
    const before = all().length;
    await follows(timeline, changed('activities', 'report', null), () => all().length < before);
    expect(read(focused()!)).to.equal('Two theatres refitted');
    await follows(timeline, changed('activities', 'rota', { organisation: 'vale' }), () => all().length === before);
    expect(read(focused()!)).to.equal('Two theatres refitted');
  });

  it('stays with a line of the list, and is on the next where it is gone', async () => {
    const { timeline, all } = await shownAs('list', 'One waiting list');
    const before = all().length;
    await follows(timeline, changed('activities', 'case', null), () => all().length < before);
    expect(read(focused()!)).to.contain('One waiting list');
    await follows(timeline, changed('activities', 'list', null), () => !all().some((one) => one.includes('One waiting list')));
    expect(read(focused()!)).to.contain('Hub opens');
  });

  it('comes back from details to their thing, which has moved to another lane', async () => {
    const { timeline, all } = await shownAs('list', 'Business case');
    await press('Enter');
    await until(() => parts(timeline, 'details').some((one) => one.matches(':popover-open')));
    await follows(timeline, changed('activities', 'case', { organisation: 'city' }), () => !all()[0].includes('Business case'));
    await press('Escape');
    await until(() => parts(timeline, 'details').length === 0);
    await drawn();
    expect(read(focused()!)).to.contain('Business case');
  });
});
