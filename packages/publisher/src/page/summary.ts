import type { Remark } from '../remark.ts';
import type { PageCatalogue } from './page-en.ts';
import type { Outcome } from './read-files.ts';

/** A message with its `{names}` filled in. */
export const fill = (message: string, values: Readonly<Record<string, string | number>>): string =>
  message.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));

/** A message for so many, filled in. */
export function fillCount(
  forms: PageCatalogue['errors'],
  count: number,
  language: string,
  values: Readonly<Record<string, string>> = {},
): string {
  const form = new Intl.PluralRules(language).select(count) === 'one' ? (forms.one ?? forms.other) : forms.other;
  return fill(form, { ...values, count: new Intl.NumberFormat(language).format(count) });
}

/** How many errors and warnings there are, in words; empty where there is none. */
export function countRemarks(remarks: readonly Remark[], said: PageCatalogue, language: string): string {
  const count = (severity: Remark['severity'], forms: PageCatalogue['errors']) => {
    const number = remarks.filter((remark) => remark.severity === severity).length;
    return number > 0 ? [fillCount(forms, number, language)] : [];
  };
  const [one, other] = [...count('error', said.errors), ...count('warning', said.warnings)];
  return other === undefined ? (one ?? '') : fill(said.and, { one: one ?? '', other });
}

/** The outcome in a sentence: what it is, how much of it, and what is to be remarked. */
export function sumUp({ partnership, files, remarks }: Outcome, said: PageCatalogue, language: string): string {
  const counted = countRemarks(remarks, said, language);
  if (!partnership) return fill(said.nothing, { remarks: counted });
  const name = partnership.partnership.name || said.unnamed;
  const things = new Intl.NumberFormat(language).format(files.reduce((sum, file) => sum + file.things, 0));
  return counted === '' ? fill(said.good, { name, things }) : fill(said.found, { name, things, remarks: counted });
}

/** Where a remark points, as the office finds it: the file with its line and column, and the place in its own terms. */
export function placeOf({ file, line, column, at }: Remark): readonly string[] {
  return [[file, line, line && column].filter(Boolean).join(':'), at].filter((part) => part !== '');
}
