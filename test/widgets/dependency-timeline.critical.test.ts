import { expect } from '@open-wc/testing';
import { part, parts, read, within } from '../support/perceived.ts';
import { savedBy } from '../support/saved-files.ts';
import { barOf, shownTimeline, spoken } from '../support/shown-timeline.ts';
import type { Document } from '../support/small-partnership.ts';
import { timelinePartnership } from '../support/timeline-partnership.ts';
import { until } from '../support/until.ts';
import { failOnWarnings } from '../support/warnings.ts';

/** Two ways to one end: that by the theatres has no day to spare, that by the rota weeks. */
function twoWays(): Document {
  const document = timelinePartnership();
  const dates = { rota: ['01', '06'], theatres: ['01', '09'], list: ['10', '30'] } as const;
  const activities = document['activities'] as { id: string; title: string; organisation: string }[];
  document['activities'] = activities
    .filter(({ id }) => Object.hasOwn(dates, id))
    .map(({ id, title, organisation }) => {
      const [from, to] = dates[id as keyof typeof dates];
      return { id, title, organisation, start: `2026-07-${from}`, end: `2026-07-${to}` };
    });
  document['dependencies'] = [
    { id: 'near', predecessor: 'theatres', successor: 'list', gives: 'Two theatres' },
    { id: 'far', predecessor: 'rota', successor: 'list', gives: 'A rota' },
  ];
  return document;
}

/** A timeline of which it is asked what is critical. */
async function asked(data: unknown = twoWays()) {
  const timeline = await shownTimeline({}, data);
  const turn = () => within(timeline, 'button', 'What is critical').click();
  turn();
  const statuses = () => [...timeline.shadowRoot!.querySelectorAll('[role=status]')].map(read);
  await until(() => statuses().some((one) => one.includes('critical')));
  return { timeline, turn, statuses };
}

describe('stp-dependency-timeline, asked what is critical,', () => {
  failOnWarnings();

  it('says how many are, and in the names of the bars at their ends that they are, until it is no longer asked', async () => {
    const { timeline, turn, statuses } = await asked();
    expect(statuses()).to.include('1 of 2 dependencies is critical');
    expect(spoken(timeline, 'theatres')).to.match(/\. Critical: no time to spare\.$/);
    expect(spoken(timeline, 'list')).to.contain('Critical');
    expect(spoken(timeline, 'rota')).not.to.contain('Critical');
    await expect(timeline).to.be.accessible();
    turn();
    await until(() => !spoken(timeline, 'theatres').includes('Critical'));
    expect(statuses().join('')).not.to.contain('critical');
  });

  it('leaves the button where it was pressed', async () => {
    const timeline = await shownTimeline({}, twoWays());
    const button = within(timeline, 'button', 'What is critical');
    const { left, top } = button.getBoundingClientRect();
    button.click();
    await until(() => read(part(timeline, 'toolbar')).includes('is critical'));
    expect(button.getBoundingClientRect()).to.include({ left, top });
  });

  it('says that none is', async () => {
    const data = twoWays();
    data['dependencies'] = (data['dependencies'] as { id: string }[]).filter(({ id }) => id === 'far');
    const { statuses } = await asked(data);
    expect(statuses()).to.include('No dependency is critical');
  });

  it('says so in the list', async () => {
    const timeline = await shownTimeline({}, twoWays(), 320);
    timeline.critical = true;
    const items = () => [...timeline.shadowRoot!.querySelectorAll('section.lane li')].map(read);
    await until(() => items().some((one) => one.endsWith('Critical: no time to spare.')));
    expect(
      items()
        .filter((one) => one.includes('Critical'))
        .map((one) => one.split(',')[0]),
    ).to.deep.equal(['One waiting list', 'Two theatres refitted']);
  });

  it('says so of a dependency in details, words, table and file', async () => {
    const { timeline } = await asked();
    barOf(timeline, 'list').dispatchEvent(new MouseEvent('click', { bubbles: true }));
    await until(() => parts(timeline, 'details').some((one) => one.matches(':popover-open')));
    expect(read(part(timeline, 'details'))).to.contain('Critical, with no time to spare: “Two theatres”.');

    within(timeline, '.segments button', 'Words').click();
    await until(() => timeline.shadowRoot!.querySelector('.promises'));
    const critical = [...timeline.shadowRoot!.querySelectorAll('.promises li')].filter((one) => read(one).includes('Critical: no time'));
    expect(critical.map((one) => read(one.querySelector('.gives')!))).to.deep.equal(['“Two theatres”']);

    within(timeline, '.segments button', 'Table').click();
    await until(() => timeline.shadowRoot!.querySelector('.pager .segments'));
    within(timeline, '.pager .segments button', 'Dependencies').click();
    await until(() => [...timeline.shadowRoot!.querySelectorAll('thead th')].map(read).includes('Critical'));
    expect([...timeline.shadowRoot!.querySelectorAll('tbody tr')].filter((row) => read(row).includes('Critical')).length).to.equal(1);

    within(timeline, '[aria-label="Save as a file"]').click();
    await until(() => parts(timeline, 'details').some((one) => read(one).includes('CSV')));
    const { content } = await savedBy(() => within(timeline, '[part=details] button', 'Dependencies (CSV)').click());
    const [head, ...rows] = (await content.text()).split('\r\n');
    expect(head).to.contain(',Critical,');
    expect(rows.filter((row) => row.includes(',Critical,')).length).to.equal(1);
  });
});
