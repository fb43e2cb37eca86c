import { StpAccountabilityMatrix } from './accountability-matrix.ts';

declare global {
  interface HTMLElementTagNameMap {
    'stp-accountability-matrix': StpAccountabilityMatrix;
  }
}

// Another copy of the library may have been first; both speak through the page's one registry.
if (!customElements.get('stp-accountability-matrix')) customElements.define('stp-accountability-matrix', StpAccountabilityMatrix);
