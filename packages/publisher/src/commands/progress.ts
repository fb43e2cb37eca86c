/**
 * Tells on a terminal what a command is at, in one line that the next replaces; silent where nobody watches.
 *
 * @returns what takes the line away again
 */
export function progress(stream: NodeJS.WriteStream = process.stderr) {
  const isWatched = stream.isTTY;
  const clear = () => void (isWatched && stream.write('\r\u001B[K'));
  return {
    /** Says what is being done now: `checking 40,000 things`. */
    at(doing: string): void {
      if (isWatched) stream.write(`\r\u001B[K${doing} …`);
    },
    done: clear,
  };
}
