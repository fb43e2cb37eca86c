import type { FileForm } from '../import-file.ts';

/** What the office's page says, in English. */
export const english = {
  title: 'Fill and check a partnership’s feed',
  lead: 'Drop your workbook, your plan, your figures or your JSON. Read what was found, see it as your partners will, and save the feed.',
  private: 'Nothing leaves this computer: this page can send nothing anywhere, and works without a network.',
  choose: 'Choose files',
  orDrop: 'or drop them here',
  accepts: 'A workbook (.xlsx), a Microsoft Project plan (.xml), measures (.csv), or JSON. Several together become one partnership.',
  template: 'Save an empty workbook',
  templateHelp: 'A sheet for each collection, lists where values are fixed, and a sheet that explains.',
  reading: 'Reading …',
  again: 'Start again',
  files: 'What was read',
  file: 'File',
  form: 'Read as',
  things: 'Things',
  findings: 'What was found',
  none: 'Nothing to remark.',
  weight: 'Weight',
  where: 'Where',
  what: 'What',
  error: 'Error',
  warning: 'Warning',
  showAll: 'Show all {count}',
  good: '{name} is ready: {things} things, nothing to remark.',
  found: '{name}: {things} things, {remarks}.',
  nothing: 'Nothing of a partnership could be read: {remarks}.',
  unnamed: 'A partnership without a name',
  errors: { one: '{count} error', other: '{count} errors' },
  warnings: { one: '{count} warning', other: '{count} warnings' },
  saveFeed: 'Save the feed',
  saveWorkbook: 'Save as a workbook',
  saveCopy: 'Save the copy for {audience}',
  copySaved: {
    one: 'In the copy for {audience} {count} thing is withheld.',
    other: 'In the copy for {audience} {count} things are withheld.',
  },
  workbookSaved: {
    one: 'The workbook is saved without {count} thing that does not fit into it; it is named below.',
    other: 'The workbook is saved without {count} things that do not fit into it; they are named below.',
  },
  saveWarned: 'A page leaves out what the errors name; the rest is shown.',
  preview: 'As your partners will see it',
  objectives: 'Objectives',
  timeline: 'Who waits on whom',
  matrix: 'Who is accountable',
  measures: 'Measures',
  more: 'and {count} more',
  failed: 'This page failed: {found}. What you dropped is unchanged.',
  'form-plan': 'Plan',
  'form-workbook': 'Workbook',
  'form-measures': 'Measures',
  'form-json': 'JSON',
  'form-older office': 'Older Office file',
  'form-unknown': 'Not known',
  'form-empty': 'Empty',
} satisfies Record<string, string | { readonly one?: string; readonly other: string }> & Record<`form-${FileForm}`, string>;

/** Every string of the page in one language. */
export type PageCatalogue = {
  readonly [key in keyof typeof english]: (typeof english)[key] extends string ? string : { readonly one?: string; readonly other: string };
};
