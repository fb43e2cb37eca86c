/** Hands bytes or text to the browser to be saved under a name. */
export function save(content: Uint8Array | string, name: string, type: string): void {
  const address = URL.createObjectURL(new Blob([content as BlobPart], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Not at once: the browser opens the address after this.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
