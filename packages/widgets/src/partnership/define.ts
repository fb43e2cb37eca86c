import { StpPartnership } from './partnership.ts';

declare global {
  interface HTMLElementTagNameMap {
    'stp-partnership': StpPartnership;
  }
}

// Another copy of the library may have been first; both speak through the page's one registry.
if (!customElements.get('stp-partnership')) customElements.define('stp-partnership', StpPartnership);
