/** The name of a file after what it holds, of up to 80 letters and digits with hyphens between them: `waits-over-18-weeks.csv`. */
export function fileName(title: string, extension: string): string {
  const plain = title.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-/, '');
  // By characters, of which a unit may be half, up to the last that is no hyphen.
  const name = /^.{0,79}[^-]/u.exec(plain)?.[0].toLowerCase();
  return `${name ?? 'table'}.${extension}`;
}

/** Offers a file to the reader. */
export function saveFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download has taken its own hold of the data by the next task.
  setTimeout(() => URL.revokeObjectURL(address));
}
