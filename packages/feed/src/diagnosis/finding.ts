/** What may be wrong with a feed, the page that shows it, or the way between them; and what could be better. */
export type DiagnosisCode =
  | 'no-address'
  | 'mixed-content'
  | 'policy-connect'
  | 'policy-script'
  | 'policy-trusted-types'
  | 'offline'
  | 'name'
  | 'refused'
  | 'certificate'
  | 'certificate-issuer'
  | 'slow'
  | 'cut-off'
  | 'unreachable'
  | 'local-network'
  | 'cors-missing'
  | 'cors-other-origin'
  | 'cors-credentials'
  | 'cors-likely'
  | 'cors-redirect'
  | 'sign-in'
  | 'forbidden'
  | 'sign-in-page'
  | 'web-page'
  | 'not-found'
  | 'server-error'
  | 'unexpected-status'
  | 'not-utf-8'
  | 'not-json'
  | 'empty'
  | 'not-a-partnership'
  | 'newer-version'
  | 'parts-left-out'
  | 'too-old'
  | 'ahead'
  | 'clock'
  | 'element-unknown'
  | 'element-undefined'
  | 'element-in-shadow'
  | 'script-missing'
  | 'script-type'
  | 'script-cors'
  | 'page-unread'
  | 'no-element'
  | 'other-source'
  | 'two-copies'
  | 'redirect'
  | 'wrong-type'
  | 'byte-order-mark'
  | 'no-date'
  | 'no-store'
  | 'no-etag'
  | 'no-304'
  | 'kept-too-long'
  | 'no-compression'
  | 'large'
  | 'vary-origin';

/** What a piece of evidence is. */
export type SeenWhat =
  | 'address'
  | 'page'
  | 'status'
  | 'header'
  | 'no-header'
  | 'body'
  | 'said'
  | 'policy'
  | 'probe'
  | 'networks'
  | 'permission'
  | 'redirect'
  | 'script'
  | 'element'
  | 'document'
  | 'time'
  | 'size';

/** One thing that was seen: what it is, and the thing itself, as it stands there. */
export interface Seen {
  readonly what: SeenWhat;
  readonly text: string;
}

/** Where a cure belongs. */
export type CureWhere =
  | 'page'
  | 'policy'
  | 'header'
  | 'nginx'
  | 'apache'
  | 'iis'
  | 'policy-chrome'
  | 'policy-edge'
  | 'frame'
  | 'terminal'
  | 'publisher'
  | 'document';

/** What cures it, to be copied as it stands. */
export interface Cure {
  readonly where: CureWhere;
  readonly text: string;
}

/** What is wrong or could be better, how sure that is, why it is thought, and what to do. */
export interface Diagnosis {
  readonly code: DiagnosisCode;
  /** A fault keeps readers from seeing the feed, or shows them less or older than there is; advice would make it better. */
  readonly weight: 'fault' | 'advice';
  /** `likely` where what was seen has other explanations too. */
  readonly certainty: 'certain' | 'likely';
  /** What fills its sentences: names, numbers and shortened addresses. */
  readonly facts: Readonly<Record<string, string | number>>;
  readonly evidence: readonly Seen[];
  /** The first is the general one. Empty where nothing that can be copied helps. */
  readonly cures: readonly Cure[];
}

type Parts = Partial<Pick<Diagnosis, 'facts' | 'evidence' | 'cures'>>;

const made = (weight: Diagnosis['weight'], certainty: Diagnosis['certainty']) => (code: DiagnosisCode, parts: Parts) => ({
  code,
  weight,
  certainty,
  facts: {},
  evidence: [],
  cures: [],
  ...parts,
});

/** A fault that cannot be anything else. */
export const fault: (code: DiagnosisCode, parts: Parts) => Diagnosis = made('fault', 'certain');

/** A fault that explains what was seen, as something else may. */
export const likelyFault: (code: DiagnosisCode, parts: Parts) => Diagnosis = made('fault', 'likely');

/** Something that works and could be better. */
export const advice: (code: DiagnosisCode, parts: Parts) => Diagnosis = made('advice', 'certain');

/** Advice on what may be so. */
export const likelyAdvice: (code: DiagnosisCode, parts: Parts) => Diagnosis = made('advice', 'likely');

/** A piece of evidence, on one line and shortened. */
export function seen(what: SeenWhat, text: string): Seen {
  const line = text.slice(0, 1000).replaceAll(/\s+/g, ' ').trim();
  return { what, text: line.length > 200 ? `${line.slice(0, 199)}…` : line };
}
