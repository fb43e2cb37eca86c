import type { Partnership } from '@stp-widgets/contract';
import { dayOf } from '@stp-widgets/contract/day.js';
import type { MatrixView } from '@stp-widgets/insight/accountability-matrix.js';
import { plainMatrix } from '@stp-widgets/insight/plain-matrix.js';
import { LatePart } from '@stp-widgets/kit/late-part.js';
import type { Question } from '@stp-widgets/kit/partnership-controller.js';
import type { LitElement } from 'lit';
import { type Asked, isNarrowing, queryOf } from './asked.ts';

/** The answer that is shown, and to what question. */
export interface Known {
  readonly of: string;
  readonly partnership: Partnership;
  readonly now: Date;
  readonly view: MatrixView;
}

/** Answers what a matrix is asked. What narrows one down is fetched for those who do. */
export class Answers {
  #host: LitElement & Asked;
  #narrow: LatePart<typeof plainMatrix>;
  #known?: Known;

  constructor(host: LitElement & Asked) {
    this.#host = host;
    this.#narrow = new LatePart(host, async () => (await import('@stp-widgets/insight/accountability-matrix.js')).accountabilityMatrix);
  }

  /** The answer given last. */
  get known(): Known | undefined {
    return this.#known;
  }

  /** The answer; to the same question on the same day the one given before. Until what narrows down is there, that too, or null. */
  answer({ partnership, now }: Question): MatrixView | null {
    const query = queryOf(this.#host);
    const answer = isNarrowing(query) ? this.#narrow.get('') : plainMatrix;
    const of = JSON.stringify([query, dayOf(now, partnership.partnership.timeZone)]);
    if (answer && (this.#known?.partnership !== partnership || this.#known.of !== of))
      this.#known = { of, partnership, now, view: answer(partnership, query, now) };
    return this.#known?.view ?? null;
  }
}
