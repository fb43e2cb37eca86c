import '@stp-widgets/widgets/doctor/define.js';
import '@stp-widgets/widgets/partnership/define.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { expect, userEvent } from 'storybook/test';
import { evidenceOf, troubles } from './support/evidence.ts';
import { demoFeed, troubled } from './support/feeds.ts';
import { longText } from './support/partnership.ts';
import { fits, inside, shown, shows } from './support/perceived.ts';

interface Args {
  src: string;
  credentials: string;
  level: number;
  evidence: unknown;
}

const meta: Meta<Args> = {
  title: 'Widgets/Doctor',
  component: 'stp-doctor',
  args: { src: '', credentials: '', level: 3, evidence: undefined },
  argTypes: { credentials: { control: 'select', options: ['', 'include'] }, evidence: { table: { disable: true } } },
  render: ({ src, credentials, level, evidence }) =>
    html`<stp-doctor src=${src || nothing} credentials=${credentials || nothing} level=${level} .evidence=${evidence}></stp-doctor>`,
};
export default meta;

type Story = StoryObj<Args>;

const doctor = (canvas: HTMLElement) => shown(canvas, 'stp-doctor');

const says =
  (...texts: readonly (string | RegExp)[]): Story['play'] =>
  async ({ canvasElement }) => {
    const element = await doctor(canvasElement);
    for (const text of texts) await shows(element, text);
    await fits(element);
  };

/** Nothing is wrong: one sentence, and what was looked at. */
export const Well: Story = {
  args: { evidence: evidenceOf() },
  play: says('Nothing stands between this page and the feed.', 'this page may read it', '2 elements are defined'),
};

/** On a page as it is: it asks for the feed that the page shows. */
export const OnAPage: Story = {
  render: () => html`<stp-partnership src=${demoFeed}><stp-doctor></stp-doctor></stp-partnership>`,
  play: async ({ canvasElement }) => {
    const element = await doctor(canvasElement);
    await shows(element, 'it is a partnership of version 1.0');
    await expect(inside(element).getByRole('button', { name: 'Look again' })).toBeVisible();
  },
};

/** The server answers, and the browser keeps the answer: likely CORS, with the header for each kind of server. */
export const AnotherOrigin: Story = {
  args: { evidence: troubles.cors },
  play: async ({ canvasElement }) => {
    const element = await doctor(canvasElement);
    await shows(element, 'Likely: feeds.harbourandvale.example answers, but does not allow this page to read the answer (CORS)');
    await shows(element, 'Access-Control-Allow-Origin: https://intranet.harbour.example');
    await userEvent.click(inside(element).getByText('nginx'));
    await shows(element, 'add_header Access-Control-Allow-Origin "https://intranet.harbour.example" always;');
    await fits(element);
  },
};

/** The page’s own policy blocks it: seen, and so certain. */
export const Policy: Story = {
  args: { evidence: troubles.policy },
  play: says('The page’s own policy (connect-src)', "connect-src 'self' https://feeds.harbourandvale.example"),
};

/** A page of the internet, and a feed in the local network. */
export const LocalNetwork: Story = {
  args: { evidence: troubles.localNetwork },
  play: says(
    '2 likely causes',
    'Likely: The browser does not let a page of the internet into the local network',
    'LocalNetworkAccessAllowedForUrls',
  ),
};

/** A sign-in page answers in place of the feed. */
export const SignIn: Story = {
  args: { evidence: troubles.signIn },
  play: says('Likely: A sign-in page of login.harbour.example', '<!doctype html><title>Sign in'),
};

/** It arrives as it should, and is older than it promises. */
export const TooOld: Story = {
  args: { evidence: troubles.tooOld },
  play: says('The document is 50 days old; it promises an update every 28 days'),
};

/** Several things at once: faults first, then what could be better. */
export const Several: Story = {
  args: { evidence: troubles.several },
  play: says(
    '3 things keep readers from the feed as it should be. 3 things could be better.',
    'What could be better',
    '<stp-objective-card> comes nearest.',
  ),
};

/** Looked at for real: the address holds nothing. */
export const NotFound: Story = { args: { src: troubled.missing }, play: says('Nothing is at', '404') };

/** Looked at for real: a page answers, to sign in. */
export const SignInForReal: Story = { args: { src: troubled.page }, play: says('Likely: A sign-in page', 'Sign in') };

/** Looked at for real: the document ends early. */
export const CutOff: Story = { args: { src: troubled.cutOff }, play: says('ends before the document does', 'stp validate') };

/** Looked at for real: JSON of something else. */
export const NotAPartnership: Story = { args: { src: troubled.other }, play: says('JSON, but not a partnership', 'stp validate') };

/** No address, and no partnership on the page. */
export const NoSource: Story = { play: says('No feed to look at') };

/** Long addresses and policies break where they must. */
export const LongText: Story = {
  args: {
    evidence: evidenceOf({
      ...troubles.policy,
      page: {
        ...troubles.policy.page!,
        violations: [
          {
            ...troubles.policy.page!.violations[0]!,
            policy: `connect-src https://${longText.word.toLowerCase()}.example; img-src ${'data: '.repeat(20)}`,
          },
        ],
      },
    }),
  },
  play: says('The page’s own policy'),
};

/** From the right: the words turn, what is to be copied does not. */
export const RightToLeft: Story = {
  globals: { direction: 'rtl' },
  args: { evidence: troubles.cors },
  play: async ({ canvasElement }) => {
    const element = await doctor(canvasElement);
    await shows(element, 'Likely');
    await expect(element).toHaveStyle({ direction: 'rtl' });
    await expect(element.shadowRoot!.querySelector('pre')).toHaveStyle({ direction: 'ltr' });
    await fits(element);
  },
};

/** In Welsh. */
export const Welsh: Story = {
  globals: { language: 'cy' },
  args: { evidence: troubles.cors },
  play: async ({ canvasElement }) => {
    const element = await doctor(canvasElement);
    await shows(element, 'Tebyg: ');
  },
};

/** In a narrow column. */
export const Compact: Story = { globals: { width: 'compact' }, args: { evidence: troubles.several }, play: says('What is wrong') };

/** In a text column. */
export const Regular: Story = { globals: { width: 'regular' }, args: { evidence: troubles.several }, play: says('What is wrong') };
