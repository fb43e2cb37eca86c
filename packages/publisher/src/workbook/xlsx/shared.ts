import { shownBy, type Shows } from './number-format.ts';
import { readText } from './text.ts';
import { walkXml } from './walk-xml.ts';

/** What a workbook's cells are read by. */
export interface Shared {
  readonly texts: readonly string[];
  /** What the style of a cell makes of a number, by the style's number. */
  readonly styles: readonly Shows[];
  readonly is1904: boolean;
}

/** The texts that cells refer to by number; none where there is no such file. */
export function sharedTexts(content: Uint8Array | undefined): string[] {
  const texts: string[] = [];
  let [text, isText, isReading] = ['', false, false];
  if (!content) return texts;
  walkXml(content, {
    opens(name) {
      if (name === 'si') text = '';
      if (name === 't') isText = !isReading;
      // How Japanese names are read aloud stands beside them, and is no part of the text.
      if (name === 'rPh') isReading = true;
    },
    text(piece) {
      if (isText) text += piece;
    },
    closes(name) {
      if (name === 't') isText = false;
      if (name === 'rPh') isReading = false;
      if (name === 'si') texts.push(readText(text));
    },
  });
  return texts;
}

/** What each style of a cell makes of a number; none where there is no such file. */
export function cellStyles(content: Uint8Array | undefined): Shared['styles'] {
  const formats = new Map<number, string>();
  const ids: number[] = [];
  let isOfCells = false;
  if (!content) return [];
  walkXml(content, {
    opens(name, attribute) {
      if (name === 'numFmt') formats.set(Number(attribute('numFmtId')), attribute('formatCode') ?? '');
      if (name === 'cellXfs') isOfCells = true;
      if (name === 'xf' && isOfCells) ids.push(Number(attribute('numFmtId') ?? 0));
    },
    closes(name) {
      if (name === 'cellXfs') isOfCells = false;
    },
  });
  return ids.map((id) => shownBy(id, formats.get(id)));
}
