import { mergeInSlices } from '@stp-widgets/contract/merge-in-slices.js';
import { readInSlices } from '@stp-widgets/contract/read-in-slices.js';
import { keepIdentity } from '../keep-identity.ts';
import { type Read, readOf } from '../read-document.ts';
import { keepInSlices, rest } from '../smooth.ts';
import type { Whole } from './combine.ts';
import { noticeOf, placed } from './notices.ts';

/**
 * Merges documents and reads what comes of it, in slices, so that the page stays smooth however many and large they are. The
 * documents are handed over, and may be frozen.
 *
 * @param before what was shown until now: whatever did not change keeps its identity
 */
export async function readMany(documents: readonly unknown[], before: Whole): Promise<Read> {
  const { document, findings } = await mergeInSlices(documents, rest);
  const reading = await readInSlices(document, rest);
  const { partnership } = reading;
  if (!partnership) return readOf(reading);
  const notices = [...findings.map(noticeOf), ...placed(reading.notices, document, documents, partnership)];
  return {
    partnership: before.partnership ? await keepInSlices(before.partnership, partnership) : partnership,
    notices: keepIdentity(before.notices, Object.freeze(notices.map((notice) => Object.freeze(notice)))),
  };
}
