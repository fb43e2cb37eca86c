import { StpObjectiveCard } from './objective-card.ts';

declare global {
  interface HTMLElementTagNameMap {
    'stp-objective-card': StpObjectiveCard;
  }
}

// Another copy of the library may have been first; both speak through the page's one registry.
if (!customElements.get('stp-objective-card')) customElements.define('stp-objective-card', StpObjectiveCard);
