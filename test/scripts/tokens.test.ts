import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { colourOf, contrast, mix, readTokens, themes, tokensOf } from '../../scripts/theme-tokens.ts';
import { meanings, open, pairs } from '../../scripts/token-meanings.ts';
import { measure, tokenFiles } from '../../scripts/tokens.ts';

const root = new URL('../../', import.meta.url);
const [black, white] = [colourOf('#000000'), colourOf('#ffffff')];
const meant = meanings.flatMap(({ tokens }) => Object.keys(tokens));
const sources = globSync('packages/{kit,widgets}/src/**/*.ts', { cwd: root }).toSorted();

describe('the tokens', () => {
  for (const [path, text] of tokenFiles()) {
    it(`stand in ${path.slice(fileURLToPath(root).length)} as the themes have them: \`npm run tokens\` makes it anew`, () => {
      assert.equal(bare(readFileSync(path, 'utf8')), bare(text));
    });
  }

  for (const theme of themes) {
    it(`of ${theme} are those that have a meaning, and each has one`, () => {
      assert.deepEqual([...tokensOf(theme).keys()].toSorted(), meant.toSorted());
    });
  }

  it('are all that widgets read, besides the font and the few of a widget’s own', () => {
    const own = sources.flatMap((path) => [...textOf(path).matchAll(/@cssprop \[--stp-([\w-]+)/g)].map(([, name]) => name));
    assert.deepEqual(
      [...new Set(sources.flatMap(readsIn).map(({ name }) => name))].filter(
        (name) => !meant.includes(name) && !own.includes(name) && name !== 'font' && !(name in open),
      ),
      [],
    );
  });

  it('are each read by something: one that nothing reads would do nothing', () => {
    const all = globSync('packages/*/src/**/*.{ts,css}', { cwd: root });
    const read = new Set(all.flatMap(readsIn).map(({ name }) => name));
    assert.deepEqual(
      [...meant, ...Object.keys(open)].filter((name) => !read.has(name)),
      [],
    );
  });

  it('are declared by no widget: that would hide the page’s own', () => {
    assert.deepEqual(
      sources.flatMap((path) => (codeOf(path).match(/--stp-[\w-]+['"`]?\s*:/g) ?? []).map((declared) => `${path}: ${declared}`)),
      [],
    );
  });
});

describe('the fallbacks of the widgets', () => {
  const nhs = tokensOf('nhs');
  for (const path of sources) {
    const reads = readsIn(path);
    if (reads.length === 0) continue;
    it(`are there, and the values of nhs, in ${path}`, () => {
      for (const { name, fallback } of reads) {
        assert.notEqual(fallback, undefined, `${name} has none`);
        const value = nhs.get(name) ?? (name in open ? { light: open[name].value, dark: open[name].value } : null);
        if (value) assert.deepEqual(readTokens(`--stp-${name}: ${fallback};`).get(name), value, name);
      }
    });
  }

  it('stand in one sheet each', () => {
    const names = new Set([...meant, ...Object.keys(open)]);
    const places = sources.flatMap((path) => [...new Set(readsIn(path).map(({ name }) => name))]).filter((name) => names.has(name));
    // Any caution has no colour where colours are forced, a status has: two roles. The details and a chart's reading share no sheet but the
    // base, which everything loads.
    assert.deepEqual(places.filter((name, at) => places.indexOf(name) < at).toSorted(), [
      'color-status-amber-shape',
      'color-surface-raised',
    ]);
  });
});

describe('the contrast of', () => {
  for (const { front, back, need, theme, scheme, ratio } of measure()) {
    it(`${front} on ${back} is ${need} or more in ${theme}, ${scheme}`, () => assert.ok(ratio >= need, ratio.toFixed(2)));
  }

  it('the ring of focus against what is around it is 3 or more, by one of its two colours', () => {
    for (const theme of themes) {
      for (const scheme of ['light', 'dark'] as const) {
        const of = (name: string) => colourOf(tokensOf(theme).get(`color-${name}`)![scheme]);
        const ratios = ['focus', 'focus-ink'].map((name) => contrast(of(name), of('surface')));
        assert.ok(Math.max(...ratios) >= 3, `${theme}, ${scheme}: ${ratios.map((one) => one.toFixed(2)).join(', ')}`);
      }
    }
  });

  it('each figure of a status is looked at, and each word', () => {
    const looked = new Set(pairs.map(({ front }) => `color-${front}`));
    assert.deepEqual(
      meant.filter((name) => name.startsWith('color-status-') && !looked.has(name)),
      [],
    );
  });
});

describe('contrast', () => {
  for (const [what, one, other, ratio] of [
    ['black on white', black, white, 21],
    ['white on black', white, black, 21],
    ['a colour on itself', white, white, 1],
    ['the grey that is just enough for text', colourOf('#767676'), white, 4.54],
    ['a blue', colourOf('#005eb8'), white, 6.38],
  ] as const) {
    it(`of ${what} is ${ratio}`, () => assert.equal(Number(contrast(one, other).toFixed(2)), ratio));
  }

  it('needs a colour of six digits', () => assert.throws(() => colourOf('red'), /invalid colour of a theme: red/));
  it('of a mixture lies between', () => assert.deepEqual(mix(black, 0.25, white), [0.75, 0.75, 0.75]));
});

describe('readTokens', () => {
  it('reads a value for each scheme, or one for both', () => {
    const tokens = readTokens('/* --stp-c: 1px; */ a { --stp-a: light-dark(#ffffff, #000000); --stp-b: 2px; color: red }');
    assert.deepEqual(
      [...tokens],
      [
        ['a', { light: '#ffffff', dark: '#000000' }],
        ['b', { light: '2px', dark: '2px' }],
      ],
    );
  });

  it('refuses a token that is declared twice', () => assert.throws(() => readTokens('--stp-a: 1px; --stp-a: 2px;'), /--stp-a twice/));
});

function textOf(path: string): string {
  return readFileSync(new URL(path, root), 'utf8');
}

/** A source without its comments, which declare and read nothing. */
function codeOf(path: string): string {
  return textOf(path).replaceAll(/\/\*.*?\*\//gs, '');
}

/** Each token that a source reads, without `--stp-`, with its fallback. */
function readsIn(path: string) {
  const reads = codeOf(path).matchAll(/var\(\s*--stp-([\w-]+)(?=(?:\s*,\s*((?:[^()]|\((?:[^()]|\([^()]*\))*\))+)\))?)/g);
  return [...reads].map(([, name, fallback]: readonly (string | undefined)[]) => ({ name: name ?? '', fallback }));
}

/** Without what a formatter changes. */
function bare(text: string): string {
  return text.replaceAll(/\s+/g, '');
}
