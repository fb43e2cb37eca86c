import { expect } from '@open-wc/testing';
import { plainSheet } from '../support/dress.ts';

const value = String.raw`((?:[^();{}]|\([^()]*\))+)`;

/** The tokens that a sheet declares, each with its value. */
const declared = (css: string) =>
  new Map([...css.matchAll(new RegExp(`(--stp-[\\w-]+):\\s*${value};`, 'g'))].map(([, name, said]) => [name, said.trim()] as const));

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
});
