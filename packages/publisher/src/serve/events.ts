/** One feed's new version. */
export interface Change {
  /** The feed's address, from the server's top. */
  readonly feed: string;
  /** The strong tag of its plain form. */
  readonly etag: string;
}

/** Server-sent events for whoever listens. */
export interface Events {
  /**
   * Opens a stream of events for a listener.
   *
   * @param feeds the feeds it wants to hear of; all when absent
   * @param missed what it may have missed; told at once if `last`, the id of the last event it had, is not the last there was
   */
  open(feeds?: ReadonlySet<string>, last?: string, missed?: readonly Change[]): ReadableStream<Uint8Array<ArrayBuffer>>;
  tell(change: Change): void;
  /** Keeps quiet streams open through whatever ends connections on which nothing passes. */
  beat(): void;
  /** Ends all streams; one that is opened afterwards ends at once. */
  close(): void;
}

/** After how many ms a listener whose stream ended comes back. */
const RETRY = 3000;
/** How many events may wait for a listener that does not take them. */
const PATIENCE = 1000;

const encoder = new TextEncoder();

/** Nobody listens yet. */
export function eventStreams(): Events {
  const listeners = new Map<ReadableStreamDefaultController<Uint8Array>, ReadonlySet<string> | undefined>();
  const run = Date.now().toString(36);
  let count = 0;
  let isClosed = false;
  const id = () => `${run}-${count}`;
  const event = ({ feed, etag }: Change) => `id: ${id()}\nevent: change\ndata: ${JSON.stringify({ feed, etag })}\n\n`;

  function send(to: ReadableStreamDefaultController<Uint8Array>, text: string): void {
    if ((to.desiredSize ?? 0) < -PATIENCE) return end(to);
    to.enqueue(encoder.encode(text));
  }

  function end(to: ReadableStreamDefaultController<Uint8Array>): void {
    listeners.delete(to);
    to.close();
  }

  return {
    open(feeds, last, missed = []) {
      let own: ReadableStreamDefaultController<Uint8Array>;
      return new ReadableStream({
        start(controller) {
          own = controller;
          // The id alone is no event; it is what the listener names when it comes back.
          send(own, `retry: ${RETRY}\nid: ${id()}\n\n`);
          if (last !== undefined && last !== id()) for (const change of missed) send(own, event(change));
          if (isClosed) own.close();
          else listeners.set(own, feeds);
        },
        cancel: () => void listeners.delete(own),
      });
    },
    tell(change) {
      count++;
      for (const [to, feeds] of listeners) {
        if (!feeds || feeds.has(change.feed)) send(to, event(change));
      }
    },
    beat() {
      for (const to of listeners.keys()) send(to, ': still here\n\n');
    },
    close() {
      isClosed = true;
      for (const to of listeners.keys()) end(to);
    },
  };
}
