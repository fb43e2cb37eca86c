import { html, svg, type TemplateResult } from 'lit';

const icons = {
  save: svg`<path d="M8 2v8M4.5 7 8 10.5 11.5 7M2.5 13.5h11"/>`,
  print: svg`<path d="M4.5 6V2h7v4M4.5 12H2.5V6h11v6h-2M4.5 9.5h7v4.5h-7z"/>`,
  close: svg`<path d="m4 4 8 8M12 4l-8 8"/>`,
  open: svg`<path d="m4 6 4 4 4-4"/>`,
  less: svg`<path d="M3 8h10"/>`,
  more: svg`<path d="M3 8h10M8 3v10"/>`,
};

/** A small drawing on a button that says in words what it does. */
export function icon(name: keyof typeof icons): TemplateResult {
  return html`<svg class="icon-drawing" viewBox="0 0 16 16" aria-hidden="true">${icons[name]}</svg>`;
}
