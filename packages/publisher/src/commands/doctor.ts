import { styleText } from 'node:util';
import { doctorMessages } from '@stp-widgets/insight/words/doctor-words.js';
import { loadMessages } from '@stp-widgets/insight/words/messages.js';
import { loadWords } from '@stp-widgets/insight/words/words.js';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { examine, type Paint, writeExamination } from '../doctor/examination.ts';
import { gatherAll } from '../doctor/gather.ts';
import { progress } from './progress.ts';
import { exitCodes, type ReportOptions } from './report.ts';

/** What `stp doctor` was told to look at, and how to speak. */
interface DoctorOptions extends ReportOptions {
  readonly page?: string;
  readonly language: string;
  readonly timeout: number;
}

/** Adds `stp doctor` to the command. */
export function addDoctor(program: Command): void {
  program
    .command('doctor')
    .description('say why a page does not show a feed: the likely cause, what was seen, and the header or setting that cures it')
    .argument('<addresses...>', 'the address of the feed, https: or http:, or of each that a page shows as one')
    .option('--page <address>', 'the page that is to show it, as its readers call it')
    .addOption(new Option('--language <code>', 'the language of the sentences').choices(['en', 'cy']).default('en'))
    .option('--timeout <seconds>', 'how long an answer may take', seconds, 30)
    .option('--json', 'print one JSON object: each diagnosis as data, with its sentences')
    .addHelpText('after', help)
    .action(doctor);
}

const help = `
Examples:
  stp doctor https://feeds.example.org/partnership.json --page https://intranet.example.org/stroke
  stp doctor "https://office.example.org/frame.json https://hull.example.org/part.json" --page https://intranet.example.org/stroke

It asks as a browser on that page would, without a sign-in, and runs nothing of the page.
Exits with 0 when the feed is healthy (advice is no fault), 1 when it found a fault, 2 when it could not look.
`;

async function doctor(given: readonly string[], { page: givenPage, json, language, timeout }: DoctorOptions): Promise<void> {
  const addresses = [...new Set(given.flatMap(webAddresses))];
  const page = givenPage === undefined ? undefined : webAddress(givenPage);
  const { at, done } = progress();
  at('asking as a browser would');
  const evidence = await gatherAll(addresses, { page, timeout }).finally(done);
  const words = await loadWords(language);
  const speech = { words, messages: await loadMessages(doctorMessages, words.language) };
  const examinations = evidence.map((one) => examine(one, speech));
  const healthy = examinations.every((one) => one.healthy);
  const paint: Paint = (style, part) => styleText(style, part, { stream: process.stdout });
  const text = json
    ? `${JSON.stringify(examinations.length > 1 ? { healthy, feeds: examinations } : examinations[0], null, 2)}\n`
    : examinations.map((one) => writeExamination(one, speech, paint)).join('\n');
  process.stdout.write(text);
  process.exitCode = healthy ? exitCodes.good : exitCodes.findings;
}

/** The addresses that an argument lists, as a `src` may. A password may have white space in it, so the whole is looked at before it is divided. */
function webAddresses(text: string): readonly string[] {
  if (/(^|\s)[^/?#\s]*:\/\/[^/?#]*@/.test(text)) throw withoutPassword();
  return text.trim().split(/\s+/).map(webAddress);
}

const withoutPassword = () => new Error('no name or password is sent anywhere. Expected an address without them.');

/** An address to ask. Where it holds a name or a password it is not repeated. */
function webAddress(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url?.username || url?.password || /^[^/?#]*:\/\/[^/?#]*@/.test(text)) throw withoutPassword();
  if (!url || !/^https?:$/.test(url.protocol))
    throw new Error(`not an address of the web: ${text}. Expected one such as https://example.org/partnership.json.`);
  url.hash = '';
  return url.href;
}

function seconds(text: string): number {
  const number = Number(text);
  if (!(number > 0 && number <= 3600)) throw new InvalidArgumentError('Expected a number of seconds, more than 0 and at most 3600.');
  return number;
}
