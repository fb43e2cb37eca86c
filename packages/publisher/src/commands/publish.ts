import { type Command, Option } from 'commander';
import { type Published, publishFor } from '../publish/publish-for.ts';
import { loadPublishWords } from '../publish/publish-words.ts';
import { positionsOf } from '../json-places.ts';
import { readJson } from '../read-json.ts';
import { loadJsonWords } from '../json/words.ts';
import type { Remark } from '../remark.ts';
import { readInput } from './input.ts';
import { mustDiffer } from './must-differ.ts';
import { progress } from './progress.ts';
import { countRemarks, exitCodes, writeRemarks } from './report.ts';
import { writeWhole } from './write-whole.ts';

/** How `stp publish` was told to publish. */
interface PublishCommandOptions {
  readonly audience: string;
  readonly unmarked?: string;
  readonly output?: string;
  readonly json?: boolean;
  readonly language: string;
}

/** Adds `stp publish` to the command. */
export function addPublish(program: Command): void {
  program
    .command('publish')
    .description('write a feed without what an audience may not see')
    .argument('<file>', 'a file, an address (https: or http:), or - for what is piped in')
    .requiredOption(
      '--audience <name>',
      'for whom: one of the audiences that the feed lists; it lists public and partners unless it says otherwise',
    )
    .option('--unmarked <name>', 'for whom what is not marked is meant (default: everyone)')
    .option('-o, --output <file>', 'where to write the document (default: standard output)')
    .addOption(new Option('--language <code>', 'the language of the remarks').choices(['en', 'cy']).default('en'))
    .option('--json', 'print one JSON object with the remarks, and the document unless it is written to a file')
    .addHelpText('after', help)
    .action(publish);
}

const help = `
Example:
  stp publish --audience public partnership.json -o public.json

Where something that stays refers to what is withheld, it says that this is not shown. Texts that mention what is withheld are
remarked, and stay: look at them before you let the document out.
Exits with 0 when there is nothing to look at, 1 when there is, 2 when nothing could be published.
`;

async function publish(name: string, { audience, unmarked, output, json, language }: PublishCommandOptions): Promise<void> {
  await mustDiffer(output, [name]);
  const doing = progress();
  doing.at(`reading ${name}`);
  const [input, words, jsonWords] = await Promise.all([readInput(name), loadPublishWords(language), loadJsonWords(language)]).finally(
    doing.done,
  );
  const { document, text: given, remarks: asJson } = readJson(input.bytes, input.file, jsonWords);
  const before = [...input.remarks, ...asJson];
  if (document === undefined || before.some(({ severity }) => severity === 'error')) {
    writeRemarks(before, process.stderr);
    throw new Error(`${input.file} cannot be published: it is not good JSON.`);
  }
  doing.at(`publishing for ${audience}`);
  const published = publishFor(document, audience, { unmarked, words });
  const text = `${JSON.stringify(published.document, null, 2)}\n`;
  if (output !== undefined) await writeWhole(output, text);
  doing.done();
  const places = positionsOf(
    given,
    published.remarks.map(({ at }) => at),
  );
  const remarks = [...before, ...published.remarks.map((remark): Remark => ({ ...remark, file: input.file, ...places.get(remark.at) }))];
  const { withheld, stubs, unmarked: notMarked } = published;
  const counts = { audience, withheld, stubs, unmarked: notMarked };
  if (json)
    process.stdout.write(
      `${JSON.stringify({ ...counts, ...(output === undefined ? { document: published.document } : { output }), remarks })}\n`,
    );
  else {
    if (output === undefined) process.stdout.write(text);
    writeRemarks(remarks, process.stderr);
    process.stderr.write(`${output ?? input.file}: for ${audience}, ${inWords(published, unmarked)}; ${countRemarks(remarks)}\n`);
  }
  process.exitCode = remarks.length > 0 ? exitCodes.findings : exitCodes.good;
}

const things = (count: number, what: string) => `${count} ${count === 1 ? 'thing' : 'things'} ${what}`;

function inWords({ withheld, stubs, unmarked: count }: Published, unmarked = 'everyone'): string {
  const standing = stubs > 0 ? `, ${stubs} said to be not shown` : '';
  return `${things(withheld, 'withheld')}${standing}; ${things(count, `not marked, taken as for ${unmarked}`)}`;
}
