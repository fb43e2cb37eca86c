import type { Freshness } from '@stp-widgets/feed';
import type { StpPartnership } from '@stp-widgets/widgets/partnership.js';
import { part, read } from './perceived.ts';
import { until } from './until.ts';

const states: readonly Freshness[] = ['loading', 'fresh', 'stale', 'offline', 'failed'];
const hasStates = CSS.supports('selector(:state(a))');

/** What a page is told of how far a partnership's picture can be trusted, in each of the ways that there are. */
export interface Told {
  /** What the stamp reads. */
  stamp(): string;
  /** The one state that the stamp's mark, the element's `:state(…)` and the last event agree on; all of them where they do not. */
  state(): string;
  /** The states that events told of, in order. */
  readonly events: string[];
  /** What was said aloud, in order. */
  readonly said: string[];
}

/** Listens to what a partnership tells; best before it has anything to tell. */
export function toldBy(partnership: StpPartnership): Told {
  const events: string[] = [];
  const said: string[] = [];
  partnership.addEventListener('stp-freshness', (event) => {
    const { state } = (event as CustomEvent<{ state: string }>).detail;
    events.push(state);
  });
  void until(() => partnership.shadowRoot?.querySelector('[role=status]')).then(() => {
    const region = partnership.shadowRoot!.querySelector('[role=status]')!;
    new MutationObserver(() => {
      if (read(region)) said.push(read(region));
    }).observe(region, { characterData: true, childList: true, subtree: true });
  });
  return {
    events,
    said,
    stamp: () => read(part(partnership, 'stamp')),
    state() {
      const matched = hasStates ? states.filter((state) => partnership.matches(`:state(${state})`)) : [events.at(-1)];
      const all = new Set([part(partnership, 'stamp').dataset.state, events.at(-1), ...matched]);
      return [...all].join(' but ');
    },
  };
}
