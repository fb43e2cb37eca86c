import type { Rolldown } from 'vite';

/** Finds a module of a build by its id. */
type Modules = Pick<Rolldown.ChunkingContext, 'getModuleInfo'>;

/**
 * In which file of the loader's a module belongs: in `core` when several widgets need it as soon as they are there, in a file of that widget
 * when one does; null when none does.
 */
export function fileOf(module: string, modules: Modules): string | null {
  const widgets = new Set<string>();
  const met = new Set([module]);
  // A set tells also what was added while it is gone through.
  for (const one of met) {
    const widget = /src\/([\w-]+)\/define\.ts$/.exec(one)?.[1];
    const { importers = [], dynamicImporters = [] } = modules.getModuleInfo(one) ?? {};
    // What somebody else fetches late is only handed on by those that seem to need it at once.
    const isLate = dynamicImporters.some((importer) => !importer.endsWith('loader.ts'));
    if (widget) widgets.add(widget);
    else if (!isLate) for (const importer of importers) met.add(importer);
  }
  const [only = null] = widgets;
  return widgets.size > 1 ? 'core' : only;
}
