import type { Command } from 'commander';

/** What to do with what a command does not take, where it is not to run the command again. */
const instead: Readonly<Record<string, string>> = {
  template: 'name the feed that is to fill the workbook after --from',
};

/**
 * Makes every command that is added afterwards refuse what it would not look at, and say what to do with it: whoever names
 * a second file must not read that all is well with it.
 */
export function refuseMore(program: Command): void {
  // The library's own refusal says how many there are and no more.
  program.allowExcessArguments();
  program.hook('preAction', (_program, command) => {
    const taken = command.registeredArguments;
    if (taken.at(-1)?.variadic) return;
    const over = command.args.slice(taken.length);
    if (over.length === 0) return;
    const expected = taken.length > 0 ? `only ${taken.map((argument) => `<${argument.name()}>`).join(' ')}` : 'options only';
    const instruction = instead[command.name()] ?? 'run it again for what is left';
    throw new Error(`${command.name()} does not look at ${over.join(', ')}. Expected ${expected}: ${instruction}.`);
  });
}
