import type { Page } from 'puppeteer-core';

/**
 * How many ms of work the main thread of a page has for something: its own time (CDP TaskDuration in thread ticks), so that a busy
 * machine does not count. Rubbish is collected before.
 */
export async function mainThreadTime<T>(page: Page, act: () => Promise<T>): Promise<{ cpu: number; result: T }> {
  const session = await page.createCDPSession();
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const worked = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')!.value * 1000;
  };
  await session.send('HeapProfiler.collectGarbage');
  const before = await worked();
  const result = await act();
  return { cpu: (await worked()) - before, result };
}
