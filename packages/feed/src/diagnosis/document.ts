import { contractVersion, readPartnership } from '@stp-widgets/contract';
import { milliseconds } from '@stp-widgets/contract/day.js';
import { endsEarly } from '../ends-early.ts';

/** What the body of an answer is, read as a widget reads it. */
export type DocumentEvidence =
  | { readonly kind: 'empty' }
  | { readonly kind: 'not-json'; readonly said: string }
  | { readonly kind: 'cut-off'; readonly said: string }
  | { readonly kind: 'other'; readonly found: string }
  | {
      readonly kind: 'partnership';
      readonly name: string;
      readonly contract: string;
      /** The version that this library reads. */
      readonly reads: string;
      /** When it was true, in ms since 1970; null where it does not say. */
      readonly asOf: number | null;
      /** How often it is to be brought up to date, in ms; 0 where it does not say. */
      readonly cadence: number;
      /** How often it asks to be fetched, in ms; 0 where it does not say. */
      readonly refresh: number;
      /** How much reading left out, and the first of it. */
      readonly leftOut: number;
      readonly firstLeftOut: string;
    };

/** Reads the text of a body as evidence. Never throws. */
export function documentEvidence(text: string): DocumentEvidence {
  const body = text.replace(/^\uFEFF/, '');
  if (body.trim() === '') return { kind: 'empty' };
  let data: unknown;
  try {
    data = JSON.parse(body);
  } catch (error) {
    const isCut = /^\s*[[{]/.test(body) && endsEarly(body);
    return { kind: isCut ? 'cut-off' : 'not-json', said: error instanceof Error ? error.message : String(error) };
  }
  const { partnership, notices } = readPartnership(data);
  if (!partnership) return { kind: 'other', found: notices[0]?.found ?? '' };
  const { asOf, cadences, contract, partnership: head } = partnership;
  const lost = notices.filter(({ leftOut }) => leftOut !== 'nothing');
  return {
    kind: 'partnership',
    name: head.name,
    contract,
    reads: contractVersion,
    asOf: asOf ? Date.parse(asOf) : null,
    cadence: milliseconds(cadences?.updates ?? ''),
    refresh: milliseconds(head.refresh ?? ''),
    leftOut: lost.length,
    firstLeftOut: lost[0] ? `${lost[0].path}: ${lost[0].found}` : '',
  };
}
