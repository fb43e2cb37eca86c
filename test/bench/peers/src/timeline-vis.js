import { DataSet, Timeline } from 'vis-timeline/standalone';
import 'vis-timeline/styles/vis-timeline-graph2d.min.css';
import { bars, days, firstWork } from './plan.js';

let items;

/** It draws no dependencies. A row of its own is a group of its own. */
export function prepare({ activities }) {
  const all = bars(activities);
  return {
    first: firstWork(all),
    items: all.map(({ id, title, from, to }) => ({ id, group: id, content: title, start: from, end: to, className: id })),
    groups: all.map(({ id, title }, order) => ({ id, content: title, order })),
  };
}

export function mount(box, prepared) {
  items = new DataSet(prepared.items);
  const start = prepared.items[0].start;
  const window = { start, end: days(start, 140), timeAxis: { scale: 'week', step: 1 } };
  return new Timeline(box, items, new DataSet(prepared.groups), {
    ...window,
    height: '800px',
    verticalScroll: true,
    groupOrder: 'order',
    orientation: 'top',
  });
}

export const shown = ({ first }) => [`.vis-item.${first.id}`];

export function change({ first }, at) {
  items.update({ id: first.id, end: days(first.to, at % 2 ? 0 : 4) });
}

export const scroller = '.vis-vertical-scroll';
