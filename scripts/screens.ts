/**
 * `npm run screens`: writes a picture of every story of the built Storybook to `screens/`, at 320 and 1280 px, light, dark, in forced
 * colours and from the right, and of every page of documentation. What a play function expected of another width is told, and is no
 * failure. A word after it takes only what has it in its id.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openStorybook, type Entry, type View } from './storybook.ts';

const at = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

const AT_ONCE = 3;
const widths = [320, 1280];
const dresses: readonly (readonly [name: string, view: View])[] = [
  ['light', {}],
  ['dark', { globals: { scheme: 'dark' } }],
  ['forced', { forcedColours: true }],
  ['rtl', { globals: { direction: 'rtl' } }],
];

const wanted = process.argv[2] ?? '';
const storybook = await openStorybook(at('storybook-static'));
if (!wanted) rmSync(at('screens'), { recursive: true, force: true });
mkdirSync(at('screens'), { recursive: true });
let [count, faulty] = [0, 0];
try {
  const views = (entry: Entry) => (entry.type === 'story' ? dresses : dresses.slice(0, 1));
  const waiting = storybook.entries
    .filter(({ id }) => id.includes(wanted))
    .flatMap((entry) => widths.flatMap((width) => views(entry).map(([name, view]) => ({ entry, name, view: { ...view, width } }))));
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await take(next.entry, next.view, next.name);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
} finally {
  await storybook.close();
}
console.log(`screens: ${count} written to ${at('screens')}, ${faulty} of stories that fail`);
process.exitCode = count === 0 ? 1 : 0;

async function take(entry: Entry, view: View, name: string): Promise<void> {
  const { page, problems, close } = await storybook.show(entry, view);
  await page.screenshot({ path: at(`screens/${entry.id}-${view.width}-${name}.png`), fullPage: true });
  await close();
  count++;
  if (problems.length === 0) return;
  faulty++;
  console.log(`${entry.id}, ${view.width} ${name}: ${problems.map((problem) => problem.split('\n', 1)[0]).join('; ')}`);
}
