import { basename } from 'node:path';
import type { Command } from 'commander';
import { importFile } from '../import-file.ts';
import { readJson } from '../read-json.ts';
import type { Imported, Remark } from '../remark.ts';
import { type Input, readInput } from './input.ts';
import { mustDiffer } from './must-differ.ts';
import { progress } from './progress.ts';
import { countRemarks, exitCodes, type ReportOptions, writeRemarks } from './report.ts';
import { writeWhole } from './write-whole.ts';

interface ImportCommandOptions extends ReportOptions {
  readonly organisation?: string;
  readonly project?: string;
  /** The path of the partnership as it is. */
  readonly partnership?: string;
  readonly output?: string;
}

/** Adds `stp import` to the command. */
export function addImport(program: Command): void {
  program
    .command('import')
    .description('turn a plan (Microsoft Project XML), a workbook (.xlsx) or measures (.csv) into a document of the contract')
    .argument('<file>', 'the file, or - for what is piped in; what it is shows from its content')
    .option('-o, --output <file>', 'where to write the document (default: standard output)')
    .option('--organisation <id>', 'whose plan it is: an id or, with --partnership, a name or a code')
    .option('--project <id>', 'the id of the project that a plan becomes (default: made from its name)')
    .option('--partnership <file>', 'the partnership as it is: organisations and measures that it knows keep their ids')
    .option('--json', 'print one JSON object with the remarks, and the document unless it is written to a file')
    .addHelpText('after', help)
    .action(runImport);
}

const help = `
Examples:
  stp import plan.xml -o plan.json --organisation RX1
  stp import measures.csv -o measures.json --partnership partnership.json
  stp import plan.xml --json | jq .remarks

What cannot be read is named, and the rest comes in. The same file gives the same ids each time.
Exits with 0 when all came in as it was, 1 when there is something to look at, 2 when nothing could be read.
`;

async function runImport(path: string, { output, json, partnership: known, ...options }: ImportCommandOptions): Promise<void> {
  await mustDiffer(output, known === undefined ? [path] : [path, known]);
  const { at, done } = progress();
  at(`reading ${path}`);
  const { bytes, file } = await readSaved(path).finally(done);
  const partnership = known === undefined ? undefined : await readPartnershipFile(known).finally(done);
  at(`importing ${file}`);
  const imported = await importFile(bytes, basename(file), { ...options, partnership }).finally(done);
  const remarks = imported.remarks.map((remark) => ({ ...remark, says: withOption(remark), file }));
  const isRead = Object.keys(imported.document).length > 0;
  if (isRead && output !== undefined) await writeWhole(output, write(imported.document));
  if (json) process.stdout.write(write({ ...(isRead && output !== undefined ? { output } : { document: imported.document }), remarks }));
  else {
    if (isRead && output === undefined) process.stdout.write(write(imported.document));
    tell(file, imported, remarks, isRead ? output : undefined);
  }
  process.exitCode = !isRead ? exitCodes.couldNotRun : remarks.length > 0 ? exitCodes.findings : exitCodes.good;
}

/** Reads the file, or what is piped in: an address is made for pages, and a plan or a workbook seldom lies at one that answers. */
async function readSaved(path: string): Promise<Input> {
  if (/^https?:/i.test(path)) throw new Error(`cannot import from an address: ${path}. Expected a file: save it and name it instead.`);
  return readInput(path);
}

async function readPartnershipFile(path: string): Promise<Readonly<Record<string, unknown>>> {
  const { bytes, file } = await readInput(path);
  const { document } = readJson(bytes);
  if (document === null || typeof document !== 'object' || Array.isArray(document))
    throw new Error(`${file} is no partnership. Expected the JSON of one: stp validate says what is wrong with it.`);
  return document as Record<string, unknown>;
}

function tell(file: string, { document }: Imported, remarks: readonly Remark[], output: string | undefined): void {
  writeRemarks(remarks, process.stderr);
  const counts = Object.entries(document).flatMap(([name, list]) =>
    Array.isArray(list) ? [`${list.length} ${list.length === 1 ? single(name) : name}`] : [],
  );
  const what = counts.join(', ') || 'nothing could be read';
  process.stderr.write(`${file}: ${what}${output === undefined ? '' : `, written to ${output}`}; ${countRemarks(remarks)}\n`);
}

/** Names the option where somebody has to say more; on the office's page there is a field for it. */
const withOption = ({ code, says }: Remark) => (code === 'plan-people' ? `${says} (--organisation RX1)` : says);

/** The name of a collection for one thing of it: `activities` is `activity`. */
const single = (name: string) => name.replace(/ies$/, 'y').replace(/s$/, '');

const write = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
