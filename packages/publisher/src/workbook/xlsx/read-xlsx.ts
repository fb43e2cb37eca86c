import type { Sheet } from './cell.ts';
import { readSheet } from './read-sheet.ts';
import { cellStyles, type Shared, sharedTexts } from './shared.ts';
import { readText } from './text.ts';
import { Refused, unpack } from './unpack.ts';
import { walkXml } from './walk-xml.ts';

/** A sheet that could not be read, and why. */
export interface BrokenSheet {
  readonly name: string;
  readonly why: string;
}

interface Part {
  readonly type: string;
  readonly path: string;
}

/**
 * Reads the sheets of an Excel workbook (.xlsx, ECMA-376), in their order. Formulas are never worked out: a cell's stored value is read.
 *
 * @throws Refused if the file is no such workbook
 */
export function readXlsx(bytes: Uint8Array): { readonly sheets: readonly Sheet[]; readonly broken: readonly BrokenSheet[] } {
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf)
    throw refused('it is an old Excel file (.xls) or has a password: save it as .xlsx without one');
  const files = unpack(bytes, (name) => /\.(xml|rels)$/i.test(name));
  const file = (path: string | undefined) => (path === undefined ? undefined : files.get(path));
  const start = [...partsOf(files, '').values()].find(({ type }) => type === 'officeDocument');
  const workbook = start?.path ?? 'xl/workbook.xml';
  const source = file(workbook);
  if (!source) throw refused('it is an archive but not of a workbook');
  const parts = partsOf(files, workbook);
  const partOf = (type: string) => file([...parts.values()].find((part) => part.type === type)?.path);

  const named: { name: string; id: string }[] = [];
  let is1904 = false;
  understand(workbook, () =>
    walkXml(source, {
      opens(name, attribute) {
        if (name === 'sheet') named.push({ name: readText(attribute('name') ?? ''), id: attribute('id') ?? '' });
        if (name === 'workbookPr') is1904 = ['1', 'true'].includes(attribute('date1904') ?? '');
      },
    }),
  );
  const shared: Shared = {
    texts: understand('the shared texts', () => sharedTexts(partOf('sharedStrings'))),
    styles: understand('the styles', () => cellStyles(partOf('styles'))),
    is1904,
  };
  const sheets: Sheet[] = [];
  const broken: BrokenSheet[] = [];
  for (const { name, id } of named) {
    const content = file(parts.get(id)?.path);
    try {
      if (content) sheets.push({ name, rows: readSheet(content, shared) });
      else broken.push({ name, why: 'it is not in the file' });
    } catch (error) {
      if (error instanceof Refused) throw error;
      broken.push({ name, why: error instanceof Error ? error.message : String(error) });
    }
  }
  return { sheets, broken };
}

/** What a part of the archive refers to, by the id that it does so by. */
function partsOf(files: ReadonlyMap<string, Uint8Array>, path: string): Map<string, Part> {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const content = files.get(`${folder}_rels/${path.slice(folder.length)}.rels`);
  const parts = new Map<string, Part>();
  if (!content) return parts;
  understand('the list of parts', () =>
    walkXml(content, {
      opens(name, attribute) {
        const [target, type] = [attribute('Target'), attribute('Type')];
        if (name !== 'Relationship' || !target || !type || attribute('TargetMode') === 'External') return;
        parts.set(attribute('Id') ?? '', { type: type.slice(type.lastIndexOf('/') + 1), path: resolve(folder, target) });
      },
    }),
  );
  return parts;
}

function resolve(folder: string, target: string): string {
  const names: string[] = [];
  for (const name of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (name === '..') names.pop();
    else if (name !== '' && name !== '.') names.push(name);
  }
  return names.join('/');
}

function understand<T>(what: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw error instanceof Refused ? error : refused(`${what}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

const refused = (why: string) =>
  new Refused({
    code: 'no-workbook',
    found: why,
    expected: 'an Excel workbook (.xlsx)',
    says: `The file cannot be read as a workbook: ${why}`,
  });
