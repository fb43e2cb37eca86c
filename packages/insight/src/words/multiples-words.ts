import type { Multiple, Multiples } from '../chart-multiples.ts';
import type { PlainTable } from '../plain-table.ts';
import type { BenefitMessages } from './benefit-words.ts';
import { periodText, write } from './chart-format.ts';
import { assuranceText, type ProcessMessages, variationText } from './process-words.ts';
import type { Words } from './words.ts';

/** The finding over all organisations: "1 worse than by chance: Hull; 2 as before." Never empty. */
export function multiplesSentence({ shown, others, silent }: Multiples, words: Words, messages: BenefitMessages): string {
  const all = [...shown, ...others];
  const of = (variation: string) => all.filter((one) => hasLimits(one) && one.process.found.variation?.variation === variation);
  const kinds = [
    ['worse', of('concerning')],
    ['better', of('improving')],
    ['otherwise', of('neutral')],
    ['byChance', of('common cause')],
    ['tooShort', all.filter((one) => !hasLimits(one))],
  ] as const;
  const counts = kinds.flatMap(([key, list]) => {
    const names = words.list(list.map(({ organisation }) => organisation));
    return list.length === 0 ? [] : [words.tell(messages[key], { count: list.length, names })];
  });
  const said = counts.length > 0 ? words.tell(messages.multiplesSentence, { counts: counts.join('; ') }) : messages.noMultiples;
  return silent.length === 0 ? said : `${said} ${words.tell(messages.silent, { names: words.list(silent) })}`;
}

/** Which organisations are not shown, since no more can be told apart; empty where all are. */
export function notShown({ shown, others }: Multiples, words: Words, messages: BenefitMessages): string {
  if (others.length === 0) return '';
  const names = words.list(others.map(({ organisation }) => organisation));
  return words.tell(messages.notShown, { count: others.length, shown: shown.length, names });
}

/** The plain twin of small multiples: a row for each organisation that has given values. */
export function multiplesTable(
  { shown, others }: Multiples,
  caption: string,
  words: Words,
  messages: BenefitMessages,
  signs: ProcessMessages,
): PlainTable {
  const row = (one: Multiple) => {
    const { id, organisation, view, process, overall } = one;
    const last = view.points.at(-1)!;
    const { variation, assurance } = process.found;
    const varies = hasLimits(one) && variation ? variationText(variation.variation, variation.side, signs).name : '';
    const assures = process.goal && assurance ? assuranceText(assurance.assurance, signs).name : '';
    const figures = [write(view, last.value, words), periodText(last.period, words), overall === null ? '' : write(view, overall, words)];
    return { kind: 'organisations' as const, id, cells: [organisation, ...figures, varies, assures] };
  };
  return {
    caption,
    columns: [
      { title: messages.columnOrganisation },
      { title: messages.columnLast, isFigures: true },
      { title: messages.columnWhen },
      { title: messages.columnOverall, isFigures: true },
      { title: messages.columnVariation },
      { title: messages.columnAssurance },
    ],
    rows: [...shown, ...others].map(row),
  };
}

/** Tells whether an organisation has enough values for limits at all. */
export const hasLimits = ({ process }: Multiple): boolean => process.found.phases.at(-1)?.given === 'limits';
