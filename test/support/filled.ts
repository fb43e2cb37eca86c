/**
 * Sets what a configuration of docs/deploy leaves to its reader.
 *
 * @throws Error unless each thing to set stands on one line, and that line ends in `# yours`
 */
export function filled(text: string, own: Readonly<Record<string, string>>): string {
  let result = text;
  for (const [usual, value] of Object.entries(own)) {
    const lines = result.split('\n');
    const set = lines.filter((line) => line.includes(usual) && / # yours(:|$)/.test(line));
    if (set.length !== 1) throw new Error(`${set.length} lines marked "# yours" hold ${usual}. Expected one.`);
    result = lines.map((line) => (line === set[0] ? line.replace(usual, value) : line)).join('\n');
  }
  return result;
}
