import type { Shape } from '@stp-widgets/contract/shape-language.js';
import { baselineChange } from './baseline.ts';
import type { Told } from '../change.ts';
import { differences, type Place } from './differences.ts';
import { fieldChange, type Whose } from './field.ts';
import { figureChange, ratingChange, seriesChange } from './figure.ts';
import { positionChange } from './position.ts';
import { fieldOf, isObject } from '../same.ts';

type Meaning = (place: Place, parts: () => readonly Told[]) => readonly Told[];

/** What is one act, though it has several fields; everything else is told field by field. */
const acts: Readonly<Record<string, Meaning>> = {
  'dependencies giver': positionChange,
  'dependencies receiver': positionChange,
  'entry of positions': positionChange,
  'entry of observations': figureChange,
  'entry of series': seriesChange,
  'entry of baselines': whole,
  'activities baselines': baselineChange,
  'projects budget': moneyChange,
  'risks current': ratingChange,
  'risks target': ratingChange,
  // How fresh a document is, is no change of what it says.
  'document asOf': () => [],
  'document sources asOf': () => [],
};

/**
 * Says what is different between two versions of a thing, in the order of the contract's fields.
 *
 * @returns an empty list when they are the same in everything but the order of lists
 */
export function thingChanges(shape: Shape, whose: Whose): readonly Told[] {
  return differences<Told>(shape, whose.before, whose.after, (place, parts) => {
    const act = acts[place.isEntry ? `entry of ${place.name}` : [whose.kind, ...ownPath(place)].join(' ')];
    if (act) return act(place, parts);
    const goesOn = typeof place.shape === 'object' && isObject(place.before) && isObject(place.after);
    return goesOn ? parts() : [fieldChange(place, whose)];
  });
}

/** The path without what names the entries on the way, as far as acts are told apart by it. */
const ownPath = ({ path, name }: Place) => (path.length > 1 ? [path[0], name] : [name]);

function whole({ path, before, after }: Place): readonly Told[] {
  return [{ change: 'changed', path, before, after }];
}

/** An amount without its currency says nothing: both are one change. */
function moneyChange(place: Place, parts: () => readonly Told[]): readonly Told[] {
  const { before, after } = place;
  const isSameMoney = ['amount', 'currency'].every((name) => fieldOf(before, name) === fieldOf(after, name));
  if (before === null || after === null) return whole(place);
  return [...(isSameMoney ? [] : whole(place)), ...parts().filter(({ path }) => path.at(-1) === 'holder')];
}
