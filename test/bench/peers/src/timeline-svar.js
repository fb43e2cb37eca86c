import { Gantt } from '@svar-ui/react-gantt';
import '@svar-ui/react-gantt/all.css';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { bars, days, firstWork } from './plan.js';

const types = { FS: 'e2s', SS: 's2s', FF: 'e2e', SF: 's2e' };
const scales = [
  { unit: 'month', step: 1, format: '%F %Y' },
  { unit: 'week', step: 1, format: '%w' },
];
let api;

export function prepare({ activities, dependencies }) {
  const all = bars(activities);
  return {
    first: firstWork(all),
    tasks: all.map(({ id, title, from, to, progress, milestone }) => ({
      id,
      text: title,
      start: from,
      end: to,
      progress: progress * 100,
      parent: 0,
      type: milestone ? 'milestone' : 'task',
    })),
    links: dependencies.map(({ id, predecessor, successor, type }) => ({ id, source: predecessor, target: successor, type: types[type] })),
  };
}

export function mount(box, { tasks, links }) {
  const init = (given) => (api = given);
  const gantt = createElement(Gantt, { tasks, links, scales, cellWidth: 63, readonly: true, init });
  createRoot(box).render(createElement('div', { className: 'wx-theme wx-willow-theme', style: { height: '100%' } }, gantt));
}

export const shown = ({ first }) => [`.wx-bar[data-id=":${first.id}"]`, '.wx-line'];

export function change({ first }, at) {
  api.exec('update-task', { id: first.id, task: { end: days(first.to, at % 2 ? 0 : 4) } });
}

export const scroller = '.wx-gantt';
