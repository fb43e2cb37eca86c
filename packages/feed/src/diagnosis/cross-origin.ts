import { type Evidence, isElsewhere, originOf, shownAddress } from './evidence.ts';
import { advice, type Cure, type Diagnosis, type DiagnosisCode, fault, seen } from './finding.ts';
import { headerCures } from './server-settings.ts';

const ALLOW = 'access-control-allow-origin';

/** Why a browser would keep a good answer of another origin from the page; for who sees all headers, which a browser does not. */
export function crossOriginFaults(evidence: Evidence): readonly Diagnosis[] {
  const { address, page, answer, credentials, by } = evidence;
  if (!page || !answer || answer.status !== 200 || by !== 'terminal') return [];
  const origin = originOf(page.address);
  const final = originOf(answer.finalAddress);
  if (!isElsewhere(evidence) && final === origin) return [];
  const isLed = final !== originOf(address);
  // Led from one foreign origin to another, a browser no longer tells whose page asks.
  const sent = isLed && isElsewhere(evidence) ? 'null' : origin;
  const allowed = answer.headers[ALLOW];
  const allowsCookies = answer.headers['access-control-allow-credentials'] === 'true';
  const fails = faultOf(allowed, sent, credentials === true, allowsCookies);
  if (!fails) return varies(evidence, allowed);
  const header =
    allowed === undefined ? seen('no-header', 'Access-Control-Allow-Origin') : seen('header', `Access-Control-Allow-Origin: ${allowed}`);
  const cookies = credentials ? cookieCures(address, answer.headers['access-control-allow-credentials']) : null;
  const way =
    answer.redirects?.map(({ status, from, to }) => seen('redirect', `${status} ${shownAddress(from)} → ${shownAddress(to)}`)) ?? [];
  const straight: readonly Cure[] = isLed ? [{ where: 'page', text: `src="${shownAddress(answer.finalAddress)}"` }] : [];
  return [
    fault(isLed ? 'cors-redirect' : fails, {
      facts: { origin, allowed: allowed ?? '', host: new URL(answer.finalAddress).host },
      evidence: [seen('page', origin), header, ...(cookies?.evidence ?? []), ...way],
      cures: [...straight, ...headerCures('Access-Control-Allow-Origin', origin, answer.finalAddress), ...(cookies?.cures ?? [])],
    }),
  ];
}

function faultOf(allowed: string | undefined, sent: string, credentials: boolean, allowsCookies: boolean): DiagnosisCode | null {
  if (allowed === undefined) return 'cors-missing';
  if (allowed === '*') return credentials ? 'cors-credentials' : null;
  if (allowed !== sent) return 'cors-other-origin';
  return credentials && !allowsCookies ? 'cors-credentials' : null;
}

function cookieCures(address: string, found: string | undefined) {
  const name = 'Access-Control-Allow-Credentials';
  if (found === 'true') return null;
  return {
    evidence: [found === undefined ? seen('no-header', name) : seen('header', `${name}: ${found}`)],
    cures: headerCures(name, 'true', address),
  };
}

/** A cache that does not know that the answer depends on who asks gives one page's permission to another. */
function varies({ address, answer }: Evidence, allowed: string | undefined): readonly Diagnosis[] {
  if (!allowed || allowed === '*') return [];
  const vary = answer?.headers['vary'] ?? '';
  if (/(^|,)\s*(origin|\*)\s*(,|$)/i.test(vary)) return [];
  return [
    advice('vary-origin', {
      facts: { allowed },
      evidence: [
        seen('header', `Access-Control-Allow-Origin: ${allowed}`),
        vary ? seen('header', `Vary: ${vary}`) : seen('no-header', 'Vary'),
      ],
      cures: headerCures('Vary', 'Origin', address),
    }),
  ];
}
