import { StpDoctor } from './doctor.ts';

declare global {
  interface HTMLElementTagNameMap {
    'stp-doctor': StpDoctor;
  }
}

// Another copy of the library may have been first; both speak through the page's one registry.
if (!customElements.get('stp-doctor')) customElements.define('stp-doctor', StpDoctor);
