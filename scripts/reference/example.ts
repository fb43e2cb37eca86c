import { collectionNames, type Kind } from '@stp-widgets/contract';
import { collections } from '@stp-widgets/contract/schema.js';
import { type Field, type Form, ownFieldsOf } from './describe.ts';

type Json = Record<string, unknown>;

/** The id that a thing of each collection has in its example: the one by which the examples of other fields refer to it. */
const ids: Readonly<Record<Kind, string>> = {
  organisations: 'hull',
  groups: 'urgent-care-board',
  roles: 'director',
  appointments: 'director-2026',
  aims: 'care',
  objectives: 'urgent',
  results: 'nine-of-ten',
  measures: 'four-hours',
  programmes: 'urgent-care',
  projects: 'handover',
  activities: 'screens',
  dependencies: 'agreement-first',
  accountabilities: 'urgent-director',
  benefits: 'fewer-agency-shifts',
  risks: 'agency-staff',
  decisions: 'stroke-units',
  updates: 'urgent-november',
  learning: 'streaming',
  differences: 'transfers',
  support: 'nurses-offer',
};

/** A small document with one thing of a collection that has every field of its own, and as little as it takes for its references to lead somewhere. */
export function exampleOf(kind: Kind): Json {
  const made = new Map<string, { readonly kind: Kind; readonly thing: Json }>();
  make(kind, ids[kind], true);
  const lists = collectionNames.map((name) => [name, [...made.values()].flatMap((one) => (one.kind === name ? [one.thing] : []))] as const);
  const given = lists.filter(([, things]) => things.length > 0);
  return { contract: '1.0', partnership: { name: 'Humber, Coast and Vale' }, ...Object.fromEntries(given) };

  function make(of: Kind, id: string, isWhole: boolean): void {
    if (made.has(id)) return;
    const thing: Json = { id };
    made.set(id, { kind: of, thing });
    for (const field of ownFieldsOf(collections[of].shape)) {
      if (!isWhole && !field.isRequired) continue;
      const value = isWhole || !/^(title|name)$/.test(field.name) ? valueOf(field) : named(id);
      thing[field.name] = value;
      refer(field.form, value);
    }
  }

  function refer(form: Form, value: unknown): void {
    if (form.is === 'list') for (const one of value as unknown[]) refer(form.of, one);
    if (form.is === 'object') for (const { name, form: inner } of form.fields) refer(inner, (value as Json)[name]);
    if (form.is === 'reference') make(form.kinds.find((one) => ids[one] === value) ?? form.kinds[0]!, value as string, false);
  }
}

/** The example of a field; of an object or a list of objects, made up from those of its fields. */
function valueOf({ name, form, example }: Field): unknown {
  if (example !== undefined) return example;
  const object = form.is === 'list' ? form.of : form;
  if (object.is !== 'object') throw new Error(`invalid example of ${name}: ${String(example)}`);
  const value = Object.fromEntries(object.fields.map((field) => [field.name, valueOf(field)]));
  // The example of a position is one of a dependency; of what is agreed or decided organisations say other things.
  if (object.shared === 'position' && form.is === 'list') value.value = 'backs';
  return form.is === 'list' ? [value] : value;
}

/** A name for what is only there to be referred to. */
const named = (id: string) => id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' ');
