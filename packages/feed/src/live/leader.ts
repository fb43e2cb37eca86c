import { takeLock } from './lock.ts';

/** What a page says when it is asked, and what it hears of the others. None of these may throw, and none is called after leaving. */
export interface SiteMember {
  /** The time between two requests at present, in ms; the page that leads gives a sign of life as often. */
  interval(): number;
  /** Is told when this page begins to lead, and when it no longer does; not before `joinSite` has returned. */
  lead(isLeading: boolean): void;
  /** Is told when another page says that there is something new. */
  told(): void;
}

/** One page among those of its origin that show the same feed. */
export interface Site {
  /** Tells whether this is the page that asks for all of them. */
  readonly isLeading: boolean;
  /** Says to the others, and not to this page, that there is something new. */
  tell(): void;
  /** Goes for good; no lock, channel, timer or listener stays behind. */
  leave(): void;
}

/** After how many intervals without a sign of life from the page that leads a visible one leads in its place. */
const PATIENCE = 3;
/** A timer of more fires at once, in ms. */
const LONGEST = 2 ** 31 - 1;

type Kind = 'here' | 'new';

/**
 * Joins the pages and tabs of one origin that show the same feed: exactly one of them leads, a visible one where there is one.
 * When it is closed, hidden, frozen or hangs, another takes over. Where pages cannot agree, for want of the interfaces or of leave to
 * use them, each leads for itself.
 *
 * Two locks decide. Who holds `lead` leads, and every page waits for it. The visible pages wait to be `first` as well, and the first takes
 * `lead` from whoever has it, which can only be a hidden page: awake, frozen or forgotten.
 *
 * @param name the same for the same feed: its key
 */
export function joinSite(name: string, member: SiteMember): Site {
  const ending = new AbortController();
  const { signal } = ending;
  let channel: BroadcastChannel | null = null;
  let isLeading = false;
  let isFirst = false;
  let dropLead = () => {};
  let dropFirst = () => {};
  let timer: ReturnType<typeof setTimeout> | undefined;

  // Pages of other versions of the library meet elsewhere, so within version 1 neither names nor messages change.
  const nameOf = (what: 'lead' | 'first' | 'talk') => `stp-widgets/1/${what} ${name}`;

  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has none
  const say = (kind: Kind) => channel?.postMessage({ version: 1, kind });

  function lead(next: boolean): void {
    if (next === isLeading) return;
    isLeading = next;
    if (!signal.aborted) member.lead(next);
  }

  function waitToLead(steal: boolean): void {
    dropLead();
    dropLead = takeLock(nameOf('lead'), steal, {
      had: () => lead(true),
      lost() {
        lead(false);
        waitToLead(isFirst);
      },
      refused: beAlone,
    });
  }

  function waitToBeFirst(steal: boolean): void {
    dropFirst();
    dropFirst = takeLock(nameOf('first'), steal, {
      had() {
        isFirst = true;
        if (!isLeading) waitToLead(true);
        watch();
      },
      lost() {
        isFirst = false;
        waitToBeFirst(false);
      },
      refused: beAlone,
    });
    watch();
  }

  /** The first gives a sign of life at each interval; the others wait for it. */
  function watch(): void {
    clearTimeout(timer);
    if (isFirst) say('here');
    const wait = member.interval() * (isFirst ? 1 : PATIENCE + Math.random());
    timer = setTimeout(isFirst ? watch : () => waitToBeFirst(true), Math.min(wait, LONGEST));
  }

  function hide(): void {
    dropFirst();
    isFirst = false;
    clearTimeout(timer);
  }

  function look(): void {
    if (!isVisible()) hide();
    else if (channel) waitToBeFirst(false);
  }

  function enter(): void {
    if (channel) return;
    try {
      channel = new BroadcastChannel(nameOf('talk'));
    } catch {
      return beAlone();
    }
    channel.addEventListener('message', hear);
    waitToLead(false);
    look();
  }

  function hear({ data }: MessageEvent<{ version?: unknown; kind?: Kind } | null>): void {
    if (data?.version !== 1) return;
    if (data.kind === 'new') member.told();
    if (data.kind === 'here' && !isFirst && isVisible()) watch();
  }

  function exit(): void {
    channel?.close();
    channel = null;
    dropLead();
    hide();
    lead(false);
  }

  function beAlone(): void {
    exit();
    lead(true);
    ending.abort();
  }

  queueMicrotask(() => {
    if (signal.aborted) return;
    if (typeof document === 'undefined') return beAlone();
    // A page that is put aside would keep its locks, or not be put aside because of them.
    addEventListener('pagehide', exit, { signal });
    addEventListener('pageshow', enter, { signal });
    document.addEventListener('freeze', exit, { signal });
    document.addEventListener('resume', enter, { signal });
    document.addEventListener('visibilitychange', look, { signal });
    enter();
  });

  return {
    get isLeading() {
      return isLeading;
    },
    tell: () => say('new'),
    leave() {
      ending.abort();
      exit();
    },
  };
}

const isVisible = () => document.visibilityState === 'visible';
