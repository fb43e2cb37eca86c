import { contractVersion, type Notice, readPartnership } from '@stp-widgets/contract';
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

/**
 * Reads the text of a body as evidence. Never throws.
 *
 * @param isPart whether it is one of several that are shown as one, as a fragment always is: what others of them may tell is not missing
 */
export function documentEvidence(text: string, isPart = false): DocumentEvidence {
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
  // Of a fragment, alone, reading leaves out even whom it speaks for.
  const mayRest = isPart || (data as { readonly speaksFor?: unknown }).speaksFor !== undefined;
  const lost = notices.filter((notice) => notice.leftOut !== 'nothing' && !(mayRest && isToldElsewhere(notice)));
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

/** What refers to a thing, or tells of one but its id and a part, may rest on another document. */
const isToldElsewhere = ({ code, id }: Notice): boolean => code === 'dangling-reference' || (code === 'missing' && id !== '');
