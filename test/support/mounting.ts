/**
 * Mounting is measured in one page, already warm, from data already loaded, until the page is laid out and painted.
 * The yardstick is the same text in bare elements: each element within the cards that bears text, as the same tag
 * with the same text, without style or nesting. The two are mounted in turn, rubbish collected before each, and the
 * time is the main thread's own (CDP TaskDuration in thread ticks), so that a busy machine does not count.
 * What is compared is the median of the rounds.
 */
import type { CDPSession, Page } from 'puppeteer-core';
import { median, type Measurement } from '../../scripts/benchmark.ts';

const WARM_UPS = 3;
const ROUNDS = 9;

/**
 * Measures what mounting an objective card for each objective takes, or one board with all of them, on a page with an empty partnership
 * element and an empty `main`, set against the same text as bare elements.
 */
export async function mounting(
  mount: Page,
  partnership: { readonly objectives: readonly { readonly id: string }[] },
  as: 'cards' | 'board' = 'cards',
): Promise<Measurement> {
  const ids = partnership.objectives.map(({ id }) => id);
  const mountCards = as === 'board' ? mountBoard : mountElements;
  const session = await mount.createCDPSession();
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await mount.evaluate(load, partnership);
  await mount.evaluate(mountCards, ids);
  const elements = await mount.evaluate(rememberText);
  await mount.evaluate(unmount);
  const times = { cards: new Array<number>(), bare: new Array<number>() };
  for (let round = 0; round < WARM_UPS + ROUNDS; round++) {
    const cards = await threadTime(session, mount, () => mount.evaluate(mountCards, ids));
    const bare = await threadTime(session, mount, () => mount.evaluate(mountBare));
    if (round < WARM_UPS) continue;
    times.cards.push(cards);
    times.bare.push(bare);
  }
  return {
    what: `main-thread time of mounting ${as === 'board' ? 'a board of ' : ''}${ids.length} cards, median of ${ROUNDS}`,
    value: median(times.cards),
    unit: 'ms',
    yardstick: { what: `the same text in ${elements} bare elements`, value: median(times.bare) },
    budget: 4,
  };
}

async function threadTime(session: CDPSession, mount: Page, act: () => Promise<unknown>): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  const before = await taskDuration(session);
  await act();
  const after = await taskDuration(session);
  await mount.evaluate(unmount);
  return (after - before) * 1000;
}

async function taskDuration(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration')!.value;
}

// What follows runs in the page; each function stands alone there.

async function load(data: unknown) {
  const host = document.querySelector('stp-partnership') as HTMLElement & { data: unknown; updateComplete: Promise<unknown> };
  host.data = data;
  await host.updateComplete;
}

async function mountElements(objectives: readonly string[]) {
  const cards = objectives.map((objective) => Object.assign(document.createElement('stp-objective-card'), { objective }));
  document.querySelector('stp-partnership')!.append(...cards);
  const isDrawn = (card: Element) => card.shadowRoot?.querySelector('[part~=age]');
  while (!cards.every(isDrawn)) await new Promise(requestAnimationFrame);
  document.body.getBoundingClientRect();
  // Past the frame in which they are painted.
  await new Promise(requestAnimationFrame);
  await new Promise(requestAnimationFrame);
}

async function mountBoard(objectives: readonly string[]) {
  const board = Object.assign(document.createElement('stp-objectives'), { groupBy: 'none' });
  document.querySelector('stp-partnership')!.append(board);
  const drawn = () => board.shadowRoot?.querySelectorAll('[part~=age]').length ?? 0;
  while (drawn() < objectives.length) await new Promise(requestAnimationFrame);
  document.body.getBoundingClientRect();
  // Past the frame in which they are painted.
  await new Promise(requestAnimationFrame);
  await new Promise(requestAnimationFrame);
}

type BareText = readonly (readonly (readonly [tag: string, text: string])[])[];

/** Keeps each card's elements that bear text themselves, with that text, for `mountBare`; how many there are. */
function rememberText(): number {
  const text: BareText = [...document.querySelectorAll('stp-objective-card, stp-objectives')].map((card) =>
    [...card.shadowRoot!.querySelectorAll('*')].flatMap((element) => {
      const own = [...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE).map(({ nodeValue }) => nodeValue!.trim());
      const words = own.filter(Boolean).join(' ');
      return words && element.localName !== 'style' ? [[element.localName, words] as const] : [];
    }),
  );
  (window as unknown as { bareText: BareText }).bareText = text;
  return text.flat().length;
}

async function mountBare() {
  const bare = (window as unknown as { bareText: BareText }).bareText.map((elements) => {
    const card = document.createElement('div');
    card.append(...elements.map(([tag, text]) => Object.assign(document.createElement(tag), { textContent: text })));
    return card;
  });
  document.querySelector('main')!.append(...bare);
  document.body.getBoundingClientRect();
  await new Promise(requestAnimationFrame);
  await new Promise(requestAnimationFrame);
}

function unmount() {
  document.querySelector('stp-partnership')!.replaceChildren();
  document.querySelector('main')!.replaceChildren();
}
