/** The day that comes so many days after another, at the local start of the day, as the peers want it. */
export const days = (day, after) => new Date(day.getFullYear(), day.getMonth(), day.getDate() + after);

/**
 * The activities of a plan as the peers take them, in order of their start, as the bare rows are; an end is the first moment after
 * the work.
 */
export const bars = (activities) =>
  activities
    .map(({ id, title, start, end, progress, kind }) => ({
      id,
      title,
      from: new Date(`${start}T00:00`),
      to: days(new Date(`${end}T00:00`), 1),
      progress,
      milestone: kind === 'milestone',
    }))
    .toSorted((one, other) => one.from - other.from || one.to - other.to);

/** The first that is no milestone: it is in view, and its end can change. */
export const firstWork = (all) => all.find(({ milestone }) => !milestone);
