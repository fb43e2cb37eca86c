import { type Evidence, shownAddress } from './evidence.ts';
import { advice, type Diagnosis, fault, likelyFault, seen } from './finding.ts';

const MINUTE = 60_000;

/** What is wrong with what the answer holds: no JSON, not the contract, too old. */
export function documentFaults(evidence: Evidence): readonly Diagnosis[] {
  const { address, answer, document, now } = evidence;
  if (!answer || !document) return [];
  const cures = [{ where: 'publisher', text: `stp validate ${shownAddress(address)}` }] as const;
  const type = answer.headers['content-type'];
  const body = [...(type ? [seen('header', `Content-Type: ${type}`)] : []), seen('body', answer.beginning)];
  if (answer.encoding === 'utf-16') return [fault('not-utf-8', { evidence: body, cures })];
  if (document.kind === 'empty') return [fault('empty', { evidence: [seen('size', String(answer.size))], cures })];
  if (document.kind === 'not-json') return [fault('not-json', { evidence: [...body, seen('said', document.said)], cures })];
  if (document.kind === 'other') return [fault('not-a-partnership', { evidence: [seen('document', document.found)], cures })];
  if (document.kind === 'cut-off') {
    const end = [seen('size', String(answer.size)), seen('said', document.said)];
    return [likelyFault('cut-off', { facts: { host: new URL(address).host }, evidence: end, cures })];
  }
  const { leftOut, firstLeftOut } = document;
  const lost = fault('parts-left-out', { facts: { count: leftOut }, evidence: [seen('document', firstLeftOut)], cures });
  return [...version(document.contract, document.reads), ...(leftOut > 0 ? [lost] : []), ...age(document, now), ...clock(evidence)];
}

function version(written: string, reads: string): readonly Diagnosis[] {
  const major = (text: string) => Number.parseInt(text, 10) || 0;
  if (major(written) <= major(reads)) return [];
  return [fault('newer-version', { facts: { written, reads }, evidence: [seen('document', `"contract": "${written}"`)] })];
}

function age({ asOf, cadence }: { readonly asOf: number | null; readonly cadence: number }, now: number): readonly Diagnosis[] {
  if (asOf === null)
    return [advice('no-date', { cures: [{ where: 'document', text: `"asOf": "${new Date(now).toISOString().slice(0, 19)}Z"` }] })];
  const evidence = [seen('document', `"asOf": "${new Date(asOf).toISOString()}"`)];
  // A minute or two of difference is nobody's fault.
  if (asOf - now > 5 * MINUTE) return [fault('ahead', { facts: { milliseconds: asOf - now }, evidence })];
  if (cadence === 0 || now - asOf <= cadence) return [];
  return [fault('too-old', { facts: { milliseconds: now - asOf, cadence }, evidence })];
}

/** The clock of this computer against the server's own. */
function clock({ answer, now, clock: here = now }: Evidence): readonly Diagnosis[] {
  const date = answer?.headers['date'];
  const there = date ? Date.parse(date) : NaN;
  // An answer out of a cache has the date on which it was kept.
  const kept = Number(answer?.headers['age'] ?? 0) * 1000;
  const apart = Math.abs(here - there - kept);
  if (Number.isNaN(apart) || apart < 5 * MINUTE) return [];
  return [
    advice('clock', {
      facts: { milliseconds: apart },
      evidence: [seen('header', `Date: ${date}`), seen('time', new Date(here).toUTCString())],
      cures: [{ where: 'terminal', text: 'w32tm /resync' }],
    }),
  ];
}
