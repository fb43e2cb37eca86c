import { StpObjectives } from './objectives.ts';

declare global {
  interface HTMLElementTagNameMap {
    'stp-objectives': StpObjectives;
  }
}

// Another copy of the library may have been first; both speak through the page's one registry.
if (!customElements.get('stp-objectives')) customElements.define('stp-objectives', StpObjectives);
