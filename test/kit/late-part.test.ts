import { expect } from '@open-wc/testing';
import { LatePart } from '@stp-widgets/kit/late-part.js';
import type { ReactiveControllerHost } from 'lit';

/** A part whose fetching is answered by hand, and how often the widget was asked to render. */
function held() {
  const asked: { readonly key: string; arrive(part: string): void; fail(): void }[] = [];
  let renders = 0;
  const host = { requestUpdate: () => void renders++ } as unknown as ReactiveControllerHost;
  const part = new LatePart<string>(
    host,
    (key) => new Promise((resolve, reject) => asked.push({ key, arrive: resolve, fail: () => reject(new Error(`no ${key}`)) })),
  );
  return { part, asked, renders: () => renders };
}

const settled = () => new Promise<void>((resolve) => queueMicrotask(() => queueMicrotask(() => queueMicrotask(resolve))));

describe('LatePart', () => {
  it('is fetched once, when it is first wanted, and renders the widget anew when it is there', async () => {
    const { part, asked, renders } = held();
    expect([part.get('en'), part.get('en'), asked.length, renders()]).to.deep.equal([undefined, undefined, 1, 0]);
    asked[0].arrive('English');
    await settled();
    expect([part.get('en'), asked.length, renders()]).to.deep.equal(['English', 1, 1]);
  });

  it('keeps what was there until another key’s is, and takes none that comes after it was changed again', async () => {
    const { part, asked } = held();
    part.get('en');
    asked[0].arrive('English');
    await settled();
    expect(part.get('cy')).to.equal('English');
    part.get('en');
    asked[2].arrive('English again');
    asked[1].arrive('Welsh');
    await settled();
    expect(part.get('en')).to.equal('English again');
  });

  it('tells whoever waits for it of a failure, and is fetched again when it is next wanted', async () => {
    const { part, asked } = held();
    const waited = part.fetched('en').catch((error: Error) => error.message);
    part.get('en');
    asked[0].fail();
    expect(await waited).to.equal('no en');
    expect([part.get('en'), asked.length]).to.deep.equal([undefined, 2]);
    asked[1].arrive('English');
    expect(await part.fetched('en')).to.equal('English');
  });
});
