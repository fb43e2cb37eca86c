import type { Kind } from '@stp-widgets/contract';

/** What may have happened to a thing between two documents, what an office should look at first before the rest. */
export const changeNames = [
  'rebaselined',
  'slipped',
  'disputed',
  'unsigned',
  'reserved',
  'revised',
  'redefined',
  'target moved',
  'worsened',
  'handed over',
  'removed',
  'brought forward',
  'signed',
  'improved',
  'finished',
  'begun',
  'added',
  'reported',
  'confirmed',
  'observed',
  'changed',
] as const;

/**
 * What happened:
 * - `added`, `removed`: the thing as a whole;
 * - `slipped`, `brought forward`: a day by which something is to be done moved; `rebaselined`: the day that it is held against did;
 * - `signed`, `reserved`, `disputed`, `unsigned`: a party's position, or its acceptance of what it answers for;
 *   `confirmed`: it said so again;
 * - `handed over`: another party has it now;
 * - `worsened`, `improved`: the status on the partnership's scale; `reported`: a status that is neither better nor worse than before,
 *   or the first, or none any more; `begun`, `finished`: work;
 * - `observed`: a new figure; `revised`: one that was published as final is another now, or gone; `redefined`: what is measured, or how;
 *   `target moved`: what figures are held against;
 * - `changed`: everything else.
 */
export type ChangeName = (typeof changeNames)[number];

/** One difference between two documents. */
export interface Change {
  readonly change: ChangeName;
  /** The collection of the thing; `document` for what is said of the partnership as a whole. */
  readonly kind: Kind | 'document';
  /** The id of the thing; empty for the document. */
  readonly id: string;
  /** What the thing is called, or what it is about is: a role for an appointment, a subject for an accountability or an update. */
  readonly of: string;
  /**
   * Where in the thing, from its field inwards; an entry of a list by what it is known by: `['trajectory', '2026-06', 'value']`,
   * `['positions', 'city']`. Empty for the thing as a whole. A status or forecast that an update gives stands at `['status']` and
   * `['forecastEnd']` of what the update is about.
   */
  readonly path: readonly string[];
  /** What was there, as the document has it: a value, a list, an object, an id; null where nothing was. */
  readonly before: unknown;
  /** What is there now; null where nothing is. */
  readonly after: unknown;
  /** By how many civil days a day moved: more than 0 is later. A month or year counts by its last day where it is an end. */
  readonly days?: number;
  /** The id of the organisation whose position, figure, work or word it is; absent where the document names none. */
  readonly organisation?: string;
  /** The letters that an accountability is about. */
  readonly letters?: readonly string[];
  /** The ids that the thing itself points to (its subject, its party, the two ends of a dependency), and of what it takes the place of. */
  readonly related: readonly string[];
}

/** What a reading tells of a place in a thing; whose it is, the caller knows. */
export type Told = Pick<Change, 'change' | 'path' | 'before' | 'after'> & Partial<Change>;
