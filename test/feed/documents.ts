/** A small document with objectives of these titles, ids `a`, `b`, … in their order. */
export function documentOf(titles: readonly string[], more: object = {}) {
  return {
    contract: '1.0',
    partnership: { name: 'Humber, Coast and Vale' },
    objectives: titles.map((title, at) => ({ id: String.fromCharCode(97 + at), title, links: [{ href: 'https://example.org/', title }] })),
    ...more,
  };
}
