import { rename, rm, writeFile } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';

/** Writes a file so that whoever reads it meanwhile gets the old one or the new one, never a part. */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const beside = `${path}.${randomUUID()}.tmp`;
  try {
    await writeFile(beside, content);
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}
