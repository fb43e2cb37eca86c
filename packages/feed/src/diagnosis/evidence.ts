import type { DocumentEvidence } from './document.ts';

/** How private the network is that an address leads to: this computer, the organisation's own network, or the internet. */
export type AddressSpace = 'loopback' | 'local' | 'public';

/** Why a request brought no answer, as far as it could be told. */
export type NoAnswer = 'name' | 'refused' | 'reset' | 'certificate' | 'certificate-issuer' | 'slow' | 'offline' | 'cut-off' | 'unknown';

/** One step on the way from the asked address to the one that answered. */
export interface Redirect {
  readonly status: number;
  readonly from: string;
  readonly to: string;
}

/** An answer as it could be read. */
export interface AnswerEvidence {
  readonly status: number;
  readonly statusText?: string;
  /** By their names in small letters. */
  readonly headers: Readonly<Record<string, string>>;
  /** The address that answered at last. */
  readonly finalAddress: string;
  /** The way there; null where it was redirected and the way cannot be told. */
  readonly redirects: readonly Redirect[] | null;
  /** The first characters of the body. */
  readonly beginning: string;
  /** The size of the body as text, in bytes. */
  readonly size: number;
  /** The encoding that its first bytes tell, where it is other than plain UTF-8. */
  readonly encoding?: 'utf-8 with a byte order mark' | 'utf-16';
}

/** One policy of a page, and how it reached the browser. */
export interface PagePolicy {
  readonly text: string;
  readonly from: 'header' | 'meta' | 'unknown';
  /** Only tells what it would block. */
  readonly reportOnly?: boolean;
}

/** Something that a page's policy was seen to block. */
export interface Violation {
  readonly directive: string;
  /** What it would not let through: an address, or `eval`, `inline` and the like. */
  readonly blocked: string;
  /** The whole policy. */
  readonly policy: string;
}

/** A script of ours that a page names. */
export interface ScriptEvidence {
  readonly address: string;
  readonly isModule: boolean;
  readonly nonce?: string;
  /** What its address answered; absent where that is not known, null where nothing answered. */
  readonly status?: number | null;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The page that shows the feed, as far as it is known. */
export interface PageEvidence {
  readonly address: string;
  /** Why nothing of it is known but its address: its status, or what was in the way. */
  readonly unread?: string;
  readonly policies: readonly PagePolicy[];
  readonly violations: readonly Violation[];
  /** The tags that begin with `stp-`, and whether each is defined; null where only running the page's scripts would tell. */
  readonly elements: Readonly<Record<string, boolean | null>>;
  /** Those tags that stand in shadow roots alone. */
  readonly inShadow?: readonly string[];
  readonly scripts: readonly ScriptEvidence[];
  /** It has scripts besides ours, which may bring elements, or define them. */
  readonly hasOtherScripts: boolean;
  /** The absolute addresses that its elements name as `src`. */
  readonly sources: readonly string[];
}

/** All that is known of a feed and of the page that shows it. What is absent is not known, and accuses nobody. */
export interface Evidence {
  /** The absolute address of the feed. */
  readonly address: string;
  /** Who looked: a page sees less than a terminal, of another origin above all. */
  readonly by: 'page' | 'terminal';
  /** The present as the page has it, in ms since 1970: by it the document is old or not. */
  readonly now: number;
  /** This computer's own clock, where the page has another present pinned. */
  readonly clock?: number;
  readonly page?: PageEvidence;
  /** The page sends cookies to another origin as well. */
  readonly credentials?: boolean;
  /** The answer; null where none came or the browser kept it to itself. */
  readonly answer: AnswerEvidence | null;
  /** Why there is none. */
  readonly noAnswer?: { readonly why: NoAnswer; readonly said: string };
  /** What a request came to whose answer nobody may read (`no-cors`). */
  readonly probe?: 'answered' | 'failed';
  /** The status of a second request that named the first one's `ETag`. */
  readonly statusAgain?: number;
  /** In which networks the page and the feed are; null where that is not known. */
  readonly spaces?: { readonly page: AddressSpace | null; readonly feed: AddressSpace | null };
  /** The browser's permission to reach the local network; absent where it has none to give. */
  readonly permission?: 'granted' | 'denied' | 'prompt';
  /** What the body is, where the answer was a whole one. */
  readonly document?: DocumentEvidence;
}

/** Tells whether an address is of another origin than the page; false where there is no page. */
export function isElsewhere({ address, page }: Pick<Evidence, 'address' | 'page'>): boolean {
  return page !== undefined && originOf(address) !== originOf(page.address);
}

/** The origin of an absolute address. */
export const originOf = (address: string): string => new URL(address).origin;

/** An address as it may be shown: what follows its `?` may be a key, and stays away like a password. */
export function shownAddress(address: string): string {
  if (!URL.canParse(address)) return '';
  const { origin, pathname, search, protocol } = new URL(address);
  return `${origin === 'null' ? protocol : origin}${pathname}${search ? '?…' : ''}`;
}

/** Tells whether all headers of the answer could be seen: of another origin, a page is shown but a few. */
export const seesAllHeaders = (evidence: Evidence): boolean => evidence.by === 'terminal' || !isElsewhere(evidence);
