import { type Evidence, isElsewhere } from './evidence.ts';
import type { Diagnosis, DiagnosisCode } from './finding.ts';

/** What was looked at and found to be well. */
export type GoodCode = 'answers' | 'readable' | 'policy' | 'json' | 'contract' | 'fresh' | 'unchanged' | 'compressed' | 'elements';

/** One thing that is well. */
export interface Good {
  readonly code: GoodCode;
  readonly facts: Readonly<Record<string, string | number>>;
}

/** What is well, of what could be looked at at all. */
export function whatIsWell(evidence: Evidence, diagnoses: readonly Diagnosis[]): readonly Good[] {
  const { answer, document, page, statusAgain, now } = evidence;
  const isFree = (...codes: DiagnosisCode[]) => !diagnoses.some(({ code }) => codes.includes(code));
  const well = (code: GoodCode, is: unknown, facts: Good['facts'] = {}) => (is ? [{ code, facts }] : []);
  const partnership = document?.kind === 'partnership' ? document : null;
  const isRead = answer?.status === 200 && document !== undefined && isFree('web-page', 'sign-in-page');
  const cors = isFree('cors-missing', 'cors-other-origin', 'cors-credentials', 'cors-likely', 'cors-redirect');
  const tags = Object.entries(page?.elements ?? {});
  const elements =
    tags.length > 0 &&
    isFree('element-undefined', 'element-in-shadow', 'element-unknown', 'script-missing', 'script-type', 'script-cors', 'policy-script');
  return [
    ...well('answers', answer?.status === 200, { status: 200 }),
    ...well('readable', isRead && page && isElsewhere(evidence) && cors && isFree('mixed-content', 'local-network'), {}),
    ...well('policy', page && page.unread === undefined && isRead && isFree('policy-connect', 'policy-script', 'policy-trusted-types')),
    ...well('json', partnership || document?.kind === 'other'),
    ...well('contract', partnership && partnership.leftOut === 0 && isFree('newer-version'), {
      name: partnership?.name ?? '',
      version: partnership?.contract ?? '',
    }),
    ...well('fresh', partnership?.asOf != null && isFree('too-old', 'ahead'), {
      milliseconds: Math.max(0, now - (partnership?.asOf ?? now)),
    }),
    ...well('unchanged', statusAgain === 304),
    ...well('compressed', answer?.headers['content-encoding'], { encoding: answer?.headers['content-encoding'] ?? '' }),
    ...well('elements', elements, { count: tags.length }),
  ];
}
