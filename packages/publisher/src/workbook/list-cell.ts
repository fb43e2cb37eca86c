/** Writes texts into one cell, one a line; what would part or trim one of them stands behind a backslash. */
export function writeList(texts: readonly string[]): string {
  return texts.map((text) => text.replaceAll(/[\\;\n\r]|^\s|\s$/g, '\\$&')).join('\n');
}

/** Reads the texts of a cell that are parted by line breaks or semicolons, with no space around them. */
export function readList(cell: string): string[] {
  const texts: string[] = [];
  let text = '';
  // Up to where the text is kept although it is space.
  let kept = 0;
  const end = () => {
    const trimmed = text.slice(0, kept) + text.slice(kept).trimEnd();
    if (trimmed !== '') texts.push(trimmed);
    text = '';
    kept = 0;
  };
  for (let at = 0; at < cell.length; at++) {
    const character = cell[at]!;
    if (character === '\\' && at + 1 < cell.length) {
      text += cell[++at]!;
      kept = text.length;
    } else if (/[;\n\r]/.test(character)) end();
    else if (text !== '' || !/\s/.test(character)) text += character;
  }
  end();
  return texts;
}
