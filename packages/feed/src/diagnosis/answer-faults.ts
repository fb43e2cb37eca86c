import { type AnswerEvidence, type Evidence, isElsewhere, originOf, shownAddress } from './evidence.ts';
import { type Cure, type Diagnosis, fault, likelyFault, seen } from './finding.ts';
import { headerCures, iisTypeCure, openCures } from './server-settings.ts';
import { isMarkup, isSignInPage } from './sign-in.ts';

/** What is wrong with an answer before its body is read as JSON: its status, or a web page in place of the document. */
export function answerFaults(evidence: Evidence): readonly Diagnosis[] {
  const { answer, address, by } = evidence;
  if (!answer) return [];
  const { status, headers } = answer;
  const seenOfIt = [seen('status', `${status} ${answer.statusText ?? ''}`), ...way(answer)];
  const facts = { status, host: new URL(address).host, address: shownAddress(address) };
  const isPage = isMarkup(answer.beginning);
  if (status === 401) {
    const scheme = headers['www-authenticate']?.split(/[\s,]/)[0] ?? '';
    // A terminal has no ticket of the domain; a browser that has one may be let in.
    const mayBeLetIn = by === 'terminal' && /^(negotiate|ntlm)$/i.test(scheme);
    const header = scheme ? [seen('header', `WWW-Authenticate: ${scheme}`)] : [];
    return [(mayBeLetIn ? likelyFault : fault)('sign-in', { facts, evidence: [...seenOfIt, ...header], cures: identityCures(evidence) })];
  }
  if (status === 403) return [fault('forbidden', { facts, evidence: seenOfIt, cures: identityCures(evidence) })];
  if (status === 404 || status === 410)
    return [fault('not-found', { facts, evidence: [...seenOfIt, seen('address', shownAddress(address))], cures: notFoundCures(evidence) })];
  if (status >= 500) {
    const after = headers['retry-after'];
    return [fault('server-error', { facts, evidence: [...seenOfIt, ...(after ? [seen('header', `Retry-After: ${after}`)] : [])] })];
  }
  if (status !== 200)
    return [
      fault('unexpected-status', { facts, evidence: seenOfIt, cures: [{ where: 'terminal', text: `curl -sSI ${shownAddress(address)}` }] }),
    ];
  if (!isPage) return [];
  const type = headers['content-type'];
  const body = [...seenOfIt, ...(type ? [seen('header', `Content-Type: ${type}`)] : []), seen('body', answer.beginning)];
  if (isSignInPage(answer.beginning, `${answer.finalAddress} ${(answer.redirects ?? []).map(({ to }) => to).join(' ')}`))
    return [
      likelyFault('sign-in-page', {
        facts: { ...facts, by: new URL(answer.finalAddress).host },
        evidence: body,
        cures: identityCures(evidence),
      }),
    ];
  return [fault('web-page', { facts, evidence: body, cures: [{ where: 'terminal', text: `stp validate ${shownAddress(address)}` }] })];
}

function way({ redirects, finalAddress }: AnswerEvidence) {
  if (redirects === null) return [seen('redirect', `→ ${shownAddress(finalAddress)}`)];
  return redirects.map(({ status, from, to }) => seen('redirect', `${status} ${shownAddress(from)} → ${shownAddress(to)}`));
}

/** Either the reader's own identity goes along, or the address asks for none. */
function identityCures(evidence: Evidence): readonly Cure[] {
  const { address, page, credentials } = evidence;
  if (!page || !isElsewhere(evidence) || credentials) return openCures(address);
  return [
    { where: 'page', text: `<stp-partnership src="${shownAddress(address)}" credentials="include">` },
    ...headerCures('Access-Control-Allow-Origin', originOf(page.address), address).slice(0, 1),
    ...headerCures('Access-Control-Allow-Credentials', 'true', address).slice(0, 1),
    ...openCures(address),
  ];
}

/** IIS answers 404 for a file that is there, as long as it knows no type for its ending. */
function notFoundCures({ address, answer }: Evidence): readonly Cure[] {
  const server = answer?.headers['server'] ?? '';
  return server && !/iis/i.test(server) ? [] : iisTypeCure(address);
}
