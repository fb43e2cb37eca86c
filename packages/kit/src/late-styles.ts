import type { CSSResult } from 'lit';

/** Gives an element styles that are fetched with what needs them; they stand after the base, as if they had been there from the start. */
export function addStyles({ shadowRoot }: Element, { styleSheet }: CSSResult): void {
  const sheets = shadowRoot?.adoptedStyleSheets ?? [];
  if (shadowRoot && styleSheet && !sheets.includes(styleSheet))
    shadowRoot.adoptedStyleSheets = [...sheets.slice(0, 1), styleSheet, ...sheets.slice(1)];
}
