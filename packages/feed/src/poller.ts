/** Asks again and again. */
export interface Poller {
  /** Starts, stops or changes pace, as the interval now in force says. */
  settle(): void;
  /** Asks now, or shares the request under way; resolves when its answer has been received. */
  ask(): Promise<void>;
}

/** How a poller asks, and what it does with the answer. None of these may throw or reject. */
export interface Polled<T> {
  /** The time from the end of one request to the start of the next, in ms; null to ask no more, and end a request nobody waits for. */
  interval(): number | null;
  /** Tells, when the time has come, whether to ask. Where it says no, nothing happens until `settle` or `ask` is called. */
  isTime(): Promise<boolean>;
  ask(ending: AbortController): Promise<T>;
  receive(answer: T): void;
}

interface Request {
  readonly ending: AbortController;
  done: Promise<void>;
}

/** A poller at rest. Started again within an interval of its last answer, it waits for the rest of it. */
export function poller<T>({ interval, isTime, ask, receive }: Polled<T>): Poller {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let underWay: Request | null = null;
  let waiting = 0;
  let answered = -Infinity;

  function start(): Request {
    clearTimeout(timer);
    const request: Request = { ending: new AbortController(), done: Promise.resolve() };
    underWay = request;
    request.done = ask(request.ending).then((answer) => {
      if (underWay !== request) return; // nobody wanted it any more
      underWay = null;
      answered = performance.now();
      receive(answer);
      settle();
    });
    return request;
  }

  async function due(): Promise<void> {
    if ((await isTime()) && !underWay && interval() !== null) start();
  }

  function settle(): void {
    clearTimeout(timer);
    const between = interval();
    if (between === null) return stop();
    if (underWay) return;
    const rest = answered + between - performance.now();
    if (rest <= 0) start();
    else timer = setTimeout(() => void due(), rest);
  }

  function stop(): void {
    if (waiting > 0) return;
    underWay?.ending.abort();
    underWay = null;
  }

  return {
    settle,
    async ask() {
      waiting++;
      await (underWay ?? start()).done;
      waiting--;
    },
  };
}
