#!/usr/bin/env node
/**
 * The command `stp`. It exits with 0 when all is well, 1 when it found something wrong with what it was
 * given to look at, 2 when it could not do what was asked.
 */
import { readFileSync } from 'node:fs';
import { program } from 'commander';
import { exitCodes } from './commands/report.ts';
import { addDiff } from './commands/diff.ts';
import { addDoctor } from './commands/doctor.ts';
import { addImport } from './commands/import.ts';
import { addMerge } from './commands/merge.ts';
import { addPublish } from './commands/publish.ts';
import { refuseMore } from './commands/refuse-more.ts';
import { addServe } from './commands/serve.ts';
import { addTemplate } from './commands/template.ts';
import { addValidate } from './commands/validate.ts';

const { version, description } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));

program
  .name('stp')
  .description(description)
  .version(version)
  .showHelpAfterError('(stp --help tells what is understood)')
  .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? exitCodes.good : exitCodes.couldNotRun));

refuseMore(program);
for (const add of [addDiff, addDoctor, addImport, addMerge, addPublish, addServe, addTemplate, addValidate]) add(program);

try {
  await program.parseAsync();
} catch (error) {
  console.error(`stp: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = exitCodes.couldNotRun;
}
