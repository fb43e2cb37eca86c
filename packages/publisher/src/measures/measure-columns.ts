import type { Form } from '../workbook/contract-fields.ts';
import { layout } from '../workbook/layout.ts';

const measures = layout.collections.find(({ kind }) => kind === 'measures')!;
const observations = measures.lists.find(({ inner }) => inner !== null)!.inner!;

const formsOf = (columns: readonly { readonly head: string; readonly form: Form }[]) =>
  columns.map(({ head, form }): [string, Form] => [head, form]);

/** What an observation says, as the contract has it: period, value, numerator and the rest. */
export const observationColumns: ReadonlyMap<string, Form> = new Map(formsOf(observations.columns));

/** What may be said of the measure in its rows. */
export const aboutMeasure: ReadonlyMap<string, Form> = new Map(
  formsOf(measures.columns.filter(({ head }) => ['title', 'unit', 'direction', 'decimals'].includes(head))),
);

/** Every column that a file of measures may have. */
export const measureColumns: ReadonlyMap<string, Form> = new Map([
  ['measure', { is: 'text' }],
  ['organisation', { is: 'text' }],
  ...aboutMeasure,
  ...observationColumns,
]);
