import '@stp-widgets/widgets/doctor/define.js';
import { html } from '@open-wc/testing';
import type { Evidence } from '@stp-widgets/feed/diagnosis.js';
import type { StpDoctor } from '@stp-widgets/widgets/doctor.js';
import { page } from './shown.ts';
import { now } from './small-partnership.ts';
import { until } from './until.ts';

/** Evidence of a feed on another server than its page, that is well but for what is given. */
export function evidenceOf(given: Partial<Evidence> = {}): Evidence {
  const address = 'https://feeds.example.org/partnership.json';
  const at = Date.parse(now);
  return {
    address,
    by: 'page',
    now: at,
    answer: {
      status: 200,
      statusText: 'OK',
      headers: { 'content-type': 'application/json' },
      finalAddress: address,
      redirects: [],
      beginning: '{}',
      size: 1000,
    },
    document: {
      kind: 'partnership',
      name: 'Harbour and Vale',
      contract: '1.0',
      reads: '1.0',
      asOf: at,
      cadence: 0,
      refresh: 0,
      leftOut: 0,
      firstLeftOut: '',
    },
    page: {
      address: 'https://intranet.example.org/',
      policies: [],
      violations: [],
      elements: { 'stp-partnership': true },
      scripts: [],
      hasOtherScripts: false,
      sources: [address],
    },
    ...given,
  };
}

/** Evidence of an answer that the browser keeps to itself. */
export const unread = (given: Partial<Evidence> = {}): Evidence =>
  evidenceOf({ answer: null, document: undefined, noAnswer: { why: 'unknown', said: 'Failed to fetch' }, probe: 'answered', ...given });

/** A doctor that shows evidence, in a box so wide. */
export async function shownDoctor(evidence: Evidence, width = 0): Promise<StpDoctor> {
  const around = await page<HTMLElement>(html`<stp-doctor .evidence=${evidence}></stp-doctor>`);
  if (width > 0) around.style.inlineSize = `${width}px`;
  const doctor = around.querySelector('stp-doctor')!;
  await doctor.updateComplete;
  return doctor;
}

/** A doctor that looks at an address; resolves when it has. */
export async function lookingDoctor(src: string): Promise<StpDoctor> {
  const around = await page(html`<stp-doctor src=${src}></stp-doctor>`);
  const doctor = around.querySelector('stp-doctor')!;
  await hasLooked(doctor);
  return doctor;
}

/** Resolves when a doctor has said what it found. */
export const hasLooked = (doctor: StpDoctor): Promise<void> => until(() => doctor.shadowRoot?.querySelector('[part=finding]'));

/** The codes of what a doctor shows. */
export const codesOf = (doctor: Element): readonly (string | undefined)[] =>
  [...doctor.shadowRoot!.querySelectorAll<HTMLElement>('[part=diagnosis]')].map(({ dataset }) => dataset['code']);
