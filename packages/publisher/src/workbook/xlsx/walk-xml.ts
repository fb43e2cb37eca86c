import { SaxesParser } from 'saxes';

/** What happens on the way through an XML file; names come without the prefix of their namespace. */
export interface Steps {
  opens?(name: string, attribute: (name: string) => string | undefined): void;
  text?(text: string): void;
  closes?(name: string): void;
}

/**
 * Walks through an XML file. Entities are never expanded and a document type is refused.
 *
 * @throws Error with what is wrong and where, if the XML breaks
 */
export function walkXml(bytes: Uint8Array, steps: Steps): void {
  const parser = new SaxesParser();
  parser.on('doctype', () => {
    throw new Error('it declares a document type');
  });
  parser.on('opentag', ({ name, attributes }) => {
    steps.opens?.(local(name), (wanted) => attributes[wanted] ?? Object.entries(attributes).find(([key]) => local(key) === wanted)?.[1]);
  });
  parser.on('text', (text) => steps.text?.(text));
  parser.on('cdata', (text) => steps.text?.(text));
  parser.on('closetag', ({ name }) => steps.closes?.(local(name)));
  parser.on('error', ({ message }) => {
    throw new Error(message.slice(0, 120));
  });
  parser.write(new TextDecoder(encodingOf(bytes)).decode(bytes)).close();
}

const local = (name: string) => name.slice(name.indexOf(':') + 1);

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}
