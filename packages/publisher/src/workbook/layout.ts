import { collectionNames, type Kind } from '@stp-widgets/contract';
import { aboutOf, common } from '@stp-widgets/contract/fields.js';
import { collections, head } from '@stp-widgets/contract/schema.js';
import { type Field, fieldsOf, fieldsOfObject, type Form } from './contract-fields.ts';

/** One column of a sheet, or one row of the sheet of the partnership: a field that a cell holds. */
export interface Column {
  /** What stands above it: the field's name, after those of the objects that it is in: `budget.amount`. */
  readonly head: string;
  readonly path: readonly string[];
  readonly form: Form;
  /** Whether it has to be there: always, where something else of its object is, or not at all. */
  readonly isRequired: 'always' | 'with others' | 'no';
  readonly meaning: string;
  readonly unit: string;
  readonly example: unknown;
}

/** A list of objects, which has a sheet of its own. */
export interface ListSheet {
  readonly sheet: string;
  /** The way to the list from the thing that it belongs to, or from the document. */
  readonly path: readonly string[];
  /** What an element is. */
  readonly fields: readonly Field[];
  readonly columns: readonly Column[];
  /** The list of objects that each element holds itself, if it does. Rows with the same in `columns` make one element. */
  readonly inner: ListSheet | null;
  /** What is in the list. */
  readonly meaning: string;
}

/** A collection and the sheets that hold its things. */
export interface CollectionSheet {
  readonly kind: Kind;
  readonly sheet: string;
  readonly fields: readonly Field[];
  readonly columns: readonly Column[];
  /** What is in the collection. */
  readonly meaning: string;
  /** Its lists of objects; the first column of their sheets is the thing's id. */
  readonly lists: readonly ListSheet[];
}

/** How the contract is laid out in a workbook. */
export interface Layout {
  /** The fields of the head that a cell holds: one row each of the sheet `partnership`. */
  readonly head: readonly Column[];
  readonly headFields: readonly Field[];
  readonly headLists: readonly ListSheet[];
  readonly collections: readonly CollectionSheet[];
  /** The lists of objects that any thing may have, with one sheet for the things of all collections. */
  readonly anyLists: readonly ListSheet[];
}

/** The sheet of the head's single fields. */
export const headSheet = 'partnership';
/** The sheet that explains the others; it is not read back. */
export const readMeSheet = 'read me';

/** The layout of the contract as it is: a sheet for each collection, and one for each list of objects. */
export const layout: Layout = layOut();

function layOut(): Layout {
  const headFields = fieldsOf(head);
  const whole = flatten(headFields, [], '', true);
  const shared = fieldsOf(common);
  const sharedLists = new Set(shared.filter(({ content }) => content.is === 'objects').map(({ name }) => name));
  return {
    head: whole.columns,
    headFields,
    headLists: whole.lists,
    anyLists: flatten(shared, [], '', true).lists,
    collections: collectionNames.map((kind) => {
      const fields = inOrder(fieldsOfObject(collections[kind]), new Set(shared.map(({ name }) => name)));
      const own = fields.filter(({ name }) => !sharedLists.has(name));
      return { kind, sheet: kind, fields, meaning: aboutOf(collections[kind]).description, ...flatten(own, [], `${kind}.`, true) };
    }),
  };
}

/** A thing's id, its own fields, then what any thing may carry. */
function inOrder(fields: readonly Field[], shared: ReadonlySet<string>): Field[] {
  const isId = ({ name }: Field) => name === 'id';
  return [
    ...fields.filter(isId),
    ...fields.filter(({ name }) => !shared.has(name)),
    ...fields.filter((field) => shared.has(field.name) && !isId(field)),
  ];
}

function flatten(
  fields: readonly Field[],
  way: readonly string[],
  sheetStart: string,
  isThere: boolean,
): { readonly columns: readonly Column[]; readonly lists: readonly ListSheet[] } {
  const columns: Column[] = [];
  const lists: ListSheet[] = [];
  for (const { name, isRequired, content, meaning, unit, example } of fields) {
    const path = [...way, name];
    const title = path.join('.');
    if (content.is === 'object') {
      const inner = flatten(content.fields, path, sheetStart, isThere && isRequired);
      columns.push(...inner.columns);
      lists.push(...inner.lists);
    } else if (content.is === 'objects') {
      const element = flatten(content.fields, [], `${sheetStart}${title}.`, true);
      const [inner = null, another] = element.lists;
      if (another || inner?.inner) throw new Error(`invalid list of the contract: ${title} holds more than a sheet can`);
      const sheet = inner ? inner.sheet : sheetName(sheetStart + title);
      lists.push({ sheet, path, fields: content.fields, columns: element.columns, inner, meaning });
    } else {
      const need = isRequired ? (isThere ? 'always' : 'with others') : 'no';
      columns.push({ head: title, path, form: content, isRequired: need, meaning, unit, example });
    }
  }
  return { columns, lists };
}

/** Excel takes at most 31 characters. */
function sheetName(name: string): string {
  if (name.length > 31) throw new Error(`invalid name of a sheet: ${name}`);
  return name;
}

/** The column by which a row of a list says whose it is. */
export const idHead = 'id';

/** Every column of a list's sheet but that of the id. */
export const columnsOf = ({ columns, inner }: ListSheet): readonly Column[] => (inner ? [...columns, ...inner.columns] : columns);
