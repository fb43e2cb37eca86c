import { stat } from 'node:fs/promises';
import type { Command } from 'commander';
import { readJson } from '../read-json.ts';
import type { Remark } from '../remark.ts';
import { emptyDocument, fillWorkbook } from '../workbook/write-workbook.ts';
import { readInput } from './input.ts';
import { mustDiffer } from './must-differ.ts';
import { progress } from './progress.ts';
import { countRemarks, exitCodes, type ReportOptions, writeRemarks } from './report.ts';
import { writeWhole } from './write-whole.ts';

interface TemplateOptions extends ReportOptions {
  readonly output: string;
  readonly from?: string;
}

/** Adds `stp template` to the command. */
export function addTemplate(program: Command): void {
  program
    .command('template')
    .description('write the workbook (.xlsx) that the office fills in and stp import reads')
    .requiredOption('-o, --output <file>', 'where to write the workbook')
    .option('--from <feed>', 'a feed (file, address or -) to fill it with')
    .option('--json', 'print one JSON object with the remarks')
    .addHelpText('after', help)
    .action(writeTemplate);
}

const help = `
Examples:
  stp template -o workbook.xlsx
  stp template -o workbook.xlsx --from feed.json

Filled in, saved and read by stp import, the workbook loses nothing. Its sheet "read me" explains the others.
Exits with 0 when all is in it, 1 when something of the feed does not fit into a workbook, 2 when none was written.
`;

async function writeTemplate({ output, from, json }: TemplateOptions): Promise<void> {
  await (from === undefined ? mustBeNew(output) : mustDiffer(output, [from]));
  const { at, done } = progress();
  at(`writing ${output}`);
  const source = from === undefined ? { document: emptyDocument, remarks: [] } : await readSource(from).finally(done);
  const workbook = source.document && fillWorkbook(source.document);
  if (workbook) await writeWhole(output, workbook.bytes);
  done();
  const remarks = [...source.remarks, ...(workbook?.remarks ?? []).map((remark) => ({ ...remark, file: from }))];
  if (json) process.stdout.write(`${JSON.stringify({ ...(workbook && { output }), remarks }, null, 2)}\n`);
  else {
    writeRemarks(remarks, process.stderr);
    process.stderr.write(workbook ? `written to ${output}; ${countRemarks(remarks)}\n` : `nothing written; ${countRemarks(remarks)}\n`);
  }
  process.exitCode = !workbook ? exitCodes.couldNotRun : remarks.length > 0 ? exitCodes.findings : exitCodes.good;
}

/** A workbook that is there may be the one that the office filled in, and an empty one in its place all that is left of it. */
async function mustBeNew(output: string): Promise<void> {
  const stats = await stat(output).catch(() => null);
  if (stats?.isFile())
    throw new Error(
      `${output} is there already, and what is in it would be lost. Expected a file that is not there: name another after -o, or move this one away.`,
    );
}

async function readSource(
  name: string,
): Promise<{ readonly document: Readonly<Record<string, unknown>> | null; readonly remarks: readonly Remark[] }> {
  const { bytes, file, remarks: before } = await readInput(name);
  const { document, remarks } = readJson(bytes, file);
  const all = [...before, ...remarks];
  if (document !== null && typeof document === 'object' && !Array.isArray(document))
    return { document: document as Record<string, unknown>, remarks: all };
  if (all.some(({ severity }) => severity === 'error')) return { document: null, remarks: all };
  const says = 'The file is JSON but no document of a partnership';
  return {
    document: null,
    remarks: [...all, { code: 'not-a-partnership', severity: 'error', file, at: '', found: '', expected: 'an object', says }],
  };
}
