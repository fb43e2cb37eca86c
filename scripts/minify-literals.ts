import MagicString from 'magic-string';
import { parseAst, type Plugin } from 'vite';

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

/** Around these a line break is no space on the page. */
const blocks = 'article|dd|details|div|dl|dt|footer|header|li|ol|p|path|section|slot|summary|svg|table|tbody|td|th|thead|tr|ul';
const afterBlock = new RegExp(`(</?(?:${blocks})\\b[^>]*>)\\s*\\n\\s*`, 'g');
const beforeBlock = new RegExp(`\\s*\\n\\s*(</?(?:${blocks})\\b)`, 'g');

const markup = (text: string) =>
  text
    .replace(afterBlock, '$1')
    .replace(beforeBlock, '$1')
    .replace(/\s*\n\s*/g, ' ');

const minifiers: Record<string, (text: string) => string> = {
  css: (text) =>
    text
      .replace(/\/\*[^]*?\*\//g, '')
      .replace(/\s+/g, ' ')
      .replace(/ ?([{};,>]) ?/g, '$1')
      .replace(/#([\da-f])\1([\da-f])\2([\da-f])\3\b/g, '#$1$2$3')
      .replace(/([ (,:-])0\.(\d)/g, '$1.$2')
      .replace(/: /g, ':')
      .replace(/;}/g, '}'),
  html: markup,
  svg: markup,
};

/** The same text of a literal in ASCII alone: Terser leaves a tagged one as it is. */
const inAscii = (text: string) => text.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

/**
 * Takes the white space that only serves its readers out of the `css`, `html` and `svg` literals of our own sources.
 *
 * @param isAscii writes them in ASCII alone
 */
export function minifyLiterals(isAscii = false): Plugin {
  return {
    name: 'minify-literals',
    enforce: 'pre',
    transform(code, id) {
      if (!/packages\/(kit|widgets)\/src\/.*\.ts$/.test(id)) return null;
      const edited = new MagicString(code);
      for (const { tag, text } of literals(parseAst(code, { lang: 'ts' }) as unknown as Node)) {
        const minify = minifiers[tag];
        if (!minify || text.end === text.start) continue;
        const small = minify(code.slice(text.start, text.end));
        edited.overwrite(text.start, text.end, isAscii ? inAscii(small) : small);
      }
      return { code: edited.toString(), map: edited.generateMap({ hires: true }) };
    },
  };
}

function* literals(node: Node): Generator<{ tag: string; text: Node }> {
  if (node.type === 'TaggedTemplateExpression') {
    const { name } = node['tag'] as { name?: string };
    for (const text of (node['quasi'] as { quasis: Node[] }).quasis) yield { tag: name ?? '', text };
  }
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? (value as unknown[]) : [value]) {
      if (child !== null && typeof child === 'object' && 'type' in child) yield* literals(child as Node);
    }
  }
}
