/**
 * What of the timeline is fetched together: what list and picture share, and the picture. A file of a few hundred bytes travels as one of
 * twice that. Where no other widget could want it, what widgets share is among it.
 */
export function together(isAlone: boolean): { name: string; test: RegExp }[] {
  const [seen, drawn] = isAlone
    ? ['|kit.src.(figure|late-styles)', '|kit.src.set-properties|.(repeat|directive|directive-helpers)\\.js$']
    : ['', ''];
  const files = (names: string) => `src.(${names})\\.ts`;
  return [
    {
      name: 'timeline-seen',
      test: new RegExp(`${files('words.timeline-(bar|link)-words|dependency-timeline.marks.[a-z.-]+')}${seen}`),
    },
    {
      name: 'timeline-picture',
      test: new RegExp(`${files('words.timeline-axis-words|dependency-timeline.picture.[a-z.-]+')}${drawn}`),
    },
  ];
}

/**
 * What of the matrix is fetched together: what its list, table and grid share, and what stands around the cells of the last two. Where no other widget
 * could want it, what widgets share is among it.
 */
export function partsOfMatrix(isAlone: boolean): { name: string; test: RegExp }[] {
  const shared = isAlone ? '|kit.src.(figure|late-styles|set-properties)\\.ts$|.(repeat|directive|directive-helpers)\\.js$' : '';
  return [
    {
      name: 'matrix-seen',
      test: new RegExp(`src.accountability-matrix.marks.[a-z.]+\\.ts$${shared}`),
    },
    {
      name: 'matrix-frame',
      test: /src.(words.matrix-frame-(words|en)|accountability-matrix.frame.[a-z.-]+)\.ts$/,
    },
  ];
}

/** What a chart's limits are made of: fetched together by the charts that show them. */
export const limitsOfChart = {
  name: 'limits',
  test: /src.(xmr.*|chart-process.*|words.process-(words|en)|progress-chart.(limits|process-.*|signs|signs.styles))\.ts$/,
};

/** The groups of what the timeline and the matrix show in any form, and so need as soon as they show anything. */
export const seen = [
  { widget: 'dependency-timeline', ...together(false)[0]! },
  { widget: 'accountability-matrix', ...partsOfMatrix(false)[0]! },
];
