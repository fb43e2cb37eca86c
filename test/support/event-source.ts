/** How a hub answers; see test-events.mjs. */
export interface HubAnswer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly ends?: boolean;
}

/** Server-sent events on the test server, under a name of their own. */
export interface EventHub {
  readonly address: string;
  /** Answers like this from now on. */
  answer(answer: HubAnswer): Promise<void>;
  /** Sends this to all who listen. */
  send(text: string): Promise<void>;
  /** Ends all streams. */
  end(): Promise<void>;
  seen(): Promise<{ readonly requests: number; readonly open: number }>;
  /** Resolves when so many streams are open. */
  openUntil(count: number): Promise<void>;
}

/** A new hub; its streams tell browsers to come back after 10 ms. */
export async function eventHub(): Promise<EventHub> {
  const address = new URL(`/test-events/${crypto.randomUUID()}`, location.origin).href;
  const control = `${address}/control`;
  const put = async (given: object) => void (await fetch(control, { method: 'PUT', body: JSON.stringify(given) }));
  const seen = async () => (await (await fetch(control)).json()) as { requests: number; open: number };
  const quick = { body: 'retry: 10\n\n' };
  await put({ answer: quick });
  return {
    address,
    answer: (answer) => put({ answer: { ...quick, ...answer } }),
    send: (text) => put({ send: text }),
    end: () => put({ end: true }),
    seen,
    async openUntil(count) {
      while ((await seen()).open !== count);
    },
  };
}
