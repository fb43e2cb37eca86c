/**
 * Loads a module a second time, as a page with two copies of the library has it: the module and all that it imports from its
 * own folder, or from another that is named, are made anew; what it imports from elsewhere is shared.
 */
export async function secondCopy<T>(address: string, within = new URL('./', new URL(address, location.origin)).pathname): Promise<T> {
  const folder = new URL(within, location.origin).href;
  const copies = new Map<string, Promise<string>>();
  const copyOf = (url: string): Promise<string> => {
    const known = copies.get(url) ?? made(url);
    copies.set(url, known);
    return known;
  };
  const made = async (url: string) => {
    let source = await (await fetch(url)).text();
    for (const [statement, before, from] of source.matchAll(/((?<!["'.])\bfrom\s*|\bimport\s*\(?\s*)["']([^"'\n]+)["']/g)) {
      const target = new URL(from, url).href;
      source = source.replaceAll(statement, `${before}"${target.startsWith(folder) ? await copyOf(target) : target}"`);
    }
    return URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
  };
  return (await import(await copyOf(new URL(address, location.origin).href))) as T;
}
