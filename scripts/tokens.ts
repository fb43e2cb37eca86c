/**
 * `npm run tokens`: makes, from the themes' style sheets, the same tokens for designers' tools (`packages/kit/themes/….tokens.json`, in the
 * format of the Design Tokens Community Group) and the token reference (`docs/tokens.md`). A test fails while they are out of date.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { colourOf, contrast, mix, schemes, themes, tokensOf, type Colour, type Scheme, type Theme } from './theme-tokens.ts';
import { meanings, open, pairs, TINT, type Pair } from './token-meanings.ts';

const at = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** A pair with its contrast in one theme and scheme. */
export interface Measured extends Pair {
  readonly theme: Theme;
  readonly scheme: Scheme;
  readonly ratio: number;
}

/** The contrast of every pair in every theme and scheme. */
export function measure(): readonly Measured[] {
  return themes.flatMap((theme) =>
    schemes.flatMap((scheme) =>
      pairs.map((pair) => ({
        ...pair,
        theme,
        scheme,
        ratio: contrast(colour(theme, scheme, pair.front), colour(theme, scheme, pair.back)),
      })),
    ),
  );
}

function colour(theme: Theme, scheme: Scheme, name: string): Colour {
  if (name.startsWith('tint ')) return mix(colour(theme, scheme, `status-${name.slice(5)}-shape`), TINT, colour(theme, scheme, 'surface'));
  return colourOf(valueOf(theme, scheme, `color-${name}`));
}

function valueOf(theme: Theme, scheme: Scheme, name: string): string {
  const value = tokensOf(theme).get(name);
  if (!value) throw new Error(`invalid token of ${theme}: ${name}`);
  return value[scheme];
}

/** A theme's tokens as designers' tools read them: one set for each scheme, with what each token means. */
export function designTokens(theme: Theme): object {
  const set = (scheme: Scheme) => {
    const groups: Record<string, Record<string, unknown>> = { color: {}, size: {} };
    for (const { tokens } of meanings) {
      for (const [name, meaning] of Object.entries(tokens)) {
        const isColour = name.startsWith('color-');
        const value = valueOf(theme, scheme, name);
        groups[isColour ? 'color' : 'size']![isColour ? name.slice('color-'.length) : name] = {
          $type: isColour ? 'color' : 'dimension',
          $value: isColour ? colourValue(value) : dimensionValue(value),
          $description: meaning,
          $extensions: { 'stp-widgets': { css: `--stp-${name}` } },
        };
      }
    }
    for (const [name, { means, value }] of Object.entries(open)) {
      groups['size']![name] = {
        $type: 'dimension',
        $value: dimensionValue(value),
        $description: `${means} No theme pins it.`,
        $extensions: { 'stp-widgets': { css: `--stp-${name}` } },
      };
    }
    return groups;
  };
  return {
    $description: `Theme ${theme} of stp-widgets. Made from ${theme}.css by \`npm run tokens\`; not to be edited.`,
    light: set('light'),
    dark: set('dark'),
  };
}

const colourValue = (value: string) => ({
  colorSpace: 'srgb',
  components: colourOf(value).map((part) => Math.round(part * 10_000) / 10_000),
  hex: value,
});

function dimensionValue(value: string): object {
  const [, number, unit] = /^([\d.]+)(px|rem)$/.exec(value) ?? [];
  if (!number) throw new RangeError(`invalid size of a theme: ${value}`);
  return { value: Number(number), unit };
}

/** The token reference. */
export function tokenReference(): string {
  const looks = themes.flatMap((theme) => schemes.map((scheme) => ({ theme, scheme })));
  const heads = looks.map(({ theme, scheme }) => `${theme} ${scheme}`);
  const measured = measure();
  const values = meanings.map(({ group, tokens }) => {
    const rows = Object.entries(tokens).map(([name, meaning]) => {
      const cells = looks.map(({ theme, scheme }) => `\`${valueOf(theme, scheme, name)}\``);
      return [`\`--stp-${name}\``, meaning, ...cells];
    });
    return `### ${group}\n\n${tableOf(['token', 'means', ...heads], rows)}`;
  });
  const ratios = pairs.map(({ front, back, need }) => {
    const cells = looks.map(({ theme, scheme }) => {
      const found = measured.find((one) => one.front === front && one.back === back && one.theme === theme && one.scheme === scheme)!;
      return oneDecimal(found.ratio);
    });
    return [front, back.replace(/^tint (.*)$/, 'tint of $1'), String(need), ...cells];
  });
  return `<!-- Made from the themes by \`npm run tokens\`; not to be edited. -->
# Tokens

The meaning tokens that widgets read. A theme declares them, at the root or on any ancestor that says \`data-stp-theme\`; widgets never
do, so whatever a page declares holds. Where no theme is loaded, a widget shows the values of \`nhs\`. Dark is where the page is dark, by
its own \`color-scheme\`, or where an ancestor says \`data-stp-scheme="dark"\`.

For designers' tools the same stands in \`packages/kit/themes/nhs.tokens.json\` and \`neutral.tokens.json\`, in the format of the Design
Tokens Community Group, with one set for light and one for dark.

## Values

${values.join('\n\n')}

### The page's own

No theme pins these. A page that wants them otherwise sets them.

${tableOf(
  ['token', 'means', 'where the page says nothing'],
  [
    ['`--stp-font`', 'The font.', 'the font of what is around the widget'],
    ...Object.entries(open).map(([name, { means, value }]) => [`\`--stp-${name}\``, means, `\`${value}\``]),
  ],
)}

## Contrast

WCAG 2 ratios, computed from the themes: at least 4.5 for text and 3 for marks, or a test fails. A status tag's ground is ${TINT * 100} % of its figure's
colour on the surface. The ring of focus is two-tone, so that one of the two always stands out from what is around it.

${tableOf(['front', 'back', 'needs', ...heads], ratios)}
`;
}

function tableOf(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  return [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

// Not rounded up to what is needed.
const oneDecimal = (ratio: number) => (Math.floor(ratio * 10) / 10).toFixed(1);

/** What is written, by path. */
export function tokenFiles(): ReadonlyMap<string, string> {
  return new Map([
    ...themes.map(
      (theme) => [at(`packages/kit/themes/${theme}.tokens.json`), `${JSON.stringify(designTokens(theme), null, 2)}\n`] as const,
    ),
    [at('docs/tokens.md'), tokenReference()],
  ]);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const [path, text] of tokenFiles()) writeFileSync(path, text);
}
