import { styleText } from 'node:util';
import type { Partnership } from '@stp-widgets/contract';
import { changeNames } from '@stp-widgets/insight/change.js';
import { type Changes, whatChanged } from '@stp-widgets/insight/what-changed.js';
import {
  changeHeading,
  changeMessages,
  changesSentence,
  changeSentence,
  type ChangeSpeech,
} from '@stp-widgets/insight/words/change-words.js';
import { loadMessages } from '@stp-widgets/insight/words/messages.js';
import { loadWords } from '@stp-widgets/insight/words/words.js';
import { type Command, Option } from 'commander';
import { validateDocument } from '../validate.ts';
import { readInput } from './input.ts';
import { progress } from './progress.ts';
import { countRemarks, exitCodes, type ReportOptions, writeRemarks } from './report.ts';

/** How `stp diff` was told to speak. */
interface DiffOptions extends ReportOptions {
  readonly language: string;
}

/** One of the two documents. */
interface Side {
  readonly file: string;
  readonly partnership: Partnership;
}

/** Adds `stp diff` to the command. */
export function addDiff(program: Command): void {
  program
    .command('diff')
    .description('say what changed from one feed to another: what slipped, was signed, was handed over, is new or gone')
    .argument('<old>', 'a file, an address (https: or http:), or - for what is piped in')
    .argument('<new>', 'the other one')
    .addOption(new Option('--language <code>', 'the language of the sentences').choices(['en', 'cy']).default('en'))
    .option('--json', 'print one JSON object: each change as data, with its sentence')
    .addHelpText('after', help)
    .action(diff);
}

const help = `
Examples:
  stp diff last-month.json partnership.json
  stp diff https://example.org/partnership.json partnership.json --json

What deserves a look first comes first. Order, and as of when a feed is, do not count.
Exits with 0 when nothing changed, 1 when something did, 2 when the two could not be compared.
`;

async function diff(old: string, now: string, { json, language }: DiffOptions): Promise<void> {
  if (old === '-' && now === '-') throw new Error('only one of the two can be piped in. Expected a file or an address for the other.');
  const before = await read(old);
  const after = await read(now);
  const changes = whatChanged(before.partnership, after.partnership);
  const words = await loadWords(language);
  const messages = await loadMessages(changeMessages, words.language);
  const speech = { words, messages, before: before.partnership, after: after.partnership };
  process.stdout.write(json ? inJson(before.file, after.file, changes, speech) : inLines(changes, speech));
  process.exitCode = changes.changes.length > 0 ? exitCodes.findings : exitCodes.good;
}

/** Reads one of the two as a page would; what is lost by that is not compared, and said. */
async function read(name: string): Promise<Side> {
  const { at, done } = progress();
  at(`reading ${name}`);
  const { bytes, file, remarks: odd } = await readInput(name).finally(done);
  at(`checking ${file}`);
  const { partnership, remarks } = validateDocument(bytes, file);
  done();
  writeRemarks(odd, process.stderr);
  if (!partnership)
    throw new Error(
      `${file} is not a partnership: ${remarks[0]?.says ?? 'nothing in it is'}. Expected one: stp validate ${file} says more.`,
    );
  if (remarks.some(({ severity }) => severity === 'error'))
    process.stderr.write(`${file}: ${countRemarks(remarks)}; what cannot be read is not compared. stp validate ${file} says which\n`);
  return { file, partnership };
}

function inJson(before: string, after: string, { changes, counts, asOf }: Changes, speech: ChangeSpeech): string {
  const told = changes.map((change) => ({ ...change, says: changeSentence(change, speech) }));
  return `${JSON.stringify({ before: { file: before, asOf: asOf.before }, after: { file: after, asOf: asOf.after }, counts, changes: told }, null, 2)}\n`;
}

/** A heading for each thing that happened, and its sentences in the document's order. */
function inLines(all: Changes, speech: ChangeSpeech): string {
  const groups = Map.groupBy(all.changes, ({ change }) => change);
  const blocks = changeNames.flatMap((name) => {
    const changes = groups.get(name) ?? [];
    const heading = styleText('bold', changeHeading(name, speech.messages), { stream: process.stdout });
    return changes.length > 0 ? [[heading, ...changes.map((change) => `  ${plain(changeSentence(change, speech))}`)].join('\n')] : [];
  });
  return `${[changesSentence(all, speech), ...blocks].join('\n\n')}\n`;
}

/** Text of a feed on a terminal: its control characters could move the cursor or colour what follows. */
const plain = (text: string) => text.replaceAll(/[\s\p{Cc}]+/gu, ' ');
