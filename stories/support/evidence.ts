import type { Evidence } from '@stp-widgets/feed/diagnosis.js';
import { now } from './partnership.ts';

const origin = 'https://feeds.harbourandvale.example';

/** The address that the doctor’s stories are about; nothing is ever asked of it. */
export const feedAddress = `${origin}/partnership.json`;

/** A feed on another server than its page, with nothing wrong, but for what is given. */
export function evidenceOf(given: Partial<Evidence> = {}): Evidence {
  const { page, ...rest } = given;
  return {
    address: feedAddress,
    by: 'page',
    now: Date.parse(now),
    answer: {
      status: 200,
      statusText: 'OK',
      headers: { 'content-type': 'application/json', 'cache-control': 'no-cache' },
      finalAddress: feedAddress,
      redirects: [],
      beginning: '{"contract": "1.0"',
      size: 48_000,
    },
    document: {
      kind: 'partnership',
      name: 'Harbour and Vale',
      contract: '1.0',
      reads: '1.0',
      asOf: Date.parse(now) - 5 * 60_000,
      cadence: 28 * 86_400_000,
      refresh: 60_000,
      leftOut: 0,
      firstLeftOut: '',
    },
    ...rest,
    page: {
      address: 'https://intranet.harbour.example/stroke',
      policies: [],
      violations: [],
      elements: { 'stp-partnership': true, 'stp-objective-card': true },
      scripts: [{ address: 'https://intranet.harbour.example/stp/stp-loader.js', isModule: true }],
      hasOtherScripts: false,
      sources: [feedAddress],
      ...page,
    },
  };
}

const unread = { answer: null, document: undefined, noAnswer: { why: 'unknown', said: 'TypeError: Failed to fetch' } } as const;
const page = evidenceOf().page!;
const answer = evidenceOf().answer!;

/** What the doctor finds, by the name of the trouble. */
export const troubles = {
  cors: evidenceOf({ ...unread, probe: 'answered' }),
  policy: evidenceOf({
    ...unread,
    page: {
      ...page,
      violations: [
        {
          directive: 'connect-src',
          blocked: feedAddress,
          policy: "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'",
        },
      ],
    },
  }),
  localNetwork: evidenceOf({
    ...unread,
    address: 'https://10.20.1.4/partnership.json',
    probe: 'failed',
    permission: 'prompt',
    page: { ...page, sources: ['https://10.20.1.4/partnership.json'] },
  }),
  signIn: evidenceOf({
    answer: {
      ...answer,
      finalAddress: 'https://login.harbour.example/adfs/ls?to=x',
      redirects: null,
      headers: { 'content-type': 'text/html; charset=utf-8' },
      beginning: '<!doctype html><title>Sign in to Harbour Hospitals</title>',
    },
    document: { kind: 'not-json', said: '' },
  }),
  tooOld: evidenceOf({
    document: {
      kind: 'partnership',
      name: 'Harbour and Vale',
      contract: '1.0',
      reads: '1.0',
      asOf: Date.parse(now) - 50 * 86_400_000,
      cadence: 28 * 86_400_000,
      refresh: 0,
      leftOut: 0,
      firstLeftOut: '',
    },
  }),
  several: evidenceOf({
    answer: { ...answer, headers: { 'content-type': 'application/octet-stream' }, size: 6_200_000 },
    document: {
      kind: 'partnership',
      name: 'Harbour and Vale',
      contract: '1.0',
      reads: '1.0',
      asOf: null,
      cadence: 0,
      refresh: 0,
      leftOut: 3,
      firstLeftOut: 'objectives[3].due: "soon"',
    },
    page: { ...page, elements: { 'stp-partnership': true, 'stp-objektive-card': false, 'stp-progress-chart': false } },
  }),
} as const;
