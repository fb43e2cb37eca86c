/**
 * `npm run stories`: opens every story and every page of the built Storybook in Chromium. A story passes when its play function and
 * axe find nothing wrong, nothing throws, and nothing is asked of another host. Ends in one plain line of counts.
 */
import { fileURLToPath } from 'node:url';
import { countLine } from './counts.ts';
import { openStorybook, type Entry } from './storybook.ts';

const AT_ONCE = 3;

const storybook = await openStorybook(fileURLToPath(new URL('../storybook-static', import.meta.url)));
const wanted = process.argv[2] ?? '';
let [passed, failed] = [0, 0];
try {
  const waiting = storybook.entries.filter(({ id }) => id.includes(wanted));
  const work = async () => {
    for (let entry = waiting.shift(); entry; entry = waiting.shift()) await check(entry);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
} finally {
  await storybook.close();
}
console.log(countLine('stories', { passed, failed, skipped: 0 }));
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;

async function check(entry: Entry): Promise<void> {
  const { problems, close } = await storybook.show(entry);
  await close();
  if (problems.length === 0) {
    passed++;
    return;
  }
  failed++;
  console.log(`${entry.id}\n${problems.map((problem) => `    ${problem.replaceAll('\n', '\n    ')}`).join('\n')}`);
}
