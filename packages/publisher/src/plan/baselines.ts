import type { Activity } from '@stp-widgets/contract';
import { daysOf, momentIn, minutesBetween } from './dates.ts';
import { all, isSet, textOf, type XmlElement } from './xml-element.ts';
import { remarkOn, type Say } from './remark-on.ts';

type Baseline = NonNullable<Activity['baselines']>[number];

/**
 * Reads the baselines of a task, by the names that Microsoft Project shows: "Baseline" for the one numbered 0, "Baseline 1"
 * to "Baseline 10" for the others, by number, and "Baseline" last, because Project measures variance against it.
 *
 * One that finishes before it starts, or that can be read in part only, is left out and named; nothing is swapped or guessed.
 */
export function readBaselines(task: XmlElement, at: string, say: Say): Baseline[] {
  const read = new Map<string, { readonly baseline: Baseline; readonly order: number }>();
  for (const element of all(task, 'Baseline')) {
    const number = textOf(element, 'Number') || '0';
    const name = `${isSet(element, 'Interim') ? 'Interim plan' : 'Baseline'}${number === '0' ? '' : ` ${number}`}`;
    const leave = (code: string, found: string, expected: string, why: string) =>
      say(remarkOn(element, at, { code, found, expected, says: `${name} ${why} and is left out; the rest comes in` }));
    if (!/^\d{1,4}$/.test(number)) {
      leave('plan-baseline', number, 'a number', 'has no number that can be read');
      continue;
    }
    if (read.has(name)) {
      leave('plan-baseline', name, 'each once', 'is there twice: the second one cannot be told from the first');
      continue;
    }
    let isReadable = true;
    const listen: Say = (remark) => {
      isReadable = false;
      say({ ...remark, says: `${name} is left out, since a date of it cannot be read; the rest comes in` });
    };
    const start = momentIn(element, 'Start', at, listen);
    const finish = momentIn(element, 'Finish', at, listen);
    if (!isReadable || (!start && !finish)) continue;
    if (start && finish && minutesBetween(start, finish) < 0) {
      const [from, to] = [textOf(element, 'Start'), textOf(element, 'Finish')];
      leave('plan-baseline-backwards', to, `not before ${from}`, `finishes before it starts (${from} to ${to})`);
      continue;
    }
    const order = number === '0' ? Infinity : Number(number);
    read.set(name, { baseline: { name, ...daysOf({ start, finish }) }, order });
  }
  return [...read.values()].toSorted((a, b) => compare(a.order, b.order)).map(({ baseline }) => baseline);
}

// Not by subtraction: the last ones have no end.
const compare = (a: number, b: number) => (a === b ? 0 : a < b ? -1 : 1);
