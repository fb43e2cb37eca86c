import { expect } from '@open-wc/testing';
import { type Partnership, readPartnership } from '@stp-widgets/contract';
import { keepIdentity } from '@stp-widgets/feed';
import { keepInSlices, pause, readSmoothly, rest } from '@stp-widgets/feed/smooth.js';
import * as fc from 'fast-check';
import { damaged } from '../contract/damage.ts';
import { goodDocument, having, isFrozen } from '../contract/good-document.ts';

const partnershipOf = (document: unknown): Partnership => readPartnership(document).partnership!;
const good = partnershipOf(goodDocument());
const partnerships = damaged(goodDocument(), 4).map((document) => readPartnership(document).partnership ?? good);

/** Puts something else in the place of a property of the page while something is done. */
async function within<T>(target: object, name: string, value: unknown, act: () => Promise<T>): Promise<T> {
  const before = Object.getOwnPropertyDescriptor(target, name);
  Object.defineProperty(target, name, { value, configurable: true, writable: true });
  try {
    return await act();
  } finally {
    if (before) Object.defineProperty(target, name, before);
    else Reflect.deleteProperty(target, name);
  }
}

describe('rest', () => {
  it('is not due before 8 ms have gone since the last, then it is', async () => {
    let now = 1000;
    await within(
      performance,
      'now',
      () => now,
      async () => {
        now += 1e9;
        await rest();
        now += 7.9;
        expect(rest()).to.equal(undefined);
        now += 0.1;
        expect(rest()).to.be.a('promise');
      },
    );
  });
});

describe('pause', () => {
  it('takes the platform’s own way to give the main thread back', async () => {
    let yielded = 0;
    const scheduler = { yield: () => Promise.resolve(void yielded++) };
    await within(globalThis, 'scheduler', scheduler, () => pause());
    expect(yielded).to.equal(1);
  });

  for (const [what, scheduler] of [
    ['nothing of the kind', undefined],
    ['a scheduler that cannot', {}],
  ] as const) {
    it(`lets the tasks that wait go on where there is ${what}`, async () => {
      const { port1, port2 } = new MessageChannel();
      const told: unknown[] = [];
      port1.addEventListener('message', ({ data }) => told.push(data));
      port1.start();
      port2.postMessage('went');
      await within(globalThis, 'scheduler', scheduler, async () => {
        // Without another task in between, never.
        for (let times = 0; times < 10_000 && told.length === 0; times++) await pause();
      });
      expect(told).to.deep.equal(['went']);
      port1.close();
    });
  }
});

describe('readSmoothly', () => {
  it('reads as readPartnership does', async () => {
    for (const document of [goodDocument(), having('objectives[0].due', 'soon'), { nothing: 1 }]) {
      expect(await readSmoothly(JSON.stringify(document), null)).to.deep.equal(readPartnership(document));
    }
  });

  it('keeps what did not change', async () => {
    const text = JSON.stringify(having('activities[0].title', 'Another'));
    const { partnership } = await readSmoothly(text, good);
    expect(partnership!.aims).to.equal(good.aims);
    expect(partnership!.activities[1]).to.equal(good.activities[1]);
    expect(partnership!.activities[0].title).to.equal('Another');
    expect((await readSmoothly(JSON.stringify(goodDocument()), good)).partnership).to.equal(good);
  });

  it('throws what JSON.parse throws', async () => {
    const failure = await readSmoothly('{', null).catch((error: unknown) => error);
    expect(failure).to.be.instanceOf(SyntaxError);
  });
});

describe('keepInSlices', () => {
  it('keeps what keepIdentity keeps, and no more', async () => {
    await fc.assert(
      fc.asyncProperty(partnerships, partnerships, async (before, after) => {
        const kept = await keepInSlices(before, after);
        expect(kept).to.deep.equal(after);
        expect(isFrozen(kept)).to.equal(true);
        expect(placesKept(kept, before)).to.deep.equal(placesKept(keepIdentity(before, after), before));
      }),
      { numRuns: 200 },
    );
  });

  it('keeps things that were moved', async () => {
    const moved = { ...good, objectives: good.objectives.toReversed() };
    const kept = await keepInSlices(good, partnershipOf(moved));
    expect(kept.objectives).to.have.lengthOf.above(1);
    for (const [at, objective] of kept.objectives.toReversed().entries()) expect(objective).to.equal(good.objectives[at]);
  });

  it('takes an empty list for no object, and the other way round', async () => {
    const own = (value: unknown) => partnershipOf(having('aims[0].x-own', value));
    expect((await keepInSlices(own([]), own({}))).aims).to.deep.equal(own({}).aims);
  });
});

/** The objects within a value, itself included, each by its path. */
function objectsIn(value: unknown, path = ''): (readonly [string, object])[] {
  if (value === null || typeof value !== 'object') return [];
  return [[path, value], ...Object.entries(value).flatMap(([key, inner]) => objectsIn(inner, `${path}.${key}`))];
}

/** Where in a value there are objects of another. */
function placesKept(value: object, before: object): string[] {
  const old = new Set(objectsIn(before).map(([, object]) => object));
  return objectsIn(value).flatMap(([path, object]) => (old.has(object) ? [path] : []));
}
