/** What the benchmark does in the page of a peer. Each function stands alone there, with the page's own `peer`. */

/** What a file of `src` exports that mounts a peer. `Prepared` is the peer's own shape of the data. */
interface Mount<Prepared = unknown> {
  /** Puts the data into the peer's shape; not measured. */
  prepare(data: unknown): Prepared;
  mount(box: Element, prepared: Prepared): void;
  /** What stands in the page once it is drawn, as selectors; the first is that of what `change` changes. */
  shown(prepared: Prepared): string[];
  /** Changes one that is in view, to and fro. */
  change(prepared: Prepared, at: number): void;
  /** The selector of what scrolls. */
  readonly scroller: string;
}
type PeerWindow = typeof globalThis & { peer: Mount; prepared: unknown };

/** Gives the data to the peer's own preparation; what scrolls. */
export function prepare(data: unknown): string {
  const { peer } = globalThis as PeerWindow;
  (globalThis as PeerWindow).prepared = peer.prepare(data);
  return peer.scroller;
}

/** Mounts the peer until all of it is painted. */
export async function mount(): Promise<{ time: number; elements: number }> {
  const { peer, prepared } = globalThis as PeerWindow;
  const box = document.querySelector('main')!;
  const start = performance.now();
  peer.mount(box, prepared);
  while (!peer.shown(prepared).every((one) => box.querySelector(one))) await new Promise(requestAnimationFrame);
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  return { time: performance.now() - start, elements: box.querySelectorAll('*').length };
}

/** Makes one change; how long until that is painted. */
export async function change(at: number): Promise<number> {
  const { peer, prepared } = globalThis as PeerWindow;
  const [first] = peer.shown(prepared);
  const markup = () => document.querySelector(first)?.outerHTML;
  const before = markup();
  await new Promise(requestAnimationFrame);
  await new Promise((resolve) => setTimeout(resolve));
  const start = performance.now();
  peer.change(prepared, at);
  for (let frame = 0; frame < 60 && markup() === before; frame++) await new Promise(requestAnimationFrame);
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  if (markup() === before) throw new Error(`nothing changed of ${first}`);
  return performance.now() - start;
}
