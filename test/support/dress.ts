/** How a page may look. */
export interface Dress {
  /** A theme of the kit; none for the widgets' own fallbacks. */
  readonly theme?: 'nhs' | 'neutral';
  readonly scheme: 'light' | 'dark';
}

/** Each way that the kit makes a page look. */
export const dresses: readonly (Dress & { readonly name: string })[] = (['light', 'dark'] as const).flatMap((scheme) =>
  ([undefined, 'nhs', 'neutral'] as const).map((theme) => ({ theme, scheme, name: `${theme ?? 'no theme'}, ${scheme}` })),
);

/** The text of one of the kit's theme sheets. */
export async function themeSheet(theme: string): Promise<string> {
  return (await fetch(`/packages/kit/themes/${theme}.css`)).text();
}

/** The text of a theme's sheet with the raw tokens' values in the place of their names, and without the raw ones. */
export async function plainSheet(theme: string): Promise<string> {
  const sheet = await themeSheet(theme);
  const raw = new Map([...sheet.matchAll(/(--stp-raw-[\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name, value] as const));
  return sheet.replace(/--stp-raw-[\w-]+:[^;]+;/g, '').replace(/var\((--stp-raw-[\w-]+)\)/g, (text, name: string) => raw.get(name) ?? text);
}

/** Makes the whole page look that way, background included, until the returned function is called. */
export async function dress({ theme, scheme }: Dress): Promise<() => void> {
  const sheet = new CSSStyleSheet();
  const own = `:root { color-scheme: ${scheme}; } body { background: var(--stp-color-surface, light-dark(#ffffff, #14191e)); }`;
  sheet.replaceSync(`${theme ? await themeSheet(theme) : ''}\n${own}`);
  document.adoptedStyleSheets.push(sheet);
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
  };
}
