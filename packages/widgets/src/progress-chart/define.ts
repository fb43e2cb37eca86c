import { StpProgressChart } from './progress-chart.ts';

declare global {
  interface HTMLElementTagNameMap {
    'stp-progress-chart': StpProgressChart;
  }
}

// Another copy of the library may have been first; both speak through the page's one registry.
if (!customElements.get('stp-progress-chart')) customElements.define('stp-progress-chart', StpProgressChart);
