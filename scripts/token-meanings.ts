/** What is read upon what, and how much contrast that needs: 4.5 for text, 3 for marks. */
export interface Pair {
  /** A token's name, without `--stp-color-`. */
  readonly front: string;
  /** The other one's; `tint …` for a status tag's ground, made from that status's figure. */
  readonly back: string;
  readonly need: 4.5 | 3;
}

/** What each token means, in groups; names without `--stp-`. */
export const meanings: readonly { readonly group: string; readonly tokens: Readonly<Record<string, string>> }[] = [
  {
    group: 'Text and surfaces',
    tokens: {
      'color-text': 'Text, and marks that are neither good nor bad.',
      'color-text-quiet': 'Labels, ages, axes: what explains.',
      'color-surface': 'What widgets stand on.',
      'color-surface-sunken': 'A surface that is open, hovered or set back.',
      'color-surface-raised': 'The popover: the one thing that floats.',
      'color-line': 'Hairlines. They divide; nothing rests on them.',
      'color-line-strong': 'Bounds a control or heads a group.',
      'color-solid': 'The ground of what is pressed, and the accountable’s block.',
      'color-on-solid': 'Text on solid.',
    },
  },
  {
    group: 'Action',
    tokens: {
      'color-accent': 'You can act on this; selected; today. Nothing else.',
      'color-accent-strong': 'An accent under the pointer.',
      'color-accent-soft': 'The ground of what is selected.',
      'color-on-accent': 'Text on accent.',
      'color-focus': 'The outer ring of focus.',
      'color-focus-ink': 'The inner ring of focus.',
      'focus-width': 'The width of the outer ring of focus.',
    },
  },
  {
    group: 'Status',
    tokens: {
      'color-status-complete-text': 'The word “complete”.',
      'color-status-complete-shape': 'Its disc with a tick, and the tint made from it.',
      'color-status-green-text': 'The word “green”.',
      'color-status-green-shape': 'Its disc.',
      'color-status-amber-green-text': 'The word “amber-green”.',
      'color-status-amber-green-shape': 'Its hollow triangle.',
      'color-status-amber-text': 'The word “amber”.',
      'color-status-amber-shape': 'Its half-filled triangle; any caution.',
      'color-status-amber-red-text': 'The word “amber-red”.',
      'color-status-amber-red-shape': 'Its triangle.',
      'color-status-red-text': 'The word “red”.',
      'color-status-red-shape': 'Its square.',
      'color-status-not-started-text': 'The words “not started”.',
      'color-status-not-started-shape': 'Its ring.',
    },
  },
  {
    group: 'Plans and links',
    tokens: {
      'color-bar': 'The ground of a bar: what is still to come.',
      'color-bar-edge': 'The edge of a bar.',
      'color-bar-done': 'What is done of a bar.',
      'color-late': 'Late, in words and marks.',
      'color-link': 'A dependency.',
      'color-link-disputed': 'A dependency that the two sides see differently.',
      'color-link-broken': 'A dependency whose promise comes after its need.',
    },
  },
  {
    group: 'Series',
    tokens: {
      'color-improving': 'A run of points that improves.',
      'color-concerning': 'A run of points that concerns.',
      'color-neutral': 'A run of points that is neither, where no direction is good.',
      'color-common': 'Points of common cause.',
    },
  },
  {
    group: 'Size',
    tokens: {
      'radius-s': 'Corners of marks and tags.',
      'radius-m': 'Corners of controls and surfaces.',
    },
  },
];

const statuses = ['complete', 'green', 'amber-green', 'amber', 'amber-red', 'red', 'not-started'];
const grounds = ['surface', 'surface-sunken', 'surface-raised'];

const on = (back: string, need: Pair['need'], ...fronts: readonly string[]): Pair[] => fronts.map((front) => ({ front, back, need }));

/** Every pair that a reader has to tell apart. */
export const pairs: readonly Pair[] = [
  ...grounds.flatMap((ground) => on(ground, 4.5, 'text', 'text-quiet', 'accent', 'accent-strong')),
  ...on('accent-soft', 4.5, 'text', 'accent'),
  ...on('accent', 4.5, 'on-accent'),
  ...on('solid', 4.5, 'on-solid'),
  ...on('focus', 3, 'focus-ink'),
  ...on('surface', 3, 'line-strong', 'bar-edge', 'link', 'neutral', 'common'),
  ...on('bar', 3, 'bar-done'),
  ...on('surface', 4.5, 'late', 'improving', 'concerning', 'link-disputed', 'link-broken'),
  ...statuses.flatMap((status) => [
    ...on(`tint ${status}`, 4.5, `status-${status}-text`),
    ...on(`tint ${status}`, 3, `status-${status}-shape`),
    ...on('surface', 4.5, `status-${status}-text`),
    ...on('surface', 3, `status-${status}-shape`),
  ]),
];

/** What no theme pins, since it is the page's: what each means, and what it is where the page says nothing. */
export const open: Readonly<Record<string, { readonly means: string; readonly value: string }>> = {
  size: { means: 'The size of body text; all others follow it.', value: '1rem' },
  control: { means: 'The height of a control; no target is under 24 px.', value: '32px' },
};

/** How much of a status tag's ground is its figure's colour. */
export const TINT = 0.11;
