/**
 * Makes `packages/contract/src/shapes.ts` from the contract's zod schemas: the same contract, in the form
 * that a page carries. Run with `npm run shapes`; a test fails while it is out of date.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type About, anything, code, common, marks, position } from '@stp-widgets/contract/fields.js';
import { collections, document } from '@stp-widgets/contract/schema.js';
import { globalRegistry } from 'zod/mini';

interface Definition {
  readonly type: string;
  readonly shape?: Readonly<Record<string, Schema>>;
  readonly element?: Schema;
  readonly innerType?: Schema;
  readonly entries?: Readonly<Record<string, string>>;
  readonly defaultValue?: unknown;
  readonly checks?: readonly { readonly _zod: { readonly def: { readonly check: string; readonly value?: number } } }[];
  readonly format?: string;
}
interface Schema {
  readonly _zod: { readonly def: object; readonly parent?: Schema };
}

const definition = (schema: Schema) => schema._zod.def as Definition;

/** What stands in many places, and in the source once. */
const shared = new Map<Schema, string>([
  [anything, 'anything'],
  [code, 'code'],
  [position, 'position'],
]);

/** The shape of a schema, as source text. */
function shapeOf(schema: Schema): string {
  return nameOf(schema) ?? spelledOut(schema);
}

/** The name of what is shared; of a field that says more of it too, which is a clone. */
function nameOf(schema: Schema): string | undefined {
  return shared.get(schema) ?? (schema._zod.parent && nameOf(schema._zod.parent));
}

function spelledOut(schema: Schema): string {
  const mark = marks.get(schema as never);
  if (mark) return quote('check' in mark ? mark.check : mark.kinds.map((kind) => `@${kind}`).join(' '));
  const { type, shape, element, entries } = definition(schema);
  if (shape) return `{ ${fieldsOf(shape)} }`;
  if (element) return `[${shapeOf(element)}]`;
  if (entries) return quote(Object.values(entries).join('|'));
  if (type === 'number') return quote(rangeOf(definition(schema)));
  if (type === 'boolean') return quote(type);
  throw new Error(`invalid type of schema: ${type}`);
}

/** The fields of an object; those that any object of the contract has come first, and from one place. */
function fieldsOf(shape: Readonly<Record<string, Schema>>): string {
  const own = Object.entries(shape).filter(([name, schema]) => Reflect.get(common, name) !== schema);
  const written = own.map(fieldOf).join(', ');
  return own.length < Object.keys(shape).length ? `...common, ${written}` : written;
}

function fieldOf([name, schema]: [string, Schema]): string {
  const { type, innerType, defaultValue } = definition(schema);
  if (type === 'optional' && innerType) return `${quote(`${name}?${speaks(schema) ? '!' : ''}`)}: ${shapeOf(innerType)}`;
  if (type === 'default' && innerType) return `${quote(`${name}=${JSON.stringify(defaultValue)}`)}: ${shapeOf(innerType)}`;
  return `${name}: ${shapeOf(schema)}`;
}

/** Tells whether a field's absence says something. */
const speaks = (schema: Schema) => (globalRegistry.get(schema as never) as About | undefined)?.absenceSpeaks;

function rangeOf({ checks = [], format }: Definition): string {
  const bound = (check: string) => checks.find((one) => one._zod.def.check === check)?._zod.def.value;
  const [from, to] = [bound('greater_than'), bound('less_than')];
  if (from === undefined && to === undefined) return 'number';
  return `${format === 'safeint' ? 'int ' : ''}${from ?? ''}..${to ?? ''}`;
}

const quote = (text: string) => `'${text}'`;

/** The source of `shapes.ts`. */
export function writeShapes(): string {
  const all = Object.entries(collections).map(([name, schema]) => `  ${name}: ${shapeOf(schema)},`);
  return `// Made from schema.ts by \`npm run shapes\`; not to be edited.
import type { Kind } from './kinds.ts';
import type { Shape } from './shape-language.ts';

const anything = ${spelledOut(anything)};
const code = ${spelledOut(code)} satisfies Shape;
const position = ${spelledOut(position)} satisfies Shape;
const common = { ${Object.entries(common).map(fieldOf).join(', ')} } satisfies Shape;

/** The shape of the head of a document. */
export const headShape = ${shapeOf(document)} satisfies Shape;

/** The shape of one thing of each collection. */
export const shapes: Readonly<Record<Kind, Shape>> = {
${all.join('\n')}
};
`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  writeFileSync(fileURLToPath(new URL('../packages/contract/src/shapes.ts', import.meta.url)), writeShapes());
}
