/** What XML cannot hold or may change on its way, and what looks like the writing of one such character. */
const UNSAFE =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\uFDD0-\uFDEF\uFEFF-\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]|[\uD83F\uD87F\uD8BF\uD8FF\uD93F\uD97F\uD9BF\uD9FF\uDA3F\uDA7F\uDABF\uDAFF\uDB3F\uDB7F\uDBBF\uDBFF][\uDFFE\uDFFF]|_(?=x[0-9A-Fa-f]{4})/g;

/** A text as a workbook's XML writes it: what XML cannot hold as `_x000D_`, as the standard says (ST_Xstring of ECMA-376). */
export function writeText(text: string): string {
  return text
    .replace(UNSAFE, escapeUnits)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** The text that a workbook's XML writes so. */
export function readText(written: string): string {
  return written.replace(/_x([0-9A-Fa-f]{4})_/g, (_, unit: string) => String.fromCharCode(Number.parseInt(unit, 16)));
}

const escapeUnits = (found: string) =>
  Array.from({ length: found.length }, (_, at) => `_x${found.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0')}_`).join('');
