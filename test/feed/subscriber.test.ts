import { expect } from '@open-wc/testing';
import { heldFeed } from './held-feed.ts';

describe('a subscriber', () => {
  const held = heldFeed();

  it('is told when the interval changes', () => {
    const { join } = held;
    let calls = 0;
    join(undefined, () => calls++);
    join(5000);
    join(6000);
    expect(calls).to.equal(1);
  });

  it('that throws stops no other, and what it threw is reported', async () => {
    const { join, polls, answered } = held;
    const { reportError } = globalThis;
    const reported: unknown[] = [];
    globalThis.reportError = (error) => void reported.push(error);
    const fault = new Error('mine');
    join(undefined, () => {
      throw fault;
    });
    await answered();
    globalThis.reportError = reportError;
    expect(reported).to.deep.equal([fault]);
    expect(polls()).to.have.length(1);
  });

  it('is not called once another has sent it away, and is called twice if it came twice', async () => {
    const { feed, join } = held;
    let calls = 0;
    const twice = () => calls++;
    join(undefined, () => gone());
    join(undefined, twice);
    join(undefined, twice);
    const gone = join(undefined, () => expect.fail('was called'));
    await feed.refresh();
    expect(calls).to.equal(2);
  });
});
