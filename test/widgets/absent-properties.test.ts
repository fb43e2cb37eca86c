import '@stp-widgets/embed/doctor.js';
import '@stp-widgets/embed/stp-widgets.js';
import type { LitElement } from 'lit';
import { fullPartnership } from '../support/full-partnership.ts';
import { read } from '../support/perceived.ts';
import { page } from '../support/shown.ts';
import { evidenceOf } from '../support/shown-doctor.ts';
import type { Document } from '../support/small-partnership.ts';
import { until } from '../support/until.ts';
import { failOnWarnings } from '../support/warnings.ts';

type Widget = LitElement & Record<string, unknown>;
type Attributes = Readonly<Record<string, string>>;

/** Every element, with what it needs to show something. */
const all: Readonly<Record<string, Attributes>> = {
  'stp-partnership': {},
  'stp-objective-card': { objective: 'apart' },
  'stp-objectives': {},
  'stp-dependency-timeline': {},
  'stp-accountability-matrix': {},
  'stp-progress-chart': { result: 'waits' },
  'stp-doctor': {},
};

/** Values that change something, of properties that take no other text. */
const values: Attributes = {
  src: 'data:,',
  'group-by': 'project',
  form: 'line',
  zoom: 'weeks',
  from: '2026-01-01',
  to: '2026-08-01',
  since: '2026-02',
};

/** The full partnership, all that has a name under another. */
function renamed(): Document {
  const document = fullPartnership();
  document.partnership['name'] = 'Harbour anew';
  for (const one of [...document.objectives, ...document.results, ...(document['activities'] as Document['objectives'])])
    one['title'] = `${String(one['title'])} anew`;
  return document;
}

/** Gives what an element reads from another state, or its first. */
function give(element: Widget, isNew: boolean) {
  const document = isNew ? renamed() : fullPartnership();
  if (element.localName === 'stp-doctor')
    element['evidence'] = evidenceOf({ address: `https://example.org/${isNew ? 'anew' : 'first'}.json` });
  else Object.assign(element.closest('stp-partnership')!, { data: document });
}

async function shown(tag: string, attributes: Attributes): Promise<Widget> {
  const around = await page<HTMLElement>('');
  const outer = tag === 'stp-partnership' ? around : around.appendChild(document.createElement('stp-partnership'));
  const element = document.createElement(tag) as Widget;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  give(outer.appendChild(element), false);
  await element.updateComplete;
  return element;
}

const propertiesOf = (tag: string) =>
  [...(customElements.get(tag) as typeof LitElement).elementProperties].filter(([, { attribute }]) => attribute !== false);

/** What is read of an element, with the levels of its headings. */
const perceived = (element: Widget) =>
  [read(element), ...[...element.shadowRoot!.querySelectorAll('[aria-level]')].map((one) => one.ariaLevel)].join(' ');

describe('a property that is left out again is as if it had never been set:', () => {
  failOnWarnings();

  for (const [tag, attributes] of Object.entries(all)) {
    for (const [property, { attribute, type }] of propertiesOf(tag)) {
      const name = typeof attribute === 'string' ? attribute : String(property).toLowerCase();
      const value = type === Number ? '4' : (values[name] ?? 'apart');

      it(`${name} of ${tag}`, async () => {
        const { [name]: needed, ...others } = attributes;
        const [untouched, touched] = [await shown(tag, others), await shown(tag, attributes)];
        for (const leave of [
          () => touched.removeAttribute(name),
          () => (touched[String(property)] = undefined),
          () => (touched[String(property)] = null),
        ]) {
          touched.setAttribute(name, value);
          await touched.updateComplete;
          const before = read(untouched);
          // What comes before it is rendered again is read without it, too.
          leave();
          for (const element of [untouched, touched]) give(element, !before.includes('anew'));
          await until(() => needed || read(untouched) !== before);
          await until(() => perceived(touched) === perceived(untouched));
        }
      });
    }
  }
});
