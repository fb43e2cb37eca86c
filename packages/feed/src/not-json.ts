import { endsEarly } from './ends-early.ts';
import { beginning, type Failure } from './problem.ts';

/** Why a text that came with a content type is no JSON, as its parser said it. */
export function notJson(text: string, type: string, error: unknown): Failure {
  const named = type || 'no content type';
  if (text.trim() === '' ? !type.includes('html') : endsEarly(text)) {
    return { code: 'cut-off', detail: `${text.length} characters of ${named}, then the end; expected a whole document` };
  }
  const said = /^\s*[[{]/.test(text) && error instanceof Error ? ` (${error.message})` : '';
  return { code: 'not-json', detail: `${named} beginning ${beginning(text)}; expected JSON${said}` };
}
