import type { Page } from 'puppeteer-core';

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** The time that the thread itself took, in µs. */
  readonly tdur?: number;
  readonly args: { readonly name?: string };
}

/** The longest task on a page's main thread while something is done there, in ms of that thread's own time. */
export async function longestTask(page: Page, act: () => Promise<unknown>): Promise<number> {
  const tasks = await tracedTasks(page, act);
  return Math.max(...tasks);
}

async function tracedTasks(page: Page, act: () => Promise<unknown>): Promise<number[]> {
  await page.tracing.start({ categories: ['toplevel', 'disabled-by-default-devtools.timeline', '__metadata'] });
  await act();
  const { traceEvents } = JSON.parse(new TextDecoder().decode(await page.tracing.stop())) as { traceEvents: TraceEvent[] };
  const mains = traceEvents.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain');
  const isMain = ({ pid, tid }: TraceEvent) => mains.some((main) => main.pid === pid && main.tid === tid);
  return traceEvents.filter((event) => event.name === 'RunTask' && isMain(event)).map(({ tdur = 0 }) => tdur / 1000);
}
