import type { Measurement } from '../../../scripts/benchmark.ts';
import type { PeerFigures } from './measure.ts';

/** The figures of peers as rows without a budget. */
export function peerRows(figures: readonly PeerFigures[], subject: string): Measurement[] {
  return figures.flatMap(({ name, kB, of }): Measurement[] => [
    { what: `${name}: script and style, gzip`, value: kB, unit: 'kB' },
    ...(of
      ? [
          { what: `${name}: main-thread time of mounting ${subject}`, value: of.cpu, unit: 'ms' },
          { what: `${name}: time of mounting ${subject}`, value: of.mount, unit: 'ms' },
          { what: `${name}: changing one of ${subject}`, value: of.change, unit: 'ms' },
          { what: `${name}: time from frame to frame while scrolling ${subject}, the 95th of a hundred`, value: of.scroll, unit: 'ms' },
          { what: `${name}: elements of ${subject}`, value: of.elements, unit: 'elements' },
        ]
      : [{ what: `${name}: given up before it had mounted, changed and scrolled ${subject}`, value: 1, unit: 'time' }]),
  ]);
}

/** Sets what our mounting takes of the main thread against the peer that takes least; nothing where none was measured. */
export function againstBest({ what, value, unit }: Measurement, figures: readonly PeerFigures[], budget: number): Measurement[] {
  const finished = figures.flatMap(({ name, of }) => (of ? [{ what: name, value: of.cpu }] : []));
  const [best] = finished.toSorted((one, other) => one.value - other.value);
  return best ? [{ what: `${what}, against the best peer`, value, unit, yardstick: best, budget }] : [];
}
