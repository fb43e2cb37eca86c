import { gantt } from 'dhtmlx-gantt';
import 'dhtmlx-gantt/codebase/dhtmlxgantt.css';
import { bars, days, firstWork } from './plan.js';

const types = { FS: '0', SS: '1', FF: '2', SF: '3' };

export function prepare({ activities, dependencies }) {
  const all = bars(activities);
  return {
    first: firstWork(all),
    data: all.map(({ id, title, from, to, progress, milestone }) => ({
      id,
      text: title,
      start_date: from,
      end_date: to,
      progress,
      type: milestone ? 'milestone' : 'task',
    })),
    links: dependencies.map(({ id, predecessor, successor, type }) => ({ id, source: predecessor, target: successor, type: types[type] })),
  };
}

export function mount(box, { data, links }) {
  Object.assign(gantt.config, {
    readonly: true,
    min_column_width: 63,
    scales: [
      { unit: 'month', step: 1, format: '%F %Y' },
      { unit: 'week', step: 1, format: '%W' },
    ],
  });
  gantt.init(box);
  gantt.parse({ data, links });
}

export const shown = ({ first }) => [`.gantt_task_line[data-task-id="${first.id}"]`, '.gantt_task_link'];

export function change({ first }, at) {
  gantt.getTask(first.id).end_date = days(first.to, at % 2 ? 0 : 4);
  gantt.updateTask(first.id);
}

export const scroller = '.gantt_ver_scroll';
