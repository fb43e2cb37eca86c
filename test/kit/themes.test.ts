import { expect } from '@open-wc/testing';
import { plainSheet } from '../support/dress.ts';

const value = String.raw`((?:[^();{}]|\([^()]*\))+)`;

/** The tokens that a text declares, or reads with a fallback, each with its value. */
const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, name, said]) => [name, said.trim()] as const);
const declared = (css: string) => new Map(all(css, new RegExp(`(--stp-[\\w-]+):\\s*${value};`, 'g')));
const readIn = (css: string) => all(css, new RegExp(`var\\((--stp-[\\w-]+),\\s*${value}\\)`, 'g'));

const sheets = [
  'kit/src/base.styles.ts',
  'kit/src/status.styles.ts',
  'kit/src/stamp.styles.ts',
  'kit/src/table.styles.ts',
  'widgets/src/objective-card/objective-card.styles.ts',
  'widgets/src/partnership/partnership.styles.ts',
];

/** What no theme pins: it is the page's, or a widget's own. */
const isOpen = (name: string) => /^--stp-(font|size|space-\d|control|partnership-|objective-card-)/.test(name);

describe('the themes', () => {
  it('declare the same tokens', async () => {
    const [nhs, neutral] = await Promise.all(['nhs', 'neutral'].map(plainSheet));
    expect([...declared(neutral).keys()]).to.deep.equal([...declared(nhs).keys()]);
    expect(declared(nhs).size).to.be.greaterThan(30);
  });

  it('declare every colour for light and for dark', async () => {
    for (const theme of ['nhs', 'neutral']) {
      const colours = [...declared(await plainSheet(theme))].filter(([name]) => name.startsWith('--stp-color-'));
      const single = colours.filter(([, said]) => !/^light-dark\(#[\da-f]{6}, #[\da-f]{6}\)$/.test(said)).map(([name]) => name);
      expect(single, theme).to.deep.equal(theme === 'nhs' ? ['--stp-color-focus'] : []);
    }
  });

  it('mean the same by every status', async () => {
    const [nhs, neutral] = await Promise.all(['nhs', 'neutral'].map(async (theme) => declared(await plainSheet(theme))));
    for (const [name, said] of nhs) if (name.includes('-status-')) expect(neutral.get(name), name).to.equal(said);
  });

  for (const sheet of sheets) {
    it(`are fallen back to by ${sheet}: what it reads without a theme is what nhs says`, async () => {
      const nhs = declared(await plainSheet('nhs'));
      const text = await (await fetch(`/packages/${sheet}`)).text();
      for (const [name, fallback] of readIn(text)) {
        if (isOpen(name)) continue;
        expect(fallback, name).to.equal(nhs.get(name));
      }
    });
  }

  it('are declared by no widget: that would hide the page’s own', async () => {
    for (const sheet of sheets) {
      const text = await (await fetch(`/packages/${sheet}`)).text();
      expect(text.match(/--stp-[\w-]+:/g), sheet).to.equal(null);
    }
  });
});
