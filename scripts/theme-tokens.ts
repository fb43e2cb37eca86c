import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The themes of the kit, the default first. */
export const themes = ['nhs', 'neutral'] as const;
export type Theme = (typeof themes)[number];

/** The schemes of each theme. */
export const schemes = ['light', 'dark'] as const;
export type Scheme = (typeof schemes)[number];

/** A token's value as a theme declares it: one for each scheme where they differ. */
export type Value = Readonly<Record<Scheme, string>>;

/** The path of a theme's style sheet. */
export const themeFile = (theme: Theme): string => fileURLToPath(new URL(`../packages/kit/themes/${theme}.css`, import.meta.url));

/** The tokens that a theme declares, by name without `--stp-`. */
export function tokensOf(theme: Theme): ReadonlyMap<string, Value> {
  return readTokens(readFileSync(themeFile(theme), 'utf8'));
}

/**
 * Reads the tokens of meaning of a style sheet, in its order, by name without `--stp-`, raw ones told by their value.
 *
 * @throws Error if a token is declared twice
 */
export function readTokens(sheet: string): ReadonlyMap<string, Value> {
  const tokens = new Map<string, Value>();
  for (const [, name = '', text = ''] of withoutRaw(sheet.replaceAll(/\/\*.*?\*\//gs, '')).matchAll(/--stp-([\w-]+)\s*:\s*([^;}]+)/g)) {
    if (tokens.has(name)) throw new Error(`invalid token of a theme: --stp-${name} twice`);
    const [, light, dark] = /^light-dark\(\s*([^,]+?)\s*,\s*([^,]+?)\s*\)$/.exec(text.trim()) ?? [];
    tokens.set(name, { light: light ?? text.trim(), dark: dark ?? text.trim() });
  }
  return tokens;
}

/** A style sheet whose tokens of meaning say themselves what they take from the raw ones, and which has no raw ones. */
function withoutRaw(sheet: string): string {
  const raw = new Map([...sheet.matchAll(/(--stp-raw-[\w-]+)\s*:\s*([^;}]+);/g)].map(([, name, value]) => [name, value] as const));
  return sheet
    .replaceAll(/--stp-raw-[\w-]+\s*:[^;}]+;/g, '')
    .replaceAll(/var\((--stp-raw-[\w-]+)\)/g, (text, name: string) => raw.get(name) ?? text);
}

/** A colour as red, green and blue, from 0 to 1. */
export type Colour = readonly [red: number, green: number, blue: number];

/**
 * Reads a colour of six hexadecimal digits.
 *
 * @throws RangeError if it is anything else
 */
export function colourOf(text: string): Colour {
  if (!/^#[\da-f]{6}$/i.test(text)) throw new RangeError(`invalid colour of a theme: ${text}`);
  const part = (at: number) => Number.parseInt(text.slice(at, at + 2), 16) / 255;
  return [part(1), part(3), part(5)];
}

/** A colour of which so much is another, as `color-mix(in srgb, …)` mixes it. */
export function mix(colour: Colour, share: number, other: Colour): Colour {
  const part = (at: 0 | 1 | 2) => colour[at] * share + other[at] * (1 - share);
  return [part(0), part(1), part(2)];
}

/** The contrast of two colours as WCAG 2 counts it, from 1 to 21. */
export function contrast(one: Colour, other: Colour): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: Colour): number {
  const [red, green, blue] = colour.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)) as [
    number,
    number,
    number,
  ];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
