/** One server-sent event, or a block that is none: a comment, or the fields before the first. */
export interface Sent {
  readonly event: string;
  readonly id: string;
  readonly data: string;
  readonly text: string;
}

/** Server-sent events as they come. */
export interface Listening {
  readonly response: Response;
  /** The next block; null when the stream has ended, which has to be by itself. */
  next(): Promise<Sent | null>;
  /** The next event, past comments. */
  nextEvent(): Promise<Sent>;
  leave(): Promise<void>;
}

/** Listens to server-sent events. */
export async function listenTo(address: string | URL, headers: Record<string, string> = {}): Promise<Listening> {
  const response = await fetch(address, { headers });
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';

  async function next(): Promise<Sent | null> {
    for (;;) {
      const end = rest.indexOf('\n\n');
      if (end >= 0) {
        const text = rest.slice(0, end);
        rest = rest.slice(end + 2);
        return { text, event: field(text, 'event'), id: field(text, 'id'), data: field(text, 'data') };
      }
      const { done, value } = await reader.read();
      if (done) return null;
      rest += value;
    }
  }

  return {
    response,
    next,
    async nextEvent() {
      for (;;) {
        const sent = await next();
        if (!sent) throw new Error('the stream has ended');
        if (sent.data) return sent;
      }
    },
    leave: () => reader.cancel(),
  };
}

const field = (text: string, name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(text)?.[1] ?? '';
