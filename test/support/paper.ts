import { inflateSync } from 'node:zlib';

const objectsIn = (file: Uint8Array): ReadonlyMap<string, string> =>
  new Map(
    [
      ...Buffer.from(file)
        .toString('latin1')
        .matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g),
    ].map(([, id, body]) => [id, body]),
  );

/** What a stream holds, unpacked; a font's own drawings stay as they are. */
function streamOf(body: string): string {
  const from = body.indexOf('stream\n') + 'stream\n'.length;
  const held = Buffer.from(body.slice(from, body.lastIndexOf('\nendstream')), 'latin1');
  return (body.slice(0, from).includes('/FlateDecode') ? inflateSync(held) : held).toString('latin1');
}

/** The text of each code of a font, by the table that a PDF has for those who copy from it. */
function codesOf(table: string): ReadonlyMap<string, string> {
  const codes = new Map<string, string>();
  for (const [, from, until, text] of table.matchAll(/^<([\dA-F]{4})> (?:<([\dA-F]{4})> )?<([\dA-F]{4,8})>$/gm)) {
    const [first, last, to] = [from, until ?? from, text].map((one) => parseInt(one, 16)) as [number, number, number];
    for (let code = first; code <= last; code++) {
      codes.set(code.toString(16).padStart(4, '0').toUpperCase(), String.fromCharCode(to + code - first));
    }
  }
  return codes;
}

const isPage = (body: string) => body.startsWith('<</Type /Page\n');

const drawn = (objects: ReadonlyMap<string, string>, page: string) => streamOf(objects.get(/\/Contents (\d+) 0 R/.exec(page)![1])!);

/** What is drawn on each page of a PDF that Chromium made, an instruction a line. */
export function drawingsOf(file: Uint8Array): readonly (readonly string[])[] {
  const objects = objectsIn(file);
  return [...objects.values()].filter(isPage).map((page) => drawn(objects, page).split('\n'));
}

/** The text on each page of a PDF that Chromium made, in the order in which it was painted, without spaces and ligatures. */
export function pagesOf(file: Uint8Array): readonly string[] {
  const objects = objectsIn(file);
  const fonts = new Map<string, ReadonlyMap<string, string>>();
  for (const [id, body] of objects) {
    const table = /\/ToUnicode (\d+) 0 R/.exec(body)?.[1];
    if (table) fonts.set(id, codesOf(streamOf(objects.get(table)!)));
  }
  const textOf = (page: string) => {
    let [font, text] = [fonts.get(''), ''];
    for (const [, chosen, codes] of drawn(objects, page).matchAll(/\/F(\d+) \S+ Tf|<([\dA-F]+)> Tj/g)) {
      if (chosen) font = fonts.get(chosen);
      else for (const [code] of codes.matchAll(/.{4}/g)) text += font?.get(code) ?? '';
    }
    return text.normalize('NFKC').replace(/\s+/g, '');
  };
  return [...objects.values()].filter(isPage).map(textOf);
}
