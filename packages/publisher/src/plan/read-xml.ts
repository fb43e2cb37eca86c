import { SaxesParser } from 'saxes';
import { remarkOn, type Finding, type Say, type Spot } from './remark-on.ts';
import type { XmlElement } from './xml-element.ts';

/** The elements to read, by name, each with those of its children to read; all others are passed over. */
export interface Wanted {
  readonly [name: string]: Wanted;
}

interface Open {
  readonly element: Spot & { readonly name: string; text: string; readonly children: XmlElement[] };
  readonly wanted: Wanted;
  readonly parent: Open | undefined;
}

/** How deep elements may be nested; a plan needs eight. */
const DEEPEST = 100;
/** How many slips that leave the rest readable are said one by one. */
const MOST_SLIPS = 100;
/** What saxes says of slips after which the rest can be read: they stay in the text as they are. */
const SLIPS = ['undefined entity.', 'disallowed character.'];

/**
 * Reads the wanted elements of an XML text, without regard to namespaces.
 *
 * Entities are never expanded, but for the five of XML itself and characters by number: a document type with
 * declarations of its own is refused, others are never fetched. Where the XML breaks, what was read of lists up to there
 * (children of the root's children) is returned.
 *
 * @returns the root; null where there is none that is wanted, which was then said
 */
export function readXml(text: string, wanted: Wanted, say: Say): XmlElement | null {
  const parser = new SaxesParser();
  let root: Open | undefined;
  let open: Open | undefined;
  let depth = 0;
  // The depth of the element that is passed over with all that is in it; 0 for none.
  let passing = 0;
  let slips = 0;

  const here = (): Spot => ({ line: parser.line, column: parser.column + 1 });
  const note = (finding: Finding) => say(remarkOn(here(), '', finding));
  const stop = (finding: Finding): never => {
    note(finding);
    throw new Stop();
  };

  parser.on('doctype', (type) => {
    if (!type.replaceAll(/"[^"]*"|'[^']*'/g, '').includes('[')) return;
    const says = 'The file declares a document type of its own, which may make it grow without end; such a file is not read';
    stop({ code: 'xml-doctype', found: '<!DOCTYPE … [', expected: 'no document type', says });
  });

  parser.on('opentagstart', ({ name: fullName }) => {
    depth += 1;
    if (depth > DEEPEST) {
      root = undefined;
      const says = `Elements are nested more than ${DEEPEST} deep; such a file is not read`;
      stop({ code: 'xml-too-deep', found: `<${fullName.slice(0, 40)}>`, expected: `at most ${DEEPEST} levels`, says });
    }
    if (passing > 0) return;
    const name = fullName.slice(fullName.indexOf(':') + 1);
    const asked = open ? open.wanted : wanted;
    const inner = Object.hasOwn(asked, name) ? asked[name] : undefined;
    if (!inner) {
      if (!open) {
        const expected = `<${Object.keys(wanted).join('> or <')}>`;
        stop({
          code: 'xml-other',
          found: `<${fullName.slice(0, 40)}>`,
          expected,
          says: `The file is XML, but not a plan as Microsoft Project saves it as XML`,
        });
      }
      passing = depth;
      return;
    }
    // The parser stands behind the name and one more character, which may be a line's end.
    const column = parser.column - fullName.length - 1;
    const spot = column > 0 ? { line: parser.line, column } : { line: parser.line - 1, column: 1 };
    open = { element: { name, ...spot, text: '', children: [] }, wanted: inner, parent: open };
    root ??= open;
    // A list that breaks off is good up to there; one thing that does is not.
    if (isKeptOpen(open)) open.parent?.element.children.push(open.element);
  });

  const addText = (piece: string) => {
    if (open && passing === 0 && isLeaf(open.wanted)) open.element.text += piece;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);

  parser.on('closetag', () => {
    if (passing === 0 && open) {
      const { element, parent } = open;
      element.text = element.text.trim();
      if (!isKeptOpen(open)) parent?.element.children.push(element);
      open = parent;
    } else if (passing === depth) passing = 0;
    depth -= 1;
  });

  parser.on('error', ({ message }) => {
    const found = message.replace(/^\d+:\d+: /, '').slice(0, 80);
    const isSlip = SLIPS.includes(found) && slips < MOST_SLIPS;
    if (isSlip) {
      slips += 1;
      const says = found.includes('entity')
        ? 'An entity that XML does not know is left as it is'
        : 'A character that XML does not allow is left as it is';
      note({ code: 'xml-slip', severity: 'warning', found, expected: 'XML', says });
    } else {
      const says = root
        ? `The XML breaks here (${found.replace(/\.$/, '')}); what stands before was read, what follows was not`
        : `The file is no XML (${found.replace(/\.$/, '')})`;
      stop({ code: 'xml-broken', found, expected: 'well-formed XML', says });
    }
  });

  try {
    parser.write(text).close();
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
  }
  return root?.element ?? null;
}

/** Ends the parsing from within. */
class Stop extends Error {}

/** Whether it is a list in the root: what was read of one counts even where the XML breaks. */
const isKeptOpen = ({ parent, wanted }: Open) => parent !== undefined && !parent.parent && !isLeaf(wanted);

const isLeaf = (wanted: Wanted) => Object.keys(wanted).length === 0;
