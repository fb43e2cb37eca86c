import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { countLine, noTests, readCounts, together } from '../../scripts/counts.ts';

describe('counts', () => {
  const some = { passed: 12, failed: 1, skipped: 3 };

  it('are written as one plain line, and read back from among others', () => {
    assert.equal(countLine('browser', some), 'browser: 12 passed, 1 failed, 3 skipped');
    assert.deepEqual(readCounts('browser', `Running…\n${countLine('browser', some)}\n`), some);
  });

  it('are none where no line says so', () => {
    assert.deepEqual(readCounts('browser', 'other: 1 passed, 0 failed, 0 skipped\nbrowser: crashed'), noTests);
  });

  it('add up', () => assert.deepEqual(together([some, noTests, some]), { passed: 24, failed: 2, skipped: 6 }));
});
