import { isOurScript, type PageEvidence, type PagePolicy, type ScriptEvidence } from '@stp-widgets/feed/diagnosis.js';
import { askAsPage } from './ask-as-page.ts';
import { pageTags, type PageTag } from './page-tags.ts';

/** A page as its source shows it, and whether it asks for a feed with the reader's sign-in. */
export interface ReadPage {
  readonly page: PageEvidence;
  /** The absolute addresses that its elements ask with credentials. */
  readonly withCredentials: readonly string[];
  /** The present that the page pins, in ms since 1970; null where it takes the clock's. */
  readonly now: number | null;
}

/** Reads a page's policy, its scripts and its elements, without running any of them. Never rejects. */
export async function readPage(address: string, timeout: number): Promise<ReadPage> {
  const { answer, text, noAnswer } = { text: '', ...(await askAsPage(address, { accept: 'text/html,*/*;q=0.5', timeout })) };
  const nothing: PageEvidence = {
    address,
    policies: [],
    violations: [],
    elements: {},
    scripts: [],
    hasOtherScripts: false,
    sources: [],
  };
  if (!answer) return { page: { ...nothing, unread: noAnswer?.said ?? '' }, withCredentials: [], now: null };
  if (answer.status !== 200)
    return { page: { ...nothing, unread: `${answer.status} ${answer.statusText}`.trim() }, withCredentials: [], now: null };
  const tags = pageTags(text);
  const ours = tags.filter(({ name }) => name.startsWith('stp-'));
  const asksForPassword = tags.some(({ name, attributes }) => name === 'input' && attributes['type']?.toLowerCase() === 'password');
  if (ours.length === 0 && asksForPassword)
    return { page: { ...nothing, unread: '<input type="password">' }, withCredentials: [], now: null };
  const base = baseOf(tags, answer.finalAddress);
  const named = tags.filter(({ name }) => name === 'script').map((tag) => ({ tag, address: absolute(tag.attributes['src'], base) }));
  const scripts = named.filter((script) => script.address !== null && isOurScript(script.address));
  const page: PageEvidence = {
    ...nothing,
    // A page that leads on to another is the other one.
    address: answer.finalAddress,
    policies: policiesOf(answer.headers, tags),
    elements: Object.fromEntries(ours.map(({ name }) => [name, null])),
    scripts: await Promise.all(scripts.map((script) => askScript(script.tag, script.address!, answer.finalAddress, timeout))),
    hasOtherScripts: named.some((script) => !scripts.includes(script) && runs(script.tag)),
    sources: [...new Set(ours.flatMap((tag) => sourcesOf(tag, base)))],
  };
  const include = ours.filter(({ attributes }) => attributes['credentials']?.toLowerCase() === 'include');
  const pinned = Date.parse(tags.map(({ attributes }) => attributes['data-stp-now']).find(Boolean) ?? '');
  return { page, withCredentials: include.flatMap((tag) => sourcesOf(tag, base)), now: Number.isNaN(pinned) ? null : pinned };
}

async function askScript({ attributes }: PageTag, address: string, page: string, timeout: number): Promise<ScriptEvidence> {
  const { answer } = await askAsPage(address, { page, accept: '*/*', timeout });
  const isModule = attributes['type']?.toLowerCase() === 'module';
  return { address, isModule, nonce: attributes['nonce'], status: answer?.status ?? null, headers: answer?.headers };
}

/** Several policies in one header are set apart by commas, and all of them count. */
function policiesOf(headers: Readonly<Record<string, string>>, tags: readonly PageTag[]): readonly PagePolicy[] {
  const sent = (headers['content-security-policy'] ?? '').split(',').map((text) => ({ text: text.trim(), from: 'header' as const }));
  const within = tags
    .filter(({ name, attributes }) => name === 'meta' && attributes['http-equiv']?.toLowerCase() === 'content-security-policy')
    .map(({ attributes }) => ({ text: (attributes['content'] ?? '').trim(), from: 'meta' as const }));
  return [...sent, ...within].filter(({ text }) => text !== '');
}

const runs = ({ attributes, text }: PageTag) =>
  /^$|^module$|javascript/i.test(attributes['type'] ?? '') && (attributes['src'] !== undefined || text.trim() !== '');

/** One `src` may name several addresses. */
const sourcesOf = ({ attributes }: PageTag, base: string) =>
  (attributes['src'] ?? '').split(/\s+/).flatMap((source) => absolute(source, base) ?? []);

function baseOf(tags: readonly PageTag[], address: string): string {
  const named = tags.find(({ name, attributes }) => name === 'base' && attributes['href'] !== undefined);
  return absolute(named?.attributes['href'], address) ?? address;
}

function absolute(given: string | undefined, base: string): string | null {
  if (!given?.trim() || !URL.canParse(given.trim(), base)) return null;
  const url = new URL(given.trim(), base);
  return /^https?:$/.test(url.protocol) ? url.href : null;
}
