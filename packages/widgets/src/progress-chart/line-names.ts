import { along, type Box, type PlacedText, place, type WantedText } from './labels.ts';
import type { Drawn } from './drawn.ts';
import type { Frame, Line, Pixel, Rule, Writing } from './plan.ts';
import { LEADING, type Scales } from './scales.ts';

/** Names lines where they run, and the last value where it stands: no legend is needed. */
export function lineNames(
  drawn: Drawn,
  writing: Writing,
  frame: Frame,
  { area, at }: Scales,
  taken: {
    readonly lines: readonly Line[];
    readonly rules: readonly Rule[];
    readonly top: number;
    /** What the lines and the special causes of a process are called. */
    readonly names: readonly Named[];
  },
): readonly PlacedText[] {
  const { width, em, measure } = frame;
  const size = (texts: readonly string[]) => ({
    width: Math.ceil(Math.max(...texts.map((text, line) => measure(text, line === 0))) + 1),
    height: Math.round(texts.length * em * LEADING),
  });
  const last = drawn.points.at(-1);
  const wanted: WantedText[] = [
    ...(drawn.target
      ? [
          {
            kind: 'target' as const,
            lines: writing.target,
            isNeeded: true,
            ...named(writing.target, (box) => besides(at(drawn.target!), box, area.end)),
          },
        ]
      : []),
    ...(last
      ? [{ kind: 'last' as const, lines: writing.last, isNeeded: true, ...named(writing.last, (box) => aboutPoint(at(last), box)) }]
      : []),
    ...drawn.standards.map(({ at: index, data }) => {
      const texts = [writing.standards[index] ?? ''];
      return { kind: 'standard' as const, lines: texts, isNeeded: true, ...named(texts, (box) => onLevel(data.map(at), box, area.end)) };
    }),
    ...taken.names.map(({ kind, text, isNeeded, places }) => {
      const box = size([text]);
      return { kind, lines: [text], isNeeded, ...box, places: places(box) };
    }),
    ...(drawn.path.length > 1
      ? [
          {
            kind: 'trajectory' as const,
            lines: [writing.trajectory],
            isNeeded: false,
            ...named([writing.trajectory], (box) => onSlope(drawn.path.map(at), box, [last ? at(last).x : area.start, area.end])),
          },
        ]
      : []),
  ];
  const obstacles = [
    ...taken.lines.flatMap(({ kind, data }) =>
      along(
        data.map((datum) => at(datum)),
        kind === 'standard' ? 2 : 8,
      ),
    ),
    ...taken.rules.flatMap(({ from, to }) => along([from, to], 4)),
  ];
  return place(wanted, obstacles, { x: area.start + 2, y: taken.top, width: width - area.start - 2, height: area.bottom - taken.top });

  function named(texts: readonly string[], places: (box: Pick<Box, 'width' | 'height'>) => WantedText['places']) {
    const box = size(texts);
    return { ...box, places: places(box) };
  }
}

/** A name that is placed by what it names. */
export interface Named {
  readonly kind: PlacedText['kind'];
  readonly text: string;
  readonly isNeeded: boolean;
  readonly places: (size: Size) => WantedText['places'];
}

type Size = Pick<Box, 'width' | 'height'>;

/** Beside the end of the data; on a small picture above or below it, or as far off as a line that leads to it asks for. */
const besides = ({ x, y }: Pixel, { width, height }: Size, end: number): WantedText['places'] => [
  { x: Math.max(x, end) + 8, y: y - height / 2 },
  { x: x - width, y: y - height - 5, align: 'end' },
  { x: x - width, y: y + 6, align: 'end' },
  ...[1, 2, 3, 4, 5, 6].map((lines) => ({ x: x - width, y: y - height - 5 - (lines * height) / 2, align: 'end' as const })),
];

function aboutPoint({ x, y }: Pixel, { width, height }: Size): WantedText['places'] {
  return [
    { x: x + 10, y: y - height / 2 },
    { x: x + 10, y: y + 4 },
    { x: x + 10, y: y - height - 4 },
    { x: x - width / 2, y: y + 12, align: 'center' },
    { x: x - width / 2, y: y - height - 12, align: 'center' },
    { x: x - width, y: y + 12, align: 'end' },
    { x: x - width, y: y - height - 12, align: 'end' },
    { x: x + 14, y: y + height },
    { x: x + 14, y: y - 2 * height },
  ];
}

function onLevel(line: readonly Pixel[], { width, height }: Size, end: number): WantedText['places'] {
  const [{ x: from, y } = { x: 0, y: 0 }, { x: to } = { x: 0 }] = line;
  const sides = [y - height - 2, y + 2];
  return [
    ...(to >= end - 1 ? [{ x: end + 8, y: y - height / 2 }] : []),
    ...sides.flatMap((top) => [0, 0.5, 1].map((share) => ({ x: from + 4 + (to - from - width - 8) * share, y: top }))),
  ];
}

/** Over or under a line that rises or falls, best where it lies ahead of the last value. */
function onSlope(line: readonly Pixel[], { width, height }: Size, [last, end]: readonly [number, number]): WantedText['places'] {
  const heights = (x: number) => line.flatMap(({ x: to, y }, at) => crossing(line[at - 1] ?? { x: to, y }, { x: to, y }, x));
  const [from, to] = [Math.max(line[0]!.x, 0), Math.min(line.at(-1)!.x, end)];
  const middle = Math.max(from, Math.min(last, to));
  return [0.5, 0.35, 0.65, 0.2, 0.8]
    .map((share) => middle + (to - middle) * share)
    .concat([0.5, 0.25, 0.75, 0.1, 0.9].map((share) => from + (to - from) * share))
    .flatMap((center) => {
      const ys = [center - width / 2, center, center + width / 2].flatMap(heights);
      if (ys.length === 0) return [];
      const x = center - width / 2;
      return [
        { x, y: Math.max(...ys) + 6, align: 'center' as const },
        { x, y: Math.min(...ys) - height - 6, align: 'center' as const },
      ];
    });
}

const crossing = (from: Pixel, to: Pixel, x: number) =>
  from.x <= x && x <= to.x && to.x > from.x ? [from.y + ((to.y - from.y) * (x - from.x)) / (to.x - from.x)] : [];
