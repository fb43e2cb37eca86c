import { StpDependencyTimeline } from './dependency-timeline.ts';

declare global {
  interface HTMLElementTagNameMap {
    'stp-dependency-timeline': StpDependencyTimeline;
  }
}

// Another copy of the library may have been first; both speak through the page's one registry.
if (!customElements.get('stp-dependency-timeline')) customElements.define('stp-dependency-timeline', StpDependencyTimeline);
