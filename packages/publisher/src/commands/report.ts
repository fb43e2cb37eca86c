import { styleText } from 'node:util';
import type { Remark } from '../remark.ts';

/** What a command ends with: all is well, it found something, it could not do what was asked. */
export const exitCodes = { good: 0, findings: 1, couldNotRun: 2 } as const;

/** How a command was told to report. */
export interface ReportOptions {
  /** Prints one JSON object for programs and no sentences. */
  readonly json?: boolean;
}

/** Writes remarks for people: `file:line:column severity sentence (where, code)`, coloured only on a terminal. */
export function writeRemarks(remarks: readonly Remark[], stream: NodeJS.WriteStream = process.stdout): void {
  for (const remark of remarks) stream.write(`${writeRemark(remark, stream)}\n`);
}

function writeRemark({ code, severity, file, line, column, at, says }: Remark, stream: NodeJS.WriteStream): string {
  const paint = (format: Parameters<typeof styleText>[0], text: string) => styleText(format, text, { stream });
  const place = tame([file, line, line && column].filter(Boolean).join(':'));
  const where = [tame(at), code].filter(Boolean).join(', ');
  return [place && paint('bold', place), paint(severity === 'error' ? 'red' : 'yellow', severity), tame(says), paint('dim', `(${where})`)]
    .filter(Boolean)
    .join(' ');
}

/** Text of a file stays text: it breaks no line, steers no terminal, turns no reading order, and ends some time. */
function tame(text: string): string {
  const short = text.length > 500 ? `${text.slice(0, 499)}…` : text;
  const steering = /[\p{Cc}\p{Zl}\p{Zp}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;
  return short.replaceAll(steering, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** How many errors and warnings there are, in words: `2 errors, 1 warning`; `nothing to remark` when there is none. */
export function countRemarks(remarks: readonly Remark[]): string {
  const count = (severity: Remark['severity']) => {
    const number = remarks.filter((remark) => remark.severity === severity).length;
    return number > 0 ? [`${number} ${severity}${number === 1 ? '' : 's'}`] : [];
  };
  return [...count('error'), ...count('warning')].join(', ') || 'nothing to remark';
}
