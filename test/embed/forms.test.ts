import { expect } from '@open-wc/testing';
import type { Registry } from '@stp-widgets/feed';
import { feedSource } from '../support/feed-source.ts';
import { smallPartnership } from '../support/small-partnership.ts';
import { until } from '../support/until.ts';

/** What a page without a build step shows, by the form in which it takes the widgets. */
const forms = {
  'the loader': 'loader',
  'one file, a module': 'module',
  'one file, a classic script': 'classic',
  'a classic script at the end of the page': 'classic-last',
  'two copies of the library': 'two-copies',
} as const;

const tags = ['stp-partnership', 'stp-objective-card', 'stp-dependency-timeline', 'stp-accountability-matrix', 'stp-progress-chart'];

async function open(name: string): Promise<Document> {
  const frame = document.createElement('iframe');
  frame.width = '1200';
  frame.height = '800';
  frame.title = name;
  frame.src = `/test/embed/forms/${name}.html`;
  document.body.append(frame);
  await until(() => frame.contentDocument?.querySelector('stp-partnership')?.shadowRoot?.querySelector('[data-state=fresh]'));
  return frame.contentDocument!;
}

const textOf = (page: Document, tag: string) => page.querySelector(tag)?.shadowRoot?.textContent ?? '';

describe('a page without a build step', () => {
  afterEach(() => document.querySelectorAll('iframe').forEach((frame) => frame.remove()));

  for (const [form, name] of Object.entries(forms)) {
    it(`shows every widget by ${form}`, async () => {
      const page = await open(name);
      await until(() => tags.every((tag) => page.querySelector(tag)?.shadowRoot?.querySelector('[part~=base], .stamp')));
      expect(textOf(page, 'stp-partnership')).to.contain('West Yorkshire and Harrogate');
      expect(textOf(page, 'stp-objective-card')).to.contain('Fewer strokes');
      for (const tag of tags.slice(2)) expect(textOf(page, tag).trim().length, tag).to.be.greaterThan(40);
    });
  }

  it('asks for a feed once, however many copies of the library and widgets show it', async () => {
    const page = await open('two-copies');
    await until(() => [...page.querySelectorAll('stp-objective-card')].every((card) => card.shadowRoot?.querySelector('[part~=title]')));
    const asked = page.defaultView!.performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('/partnership.json'));
    expect(asked).to.have.length(1);
  });

  it('asks for a feed once by the loader, which has begun to before the widgets are there', async () => {
    const page = await open('loader');
    await until(() => page.querySelector('stp-objective-card')?.shadowRoot?.querySelector('[part~=title]'));
    const entries = page.defaultView!.performance.getEntriesByType('resource');
    expect(entries.filter(({ name }) => name.endsWith('/partnership.json'))).to.have.length(1);
    // The loader put its request there, and the feed took it.
    const shared = page.defaultView as unknown as Record<symbol, { readonly early?: ReadonlyMap<string, unknown> }>;
    expect(shared[Symbol.for('stp-widgets')].early).to.have.property('size', 0);
  });

  for (const script of ['stp-loader.js" type="module', 'stp-widgets.js" type="module', 'stp-widgets.classic.js']) {
    it(`shows several sources as one by ${script.split('"')[0]}`, async () => {
      const sources = [feedSource(), feedSource()];
      const [office, harbour] = [
        smallPartnership(),
        { contract: '1.0', speaksFor: 'harbour', activities: [{ id: 'more', title: 'One more' }] },
      ];
      await Promise.all([office, harbour].map((document, at) => sources[at].serve(document)));
      const frame = document.createElement('iframe');
      frame.title = 'several';
      frame.srcdoc = `<!doctype html><html lang="en"><body><stp-partnership src="${sources.map(({ address }) => address).join(' ')}">
        <stp-dependency-timeline></stp-dependency-timeline></stp-partnership><script src="/dist/${script}"></script>`;
      document.body.append(frame);
      await until(() => frame.contentDocument && textOf(frame.contentDocument, 'stp-partnership').includes('Harbour and Vale'));
      const { feeds } = (frame.contentWindow as unknown as Record<symbol, Record<1, Registry>>)[Symbol.for('stp-widgets')][1];
      const feed = [...feeds.values()].find(({ snapshot }) => snapshot.parts)!;
      expect(feed.snapshot.parts).to.have.length(2);
      expect(feed.snapshot.partnership!.activities.map(({ title }) => title)).to.include('One more');
    });
  }

  it('has the doctor say of a widget in a shadow root that the loader does not look there', async () => {
    const frame = document.createElement('iframe');
    frame.title = 'shadow';
    frame.srcdoc = `<!doctype html><html lang="en"><body><stp-partnership src="/stories/demo/partnership.json"><div><template shadowrootmode="open">
      <stp-progress-chart></stp-progress-chart></template></div><stp-doctor></stp-doctor></stp-partnership>
      ${['loader', 'doctor'].map((name) => `<script type="module" src="/dist/stp-${name}.js"></script>`).join('')}`;
    document.body.append(frame);
    const foundIn = () => frame.contentDocument?.querySelector('stp-doctor')?.shadowRoot?.querySelector('[data-code=element-in-shadow]');
    await until(foundIn);
    expect(foundIn()!.textContent)
      .to.contain('<stp-progress-chart> stands in a shadow root')
      .and.to.contain(`<script type="module" src="${location.origin}/dist/stp-widgets.js">`);
  });

  it('fetches no widget by the loader that does not stand on the page, and one as soon as it does', async () => {
    const page = await open('loader-card');
    const fetched = () =>
      page
        .defaultView!.performance.getEntriesByType('resource')
        .map(({ name }) => name)
        .join(' ');
    await until(() => page.querySelector('stp-objective-card')?.shadowRoot?.querySelector('[part~=title]'));
    expect(fetched()).not.to.contain('accountability-matrix');
    page.querySelector('stp-partnership')!.append(page.createElement('stp-accountability-matrix'));
    await until(() => page.querySelector('stp-accountability-matrix')?.shadowRoot?.querySelector('[part~=base]'));
    expect(fetched()).to.contain('accountability-matrix');
  });
});

describe('docs/embed/forms.md', () => {
  afterEach(() => document.querySelectorAll('iframe').forEach((frame) => frame.remove()));

  for (const which of [0, 1]) {
    it(`shows a card by its snippet ${which + 1}`, async () => {
      const text = await (await fetch('/docs/embed/forms.md')).text();
      const [, snippet] = [...text.matchAll(/```html\n([^]*?)```/g)][which];
      const frame = document.createElement('iframe');
      frame.title = 'snippet';
      frame.srcdoc = `<!doctype html><html lang="en"><body>${snippet.replaceAll('src="stp-', 'src="/dist/stp-').replace('src="partnership', 'src="/stories/demo/partnership')}`;
      document.body.append(frame);
      await until(() => frame.contentDocument?.querySelector('stp-objective-card')?.shadowRoot?.querySelector('[part~=title]'));
      expect(textOf(frame.contentDocument!, 'stp-objective-card')).to.contain('Fewer strokes');
    });
  }
});
