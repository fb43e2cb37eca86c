/**
 * What editors know of the elements, made from the manifest that `npm run manifest` writes: the manifest itself, VS Code's custom data and
 * JetBrains' web types.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A part of a manifest that has a name and is described. */
interface Described {
  readonly name: string;
  readonly description?: string;
}

interface Typed extends Described {
  readonly type?: { readonly text: string };
  readonly default?: string;
}

/** One element of a manifest. */
export interface ElementEntry extends Described {
  readonly tagName: string;
  readonly summary?: string;
  readonly attributes?: readonly (Typed & { readonly fieldName?: string })[];
  readonly members?: readonly (Typed & { readonly kind: string; readonly attribute?: string })[];
  readonly events?: readonly Typed[];
  readonly slots?: readonly Described[];
  readonly cssParts?: readonly Described[];
  readonly cssProperties?: readonly (Described & { readonly default?: string })[];
}

/** A custom-elements manifest, as far as it is read here. */
export interface Manifest {
  readonly modules: readonly { readonly path: string; readonly declarations?: readonly object[] }[];
}

/** The elements of a manifest, by tag. */
export function elementsOf({ modules }: Manifest): readonly ElementEntry[] {
  const all = modules.flatMap(({ declarations = [] }) => declarations);
  const isElement = (one: object): one is ElementEntry => 'tagName' in one && typeof one.tagName === 'string';
  return all.filter(isElement).toSorted((one, other) => one.tagName.localeCompare(other.tagName));
}

/** The elements as VS Code's `html.customData` takes them: tags and attributes, with what they are for. */
export function vsCodeData(manifest: Manifest): object {
  const tags = elementsOf(manifest).map((element) => ({
    name: element.tagName,
    description: { kind: 'markdown', value: told(element) },
    attributes: (element.attributes ?? []).map(({ name, description = '', type }) => ({
      name,
      description: { kind: 'markdown', value: description },
      ...(type?.text === 'boolean' ? { valueSet: 'v' } : {}),
    })),
  }));
  return { version: 1.1, tags };
}

/** The elements as JetBrains' editors take them. */
export function webTypes(manifest: Manifest, { name, version }: { readonly name: string; readonly version: string }): object {
  const elements = elementsOf(manifest).map((element) => {
    const properties = (element.members ?? []).filter(({ kind }) => kind === 'field');
    return {
      name: element.tagName,
      description: told(element),
      attributes: (element.attributes ?? []).map((one) => ({
        ...plain(one),
        value: { type: one.type?.text ?? 'string', default: one.default },
      })),
      slots: (element.slots ?? []).map(plain),
      events: (element.events ?? []).map(plain),
      js: {
        properties: properties.map((one) => ({ ...plain(one), type: one.type?.text })),
        events: (element.events ?? []).map((one) => ({ ...plain(one), type: one.type?.text })),
      },
      css: {
        parts: (element.cssParts ?? []).map(plain),
        properties: (element.cssProperties ?? []).map(plain),
      },
    };
  });
  return {
    $schema: 'https://json.schemastore.org/web-types',
    name,
    version,
    'js-types-syntax': 'typescript',
    'description-markup': 'markdown',
    contributions: { html: { elements } },
  };
}

const plain = ({ name, description }: Described) => ({ name, description });

/** What an element is for, with what a page may hang on to. */
function told({ summary, description, slots = [], events = [], cssParts = [], cssProperties = [] }: ElementEntry): string {
  const list = (title: string, items: readonly Described[], nameOf = (name: string) => `\`${name}\``) =>
    items.length > 0 ? `**${title}**\n${items.map((item) => `- ${nameOf(item.name)}: ${item.description ?? ''}`).join('\n')}` : '';
  return [
    summary ?? '',
    (description ?? '').replaceAll('\n', ' '),
    list('Slots', slots, (name) => (name ? `\`${name}\`` : '(default)')),
    list('Events', events),
    list('Parts', cssParts),
    list('Custom properties', cssProperties),
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** The manifest that `npm run manifest` wrote, for every package that is asked. */
export const manifestFile = fileURLToPath(new URL('../packages/widgets/custom-elements.json', import.meta.url));

/**
 * Writes what editors read into a folder: `custom-elements.json`, `html-custom-data.json` and `web-types.json`.
 *
 * @throws Error if there is no manifest yet
 */
export function writeMetadata(folder: string): void {
  const text = manifestText();
  const manifest = JSON.parse(text) as Manifest;
  const about = JSON.parse(readFileSync(new URL('../packages/widgets/package.json', import.meta.url), 'utf8')) as {
    name: string;
    version: string;
  };
  mkdirSync(folder, { recursive: true });
  for (const [file, content] of [
    ['custom-elements.json', manifest],
    ['html-custom-data.json', vsCodeData(manifest)],
    ['web-types.json', webTypes(manifest, about)],
  ] as const) {
    writeFileSync(join(folder, file), `${JSON.stringify(content, null, 2)}\n`);
  }
}

function manifestText(): string {
  try {
    return readFileSync(manifestFile, 'utf8');
  } catch {
    throw new Error(`no manifest at ${manifestFile}. Expected what \`npm run manifest\` writes: run it first.`);
  }
}
