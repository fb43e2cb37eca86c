/** What a file that is fetched late is called after: a widget that it defines, or the part of one and what of that it is; undefined where it has a name of its own. */
export function lateName(module: string | null): string | undefined {
  const [, widget, part, file] = /src\/([\w-]+)\/(?:([\w-]+)\/)?([\w-]+)\.ts$/.exec(module ?? '') ?? [];
  if (file === 'define') return widget;
  return part && `${part}-${file}`;
}
