import { readdir, readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type Command, Option } from 'commander';
import { type MergedFiles, mergeFiles } from '../merge-files.ts';
import { readJson } from '../read-json.ts';
import type { Remark } from '../remark.ts';
import { loadValidationWords } from '../validate.ts';
import { type Input, readInput } from './input.ts';
import { mustDiffer, sameAs } from './must-differ.ts';
import { progress } from './progress.ts';
import { countRemarks, exitCodes, type ReportOptions, writeRemarks } from './report.ts';
import { writeWhole } from './write-whole.ts';

/** How `stp merge` was told to merge and to report. */
interface MergeOptions extends ReportOptions {
  readonly output?: string;
  readonly strict?: boolean;
  readonly all?: boolean;
  readonly language: string;
}

/** So many remarks are printed unless all are asked for. */
const MOST_PRINTED = 100;

/** Adds `stp merge` to the command. */
export function addMerge(program: Command): void {
  program
    .command('merge')
    .description('make one feed of the office’s document and a fragment of each organisation; what clashes is named')
    .argument('<files...>', 'files, folders (each .json in them), addresses (https: or http:), or - for what is piped in')
    .option('-o, --output <file>', 'where to write the feed (default: standard output)')
    .option('--strict', 'write nothing where something clashes or cannot be read')
    .option('--all', `print all remarks, not only the first ${MOST_PRINTED}`)
    .addOption(new Option('--language <code>', 'the language of the sentences').choices(['en', 'cy']).default('en'))
    .option('--json', 'print one JSON object with all remarks, and the feed unless it is written to a file')
    .addHelpText('after', help)
    .action(merge);
}

const help = `
Examples:
  stp merge parts -o feed.json
  stp merge office.json hull.json york.json --strict -o feed.json

An organisation speaks only for what is its own; a clash is named and nobody is overwritten unawares. The order of the files
does not matter. Exits with 0 when all was merged, 1 when there is something to look at, 2 when there was nothing to merge.
`;

async function merge(names: readonly string[], options: MergeOptions): Promise<void> {
  const { output, strict, language } = options;
  const doing = progress();
  doing.at('reading');
  const words = await loadValidationWords(language);
  const inputs = await readAll(names, output).finally(doing.done);
  doing.at(`merging ${inputs.length} files`);
  const { document, remarks: found, merged } = mergeFiles(inputs, words);
  doing.done();
  const remarks = [...inputs.flatMap((input) => input.remarks), ...found];
  const isKept = merged > 0 && !(strict && remarks.some(({ severity }) => severity === 'error'));
  if (isKept && output !== undefined) await writeWhole(output, write(document));
  report({ document, remarks, merged }, inputs.length, isKept, options);
  process.exitCode = merged === 0 ? exitCodes.couldNotRun : remarks.length > 0 ? exitCodes.findings : exitCodes.good;
}

/** Reads every file once, be it named twice. */
async function readAll(names: readonly string[], output: string | undefined): Promise<Input[]> {
  const lists: string[][] = [];
  for (const name of names) lists.push(await filesAt(name, output));
  const byPlace = new Map(lists.flat().map((name) => [isPath(name) ? resolve(name) : name, name]));
  await mustDiffer(output, [...byPlace.values()]);
  const inputs: Input[] = [];
  for (const name of byPlace.values()) inputs.push(await readInput(name));
  return inputs;
}

/** What a name stands for: the feeds in it, where it is a folder, else itself. */
async function filesAt(name: string, output: string | undefined): Promise<string[]> {
  const isFolder = isPath(name) && (await stat(name).catch(() => null))?.isDirectory();
  if (!isFolder) return [name];
  const entries = await readdir(name, { withFileTypes: true });
  const feeds = entries
    .filter((entry) => !entry.isDirectory() && /^[^.].*\.json$/i.test(entry.name))
    .map((entry) => join(name, entry.name));
  const written = await sameAs(output, feeds);
  // What was merged here before is no fragment; what was not is one, and not to be written over.
  const parts = written.length > 0 && (await wasMerged(written[0]!)) ? feeds.filter((path) => !written.includes(path)) : feeds;
  if (parts.length === 0) throw new Error(`no .json file in ${name}. Expected the office’s document and a fragment of each organisation.`);
  return parts.toSorted((one, other) => (one < other ? -1 : 1));
}

/** Tells whether a file is what merging wrote: it alone says of which fragments a feed was made. */
async function wasMerged(path: string): Promise<boolean> {
  const { document } = readJson(await readFile(path));
  return Array.isArray(Object(document).sources);
}

const isPath = (name: string) => name !== '-' && !/^https?:/i.test(name);

function report({ document, remarks, merged }: MergedFiles, given: number, isKept: boolean, { output, json, all }: MergeOptions): void {
  if (json) {
    process.stdout.write(write({ ...(isKept && (output === undefined ? { document } : { output })), merged, remarks }));
    return;
  }
  if (isKept && output === undefined) process.stdout.write(write(document));
  const printed: readonly Remark[] = all ? remarks : remarks.slice(0, MOST_PRINTED);
  writeRemarks(printed, process.stderr);
  if (printed.length < remarks.length) process.stderr.write(`and ${remarks.length - printed.length} more; --all prints them\n`);
  const where = isKept ? (output === undefined ? '' : `, written to ${output}`) : ', nothing written';
  process.stderr.write(`${merged} of ${given} files merged${where}; ${countRemarks(remarks)}\n`);
}

const write = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
