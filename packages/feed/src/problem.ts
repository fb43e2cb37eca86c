import type { FeedProblem, ProblemCode } from './snapshot.ts';

/** A problem as one request sees it: it does not know how long it has lasted. */
export type Failure = Omit<FeedProblem, 'since'>;

/** The failure that a status stands for. */
export function failureOfStatus(status: number, statusText: string): Failure {
  return { code: codeOf(status), status, detail: `status ${status}${statusText && ` ${statusText}`}; expected 200` };
}

function codeOf(status: number): ProblemCode {
  if (status === 404 || status === 410) return 'not-found';
  if (status === 401 || status === 403) return 'refused';
  return status >= 500 ? 'server-error' : 'unexpected-status';
}

/** The same problem as before where nothing about it is new; its `since` stays for as long as there is any problem. */
export function problemOf(failure: Failure, before: FeedProblem | null, now: number): FeedProblem {
  const { code, status, detail } = failure;
  if (before?.code === code && before.status === status && before.detail === detail) return before;
  return Object.freeze({ ...failure, since: before?.since ?? now });
}

/** The beginning of a text, in quotes and on one line. */
export function beginning(text: string): string {
  const start = text.slice(0, 200).replaceAll(/\s+/g, ' ').trim();
  return `"${start.length > 60 ? `${start.slice(0, 59)}…` : start}"`;
}
