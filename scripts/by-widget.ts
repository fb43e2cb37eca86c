import type { Rolldown } from 'vite';

/** Finds a module of a build by its id. */
type Modules = Pick<Rolldown.ChunkingContext, 'getModuleInfo'>;

/**
 * Tells in which file of the loader's a module belongs: in `core` when several widgets need it, one of them as soon as it is there; in a
 * file of that widget when no other ever does; null when none needs it at once.
 *
 * @param seen what a widget fetches in any case as soon as it shows something: that comes with it
 */
export function byWidget(
  seen: readonly { readonly widget: string; readonly test: RegExp }[],
): (module: string, modules: Modules) => string | null {
  return (module, modules) => {
    const shows = seen.find(({ test }) => test.test(module));
    const [first = shows?.widget] = widgetsThatNeed(module, modules, false);
    if (first === undefined) return null;
    return widgetsThatNeed(module, modules, true).size > 1 ? 'core' : first;
  };
}

/** The widgets that need a module at once, or with what they fetch late as well. */
function widgetsThatNeed(module: string, modules: Modules, withLate: boolean): ReadonlySet<string> {
  const widgets = new Set<string>();
  const met = new Set([module]);
  // A set tells also what was added while it is gone through.
  for (const one of met) {
    const widget = /src\/([\w-]+)\/define\.ts$/.exec(one)?.[1];
    if (widget) {
      widgets.add(widget);
      continue;
    }
    const { importers = [], dynamicImporters = [] } = modules.getModuleInfo(one) ?? {};
    const late = dynamicImporters.filter((importer) => !importer.endsWith('loader.ts'));
    // What somebody fetches late is only handed on by those that seem to need it at once.
    for (const next of [...(withLate || late.length === 0 ? importers : []), ...(withLate ? late : [])]) met.add(next);
  }
  return widgets;
}
