import neutral from '@stp-widgets/kit/themes/neutral.css?inline';
import nhs from '@stp-widgets/kit/themes/nhs.css?inline';
import { registry } from '@stp-widgets/feed';
import { type Decorator, type Preview, setCustomElementsManifest } from '@storybook/web-components-vite';
import { html } from 'lit';
import { configure } from 'storybook/test';
import manifest from '../packages/widgets/custom-elements.json';
import { now } from '../stories/support/partnership.ts';
import reference from './reference.mdx';
import surroundings from './surroundings.css?inline';

setCustomElementsManifest(manifest);

// The page itself says nothing to whoever reads of a failure; its markup is a thousand lines.
configure({ getElementError: (message) => new Error(message ?? 'no such element') });

// A theme holds for the stories that ask for it, and not for the whole page: a page of documentation shows several.
for (const text of [nhs, neutral].map((theme) => theme.replace(/:root,\s*/, '')).concat(surroundings)) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  document.adoptedStyleSheets.push(sheet);
}

/** Puts each story on a page as the toolbar wants it: its theme, scheme, direction, language and width, and the stories' clock. */
const onAPage: Decorator = (story, { globals, viewMode }) => {
  const { theme, scheme, direction, language, width } = globals as Record<string, string>;
  return html`
    <div
      class="page"
      lang=${language}
      dir=${direction}
      data-stp-theme=${theme}
      data-stp-scheme=${scheme}
      data-stp-now=${now}
      data-view=${viewMode}
    >
      <div class="room" data-width=${width}>${story()}</div>
    </div>
  `;
};

const choice = <Icon extends string>(name: string, icon: Icon, items: readonly (readonly [value: string, title: string])[]) => ({
  description: name,
  toolbar: { title: name, icon, dynamicTitle: true, items: items.map(([value, title]) => ({ value, title: `${name}: ${title}` })) },
});

const preview: Preview = {
  tags: ['autodocs'],
  decorators: [onAPage],
  globalTypes: {
    theme: choice('Theme', 'paintbrush', [
      ['nhs', 'nhs'],
      ['neutral', 'neutral'],
      ['none', 'none'],
    ]),
    scheme: choice('Scheme', 'mirror', [
      ['light', 'light'],
      ['dark', 'dark'],
    ]),
    direction: choice('Direction', 'transfer', [
      ['ltr', 'left to right'],
      ['rtl', 'right to left'],
    ]),
    language: choice('Language', 'globe', [
      ['en-GB', 'English'],
      ['cy', 'Cymraeg'],
    ]),
    width: choice('Width', 'ruler', [
      ['compact', 'compact, 20rem'],
      ['regular', 'regular, 36rem'],
      ['headline', 'headline, 64rem'],
      ['full', 'as wide as it gets'],
    ]),
  },
  initialGlobals: { theme: 'nhs', scheme: 'light', direction: 'ltr', language: 'en-GB', width: 'full' },
  parameters: {
    layout: 'fullscreen',
    a11y: { test: 'error' },
    backgrounds: { disabled: true },
    controls: { expanded: true, sort: 'alpha' },
    docs: { page: reference, codePanel: true },
    options: { storySort: { order: ['Start here', 'Widgets', ['*', ['Overview', 'Reference', '*']], 'Foundations'] } },
  },
  // Only what a page may write can be changed here; events, slots, parts and custom properties are told.
  argTypesEnhancers: [
    ({ argTypes }) =>
      Object.fromEntries(
        Object.entries(argTypes).map(([name, type]) => {
          const category = type.table?.category ?? 'attributes';
          return [name, /^(attributes|properties)$/.test(category) ? type : { ...type, control: undefined }];
        }),
      ),
  ],
  beforeEach: () => {
    // What an earlier story selected is none of this one's business.
    registry().selection.select(null);
  },
};

export default preview;
