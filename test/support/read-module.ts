import { parseSync } from 'vite';

/** What the rules of the house need to know of one source file. */
export interface Module {
  /** Where it lies, from the top of the repository, with slashes. */
  readonly path: string;
  /** Every specifier it imports or exports from: static, dynamic and in types, each once. */
  readonly imports: readonly string[];
  /** How many of its dynamic imports are computed, so that nobody can tell what they reach. */
  readonly computed: number;
  /** The names it uses and does not declare, the language's own included. */
  readonly globals: readonly string[];
  /** The ways in which it asks what time it is, each once. */
  readonly clock: readonly string[];
}

type Node = { readonly type: string } & Record<string, unknown>;

/**
 * Reads a module's imports and free names from its source, TypeScript or JavaScript.
 *
 * @throws SyntaxError if it cannot be parsed
 */
export function readModule(path: string, source: string): Module {
  const { program, errors } = parseSync(path, source);
  if (errors.length > 0) throw new SyntaxError(`invalid source of ${path}: ${errors[0].message}`);
  const [imports, used, declared, clock] = [new Set<string>(), new Set<string>(), new Set<string>(), new Set<string>()];
  let computed = 0;
  walk(program as unknown as Node, (node, parent, key) => {
    const from = importedBy(node);
    if (from) imports.add(from);
    else if (node.type === 'ImportExpression') computed++;
    const way = clockIn(node);
    if (way) clock.add(way);
    if (node.type === 'Identifier' && !isLabel(parent, key)) (isDeclaration(parent, key) ? declared : used).add(node.name as string);
  });
  return { path, imports: [...imports], computed, globals: [...used].filter((name) => !declared.has(name)), clock: [...clock] };
}

/** The sources in a page of documentation: its fenced blocks of TypeScript and JavaScript, one after the other. */
export function snippetsIn(markdown: string): readonly string[] {
  return [...markdown.matchAll(/^```(?:ts|js|typescript|javascript)\b.*\n([^]*?)^```/gm)].map(([, source]) => source);
}

const importing = ['ImportDeclaration', 'ExportNamedDeclaration', 'ExportAllDeclaration', 'ImportExpression', 'TSImportType'];

/** The specifier that a node imports, for every form an import can take. */
function importedBy({ type, source }: Node): string | null {
  const value = importing.includes(type) && (source as { readonly value?: unknown } | null | undefined)?.value;
  return typeof value === 'string' ? value : null;
}

/** How a node asks what time it is; null if it does not. */
function clockIn({ type, object, property, callee, arguments: given }: Node): string | null {
  if (type === 'MemberExpression') return isNamed(object, 'Date') && isNamed(property, 'now') ? 'Date.now' : null;
  if (!isNamed(callee, 'Date')) return null;
  // Called without `new`, it tells the time whatever it is given.
  if (type === 'CallExpression') return 'Date()';
  return type === 'NewExpression' && (given as readonly unknown[]).length === 0 ? 'new Date()' : null;
}

const isNamed = (node: unknown, name: string) => [(node as Partial<Node>)?.name, (node as Partial<Node>)?.value].includes(name);

/** Tells whether an identifier only names a member of something else. */
function isLabel(parent: Node, key: string): boolean {
  if (key === 'property') return parent.type === 'MemberExpression' && !parent.computed;
  if (key === 'key') return !parent.computed && !parent.shorthand;
  if (key === 'right') return parent.type === 'TSQualifiedName';
  return ['imported', 'exported', 'label'].includes(key);
}

const patterns = ['ObjectPattern', 'ArrayPattern', 'RestElement', 'TSParameterProperty'];

/**
 * Tells whether an identifier brings a name into the file. A name declared anywhere counts as declared
 * everywhere: the compiler knows scopes, this only has to know globals.
 */
function isDeclaration(parent: Node, key: string): boolean {
  if (key === 'id' || key === 'local' || key === 'params' || key === 'param') return true;
  if (key === 'name') return parent.type === 'TSTypeParameter';
  if (key === 'left') return parent.type === 'AssignmentPattern';
  if (key === 'value') return parent.inPattern === true;
  return patterns.includes(parent.type);
}

function walk(node: Node, visit: (node: Node, parent: Node, key: string) => void, parent: Node = node, key = ''): void {
  visit(node, parent, key);
  for (const [name, value] of Object.entries(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (typeof child?.type !== 'string') continue;
      walk(node.type === 'ObjectPattern' ? { ...child, inPattern: true } : child, visit, node, name);
    }
  }
}
