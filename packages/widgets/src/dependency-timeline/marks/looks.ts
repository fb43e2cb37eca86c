import type { DependencyFinding, Health, Side } from '@stp-widgets/insight/dependency-health.js';
import { svg, type SVGTemplateResult } from 'lit';
import type { Point } from '../picture/elbow.ts';

/** How a line looks: several healths share a look where the words tell them apart, and all where lines are too many to be told apart. */
export type Look = 'broken' | 'disputed' | 'unsigned' | 'tight' | 'kept' | 'delivered' | 'more';

const looks: Readonly<Record<Health, Look>> = {
  broken: 'broken',
  disputed: 'disputed',
  unsigned: 'unsigned',
  'off track': 'tight',
  tight: 'tight',
  unconfirmed: 'kept',
  kept: 'kept',
  delivered: 'delivered',
};

/** The look of a dependency of that health. */
export const lookOf = (health: Health): Look => looks[health];

/** Which ends of a dependency have not signed. */
export const unsignedEnds = (findings: readonly DependencyFinding[]): readonly Side[] =>
  findings.flatMap((finding) => (finding.kind === 'unsigned' ? finding.by : []));

/** The mark that tells a look by its shape: a disc with a cross, a boxed not-equal sign, a half-filled triangle. */
export function mark(look: Look, [x, y]: Point): SVGTemplateResult {
  if (look === 'broken')
    return svg`<circle class="mark" cx=${x} cy=${y} r="7" /><path class="glyph" d=${`M${x - 3} ${y - 3}l6 6m0-6l-6 6`} />`;
  if (look === 'disputed')
    return svg`<rect class="mark" x=${x - 8} y=${y - 8} width="16" height="16" rx="2" />
      <path class="glyph" d=${`M${x - 4} ${y - 2}h8M${x - 4} ${y + 2}h8M${x + 2.5} ${y - 5}l-5 10`} />`;
  if (look === 'tight')
    return svg`<path class="mark" d=${`M${x} ${y - 8}l8 14h-16z`} /><path class="glyph" d=${`M${x} ${y - 4.5}v8h4.6z`} />`;
  return svg``;
}
