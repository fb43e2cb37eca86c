import type { Rolldown } from 'vite';

/** What a build is about to write, by name. */
type Files = Readonly<Record<string, Rolldown.OutputChunk | Rolldown.OutputAsset>>;

/** The map of a script, which is a file of its own once the scripts are made; undefined where a script has nothing to lead back to. */
export function mapOf(files: Files, script: string): Rolldown.OutputAsset | undefined {
  const found = files[`${script}.map`];
  return found?.type === 'asset' ? found : undefined;
}

/** Leaves out a script that nobody asks for any more, and its map. */
export function leaveOut(files: Rolldown.OutputBundle, script: string): void {
  delete files[`${script}.map`];
  delete files[script];
}
