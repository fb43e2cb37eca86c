import Gantt from 'frappe-gantt';
import 'frappe-gantt/dist/frappe-gantt.css';
import { bars, days, firstWork } from './plan.js';

let gantt;

/** It draws every dependency from an end to a start, has no milestones, and takes an end as the last day. */
export function prepare({ activities, dependencies }) {
  const all = bars(activities);
  const before = Map.groupBy(dependencies, ({ successor }) => successor);
  return {
    first: firstWork(all),
    tasks: all.map(({ id, title, from, to, progress }) => ({
      id,
      name: title,
      start: from,
      end: days(to, -1),
      progress: progress * 100,
      dependencies: before.get(id)?.map(({ predecessor }) => predecessor) ?? [],
    })),
  };
}

export function mount(box, { tasks }) {
  gantt = new Gantt(box, tasks, { view_mode: 'Week', column_width: 63, container_height: 800, readonly: true, scroll_to: 'start' });
}

export const shown = ({ first }) => [`.bar-wrapper[data-id="${first.id}"]`, '.arrow path'];

export function change({ first }, at) {
  // It draws from its own copy of the end.
  gantt.update_task(first.id, { _end: days(first.to, at % 2 ? 0 : 4) });
}

export const scroller = '.gantt-container';
