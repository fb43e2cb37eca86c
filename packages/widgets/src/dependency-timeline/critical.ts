import type { Partnership } from '@stp-widgets/contract';
import type { DayNumber } from '@stp-widgets/contract/day.js';
import type { LitElement } from 'lit';

/** Knows on which dependencies the end of their network hangs, once somebody wants to see them: what reckons it is fetched then. */
export class Critical {
  #host: LitElement;
  #of?: readonly [Partnership, DayNumber];
  #ids: ReadonlySet<string> = new Set();

  constructor(host: LitElement) {
    this.#host = host;
  }

  /** The ids of those dependencies on a day; none until they are reckoned, after which the host is rendered anew. */
  links(partnership: Partnership, day: DayNumber): ReadonlySet<string> {
    if (this.#of?.[0] !== partnership || this.#of[1] !== day) {
      this.#of = [partnership, day];
      void this.#reckon(partnership, day);
    }
    return this.#ids;
  }

  async #reckon(partnership: Partnership, day: DayNumber) {
    const { scheduleOf } = await import('@stp-widgets/insight/schedule.js');
    if (this.#of?.[0] !== partnership || this.#of[1] !== day) return;
    const { activities, dependencies } = scheduleOf(partnership, { day });
    const hangs = (id: string) => activities.get(id)?.isCritical ?? true;
    const critical = [...dependencies.values()].filter(
      ({ float, predecessor, successor }) => float !== null && float <= 0 && hangs(predecessor) && hangs(successor),
    );
    this.#ids = new Set(critical.map(({ id }) => id));
    this.#host.requestUpdate();
  }
}
