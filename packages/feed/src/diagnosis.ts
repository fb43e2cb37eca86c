import { answerFaults } from './diagnosis/answer-faults.ts';
import { crossOriginFaults } from './diagnosis/cross-origin.ts';
import { deliveryAdvice } from './diagnosis/delivery.ts';
import { documentFaults } from './diagnosis/document-faults.ts';
import type { Evidence } from './diagnosis/evidence.ts';
import type { Diagnosis } from './diagnosis/finding.ts';
import { addressFault, localNetwork, mixedContent, noAnswerFaults } from './diagnosis/network-faults.ts';
import { pageFaults } from './diagnosis/page-faults.ts';
import { policyFaults } from './diagnosis/policy-faults.ts';

export { addressSpace } from './diagnosis/address-space.ts';
export { type DocumentEvidence, documentEvidence } from './diagnosis/document.ts';
export {
  type AddressSpace,
  type AnswerEvidence,
  type Evidence,
  type NoAnswer,
  type PageEvidence,
  type PagePolicy,
  type Redirect,
  type ScriptEvidence,
  shownAddress,
  type Violation,
} from './diagnosis/evidence.ts';
export type { Cure, CureWhere, Diagnosis, DiagnosisCode, Seen, SeenWhat } from './diagnosis/finding.ts';
export { type Good, type GoodCode, whatIsWell } from './diagnosis/healthy.ts';
export { knownTags } from './diagnosis/page-faults.ts';
export { isSignInPage } from './diagnosis/sign-in.ts';
export { isOurScript } from './diagnosis/script-faults.ts';

/**
 * Says what keeps readers from a feed, or shows them less or older than there is, and what could be better: faults first, the
 * nearest cause before what follows from it, then advice. What is not known accuses nobody. Empty where all is well.
 */
export function diagnose(evidence: Evidence): readonly Diagnosis[] {
  const noAddress = addressFault(evidence);
  if (noAddress) return [noAddress];
  const before = [...mixedContent(evidence), ...policyFaults(evidence), ...localNetwork(evidence)];
  const isExplained = before.some(
    ({ code, certainty }) => certainty === 'certain' && (code === 'mixed-content' || code === 'policy-connect'),
  );
  const answered = answerFaults(evidence);
  // Where a web page or an error answers, that is the finding, and not what is wrong with it as a document.
  const read = answered.length > 0 ? [] : [...crossOriginFaults(evidence), ...documentFaults(evidence)];
  const all = [
    ...before,
    ...noAnswerFaults(evidence, isExplained),
    ...answered,
    ...read,
    ...pageFaults(evidence),
    ...deliveryAdvice(evidence).filter(({ code }) => code !== 'redirect' || !read.some((one) => one.code === 'cors-redirect')),
  ];
  return all.toSorted((one, other) => Number(one.weight === 'advice') - Number(other.weight === 'advice'));
}
