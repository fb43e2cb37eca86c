/** A tag of a page as it stands in its source. */
export interface PageTag {
  readonly name: string;
  /** By their names in small letters, with entities resolved. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Of a script, what stands in it. */
  readonly text: string;
}

/** Reads the tags of an HTML source, without those in comments, scripts, styles, templates and text fields. */
export function pageTags(html: string): readonly PageTag[] {
  const tags: PageTag[] = [];
  const pattern = /<!--[^]*?(?:-->|$)|<([a-z][^\s/>]*)((?:"[^"]*"|'[^']*'|[^"'>])*)>/gi;
  for (let match = pattern.exec(html); match; match = pattern.exec(html)) {
    const name = match[1]?.toLowerCase();
    if (name === undefined) continue;
    let text = '';
    if (/^(script|style|template|textarea|title|noscript|xmp)$/.test(name)) {
      const start = pattern.lastIndex;
      const end = html.slice(start).search(new RegExp(`</${name}\\b`, 'i'));
      text = html.slice(start, end < 0 ? html.length : start + end);
      pattern.lastIndex = start + text.length;
    }
    tags.push({ name, attributes: attributesOf(match[2] ?? ''), text });
  }
  return tags;
}

function attributesOf(source: string): Readonly<Record<string, string>> {
  const found = new Map<string, string>();
  for (const [, name = '', , double, single, bare] of source.matchAll(/([^\s"'=/>]+)(\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g)) {
    const key = name.toLowerCase();
    if (!found.has(key)) found.set(key, resolved(double ?? single ?? bare ?? ''));
  }
  return Object.fromEntries(found);
}

const entities: Readonly<Record<string, string>> = { amp: '&', quot: '"', apos: "'", lt: '<', gt: '>' };

const resolved = (text: string) =>
  text.replaceAll(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal?: string, hex?: string, name = '') => {
    const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : null;
    if (code !== null) return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    return new Map(Object.entries(entities)).get(String(name).toLowerCase()) ?? whole;
  });
