import type { Kind } from '@stp-widgets/contract';
import { type Field, type Form, subjectKinds } from './describe.ts';

/** A table of fields, and a section for each object in them, in Markdown. */
export function describeFields(fields: readonly Field[], within = ''): string {
  return [tableOf(fields, within), ...fields.flatMap(({ name, form }) => section(`${within}${name}`, form))].join('\n\n');
}

function section(path: string, form: Form): string[] {
  const inner = form.is === 'list' ? form.of : form;
  if (inner.is !== 'object' || inner.shared) return [];
  const each = form.is === 'list' ? 'Each of the list:' : 'It holds:';
  return [`### \`${path}\``, each, describeFields(inner.fields, `${path}.`)];
}

function tableOf(fields: readonly Field[], within: string): string {
  const columns = [
    ['field', ({ name }: Field) => `\`${name}\``],
    ['meaning', ({ meaning }: Field) => meaning],
    ['format or values', ({ name, form }: Field) => formInWords(form, `${within}${name}`)],
    ['unit', ({ unit = '' }: Field) => unit],
    ['needed', neededInWords],
    ['example', ({ example }: Field) => (example === undefined ? '' : `\`${JSON.stringify(example)}\``)],
  ] as const;
  // No column that says nothing of any field.
  const told = columns.filter(([, cell]) => fields.some((field) => cell(field) !== ''));
  const row = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [
    row(told.map(([title]) => title)),
    row(told.map(() => '---')),
    ...fields.map((field) => row(told.map(([, cell]) => cell(field)))),
  ].join('\n');
}

function neededInWords({ isRequired, fallback }: Field): string {
  if (isRequired) return 'required';
  return fallback === undefined ? 'optional' : `\`${JSON.stringify(fallback)}\` when absent`;
}

function formInWords(form: Form, path: string): string {
  if (form.is === 'text') return `[${form.check}](README.md#${form.check})`;
  if (form.is === 'reference') return `id of ${kindsInWords(form.kinds)}`;
  if (form.is === 'choice') return form.of.map((value) => `\`${value}\``).join(', ');
  if (form.is === 'number') return numberInWords(form);
  if (form.is === 'truth') return '`true` or `false`';
  if (form.is === 'list') return `list: ${formInWords(form.of, path)}`;
  return form.shared ? `[${form.shared}](README.md#${form.shared})` : `object, [see below](#${path.replaceAll('.', '').toLowerCase()})`;
}

function numberInWords({ from, to, whole }: Form & { readonly is: 'number' }): string {
  const number = whole ? 'whole number' : 'number';
  if (from !== undefined && to !== undefined) return `${number} from ${from} to ${to}`;
  if (from !== undefined) return `${number}, at least ${from}`;
  return to === undefined ? number : `${number}, at most ${to}`;
}

function kindsInWords(kinds: readonly Kind[]): string {
  if (kinds.join() === subjectKinds.join()) return '[anything](README.md#anything)';
  return kinds.map((kind) => `[${kind}](${kind}.md)`).join(' or ');
}
