import { collectionNames } from '@stp-widgets/contract';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { loadValidationWords, validateDocument } from '../validate.ts';
import { readInput } from './input.ts';
import { progress } from './progress.ts';
import { exitCodes, writeRemarks } from './report.ts';

/** How `stp validate` was told to look and to report. */
interface ValidateOptions {
  readonly json?: boolean;
  readonly all?: boolean;
  readonly allowWarnings?: boolean;
  readonly language: string;
  readonly timeout: number;
}

/** So many remarks are printed unless all are asked for. */
const MOST_PRINTED = 100;

/** Adds `stp validate` to the command. */
export function addValidate(program: Command): void {
  program
    .command('validate')
    .description('say what is wrong with a feed, strictly: line, column, what is there, what was expected')
    .argument('<file>', 'a file, an address (https: or http:), or - for what is piped in')
    .option('--all', `print all remarks, not only the first ${MOST_PRINTED}`)
    .option('--allow-warnings', 'exit with 0 where there are only warnings')
    .addOption(new Option('--language <code>', 'the language of the sentences').choices(['en', 'cy']).default('en'))
    .option('--timeout <seconds>', 'how long an address may take to answer', seconds, 30)
    .option('--json', 'print one JSON object, with all remarks')
    .addHelpText(
      'after',
      '\nExample:\n  $ stp validate partnership.json\n\nIt exits with 0 for a good feed, 1 when it found something, 2 when it could not look.',
    )
    .action(validate);
}

async function validate(name: string, { json, all, allowWarnings, language, timeout }: ValidateOptions): Promise<void> {
  const doing = progress();
  doing.at(`reading ${name}`);
  const [words, input] = await Promise.all([loadValidationWords(language), readInput(name, timeout)]).finally(doing.done);
  doing.at(`checking ${(input.bytes.length / 1e6).toFixed(1)} MB`);
  const validated = validateDocument(input.bytes, input.file, words);
  doing.done();
  const remarks = [...input.remarks, ...validated.remarks];
  const { errors } = validated;
  const warnings = validated.warnings + input.remarks.length;
  if (json) console.log(JSON.stringify({ file: input.file, errors, warnings, remarks }));
  else {
    writeRemarks(all ? remarks : remarks.slice(0, MOST_PRINTED));
    if (!all && remarks.length > MOST_PRINTED) console.log(`and ${remarks.length - MOST_PRINTED} more; --all prints them`);
    const of = validated.document === undefined ? '' : ` in ${count(thingsIn(validated.document), 'thing')}`;
    console.log(`${input.file}: ${countFindings(errors, warnings)}${of}`);
  }
  const isGood = errors === 0 && (warnings === 0 || allowWarnings === true);
  process.exitCode = isGood ? exitCodes.good : exitCodes.findings;
}

const count = (number: number, what: string) => `${number} ${what}${number === 1 ? '' : 's'}`;

function countFindings(errors: number, warnings: number): string {
  if (errors + warnings === 0) return 'nothing to remark';
  return [...(errors > 0 ? [count(errors, 'error')] : []), ...(warnings > 0 ? [count(warnings, 'warning')] : [])].join(', ');
}

/** How many things all collections of a document hold. */
function thingsIn(document: unknown): number {
  const lists = Object(document) as Readonly<Record<string, unknown>>;
  return collectionNames.reduce((sum, name) => {
    const list = Object.hasOwn(lists, name) ? lists[name] : null;
    return sum + (Array.isArray(list) ? list.length : 0);
  }, 0);
}

function seconds(text: string): number {
  const number = Number(text);
  if (!(number > 0 && number <= 3600)) throw new InvalidArgumentError('Expected a number of seconds, more than 0 and at most 3600.');
  return number;
}
