/** What the groups of a board are; `none` for one list. */
export const boardGroupings = ['aim', 'organisation', 'status', 'none'] as const;
export type BoardGroupBy = (typeof boardGroupings)[number];

/** In which order a board's cards stand: as in the document; most at risk first; worst status first; longest without an update first. */
export const boardSorts = ['document', 'standing', 'status', 'update'] as const;
export type BoardSort = (typeof boardSorts)[number];

/** What of a partnership a board is to show, and how. Ids and texts may be empty. */
export interface BoardQuery {
  readonly groupBy: BoardGroupBy;
  readonly sort: BoardSort;
  /** Only what serves this aim. */
  readonly aim: string;
  /** Only what this organisation is accountable for, by itself or by one of its roles. */
  readonly organisation: string;
  /** Only what was last reported so: a value of the partnership's scale, or one of `apartFromScale`. */
  readonly status: string;
  /** Only what has each of these words in its title, its reason, its results, who is accountable, or what was last said. */
  readonly search: string;
  readonly onlyDisagreeing: boolean;
  readonly onlyOverdue: boolean;
}

/** Under which keys a board counts what has no status of the scale: nothing was reported, or something else. */
export const apartFromScale = { offScale: 'off-scale', unreported: 'unreported' } as const;
