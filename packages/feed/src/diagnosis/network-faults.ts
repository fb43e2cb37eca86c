import { addressSpace, goesInwards } from './address-space.ts';
import { type Evidence, isElsewhere, originOf, shownAddress } from './evidence.ts';
import { type Cure, type Diagnosis, fault, likelyFault, seen } from './finding.ts';
import { headerCures } from './server-settings.ts';

/** An address that no page ever fetches; the rest of the evidence then says nothing. */
export function addressFault({ address }: Evidence): Diagnosis | null {
  const url = URL.canParse(address) ? new URL(address) : null;
  // A name or a password in an address is not shown.
  if (url && /^https?:$/.test(url.protocol) && !url.username && !url.password) return null;
  const cures: readonly Cure[] = [{ where: 'page', text: '<stp-partnership src="https://…/partnership.json">' }];
  return fault('no-address', { evidence: [seen('address', url ? shownAddress(address) : address)], cures });
}

/** A page by https: is kept from asking by http:, of whatever answers there. */
export function mixedContent(evidence: Evidence): readonly Diagnosis[] {
  const { address, page } = evidence;
  const url = new URL(address);
  if (!page?.address.startsWith('https:') || url.protocol !== 'http:' || addressSpace(url.hostname) === 'loopback') return [];
  const safe = shownAddress(address).replace(/^http:/, 'https:');
  return [
    fault('mixed-content', {
      facts: { address: shownAddress(address) },
      evidence: [seen('page', shownAddress(page.address)), seen('address', shownAddress(address))],
      cures: [{ where: 'page', text: `src="${safe}"` }],
    }),
  ];
}

/** Since Chrome 142 and Edge 143 a page of a less private network needs the reader's permission, or an administrator's. */
export function localNetwork(evidence: Evidence): readonly Diagnosis[] {
  const { address, page, spaces, permission, probe } = evidence;
  if (!page || !isElsewhere(evidence) || permission === 'granted') return [];
  const space = { page: addressSpace(new URL(page.address).hostname), feed: addressSpace(new URL(address).hostname), ...spaces };
  const isInwards = space.page !== null && space.feed !== null && goesInwards(space.page, space.feed);
  const isPossible = space.page === null && space.feed !== null && space.feed !== 'public';
  const isKept = evidence.by === 'page' && evidence.answer === null && probe === 'failed' && permission !== undefined;
  if (evidence.by === 'page' ? !isKept || !(isInwards || isPossible || permission === 'denied') : !isInwards) return [];
  const origin = originOf(page.address);
  return [
    likelyFault('local-network', {
      facts: { origin, host: new URL(address).host },
      evidence: [
        seen('networks', `${new URL(page.address).host}: ${space.page ?? '?'}; ${new URL(address).host}: ${space.feed ?? '?'}`),
        ...(permission ? [seen('permission', `local-network-access: ${permission}`)] : []),
        ...(page.address.startsWith('http:') ? [seen('page', shownAddress(page.address))] : []),
      ],
      cures: localNetworkCures(origin, page.address.startsWith('https:')),
    }),
  ];
}

function localNetworkCures(origin: string, isSecure: boolean): readonly Cure[] {
  const registry = (path: string) => `[HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\${path}\\LocalNetworkAccessAllowedForUrls]\n"1"="${origin}"`;
  const https: readonly Cure[] = isSecure ? [] : [{ where: 'page', text: origin.replace(/^http:/, 'https:') }];
  return [
    { where: 'policy-edge', text: registry(String.raw`Microsoft\Edge`) },
    { where: 'policy-chrome', text: registry(String.raw`Google\Chrome`) },
    { where: 'frame', text: 'allow="local-network-access; local-network; loopback-network"' },
    ...https,
  ];
}

/** Why no answer came, or none that may be read. */
export function noAnswerFaults(evidence: Evidence, isExplained: boolean): readonly Diagnosis[] {
  const { address, noAnswer, by } = evidence;
  if (evidence.answer || !noAnswer) return [];
  const { why, said } = noAnswer;
  const { host, hostname } = new URL(address);
  const parts = { facts: { host, hostname }, evidence: [seen('address', shownAddress(address)), seen('said', said)] };
  if (why === 'offline') return [fault('offline', { ...parts, evidence: [seen('said', 'navigator.onLine: false')] })];
  if (why === 'slow') return [fault('slow', { ...parts, cures: [measure(address)] })];
  if (why === 'cut-off') return [fault('cut-off', { ...parts, cures: [check(address)] })];
  if (by === 'terminal') return [fromTerminal(why, parts, address)];
  if (isExplained) return [];
  return evidence.probe === 'answered' && isElsewhere(evidence)
    ? [kept(evidence)]
    : [likelyFault('unreachable', { ...parts, cures: [ask(evidence)] })];
}

function fromTerminal(why: string, parts: Pick<Diagnosis, 'facts' | 'evidence'>, address: string): Diagnosis {
  const { hostname, port } = new URL(address);
  const show: Cure = { where: 'terminal', text: `openssl s_client -connect ${hostname}:${port || 443} -servername ${hostname} -showcerts` };
  const chain: Cure = { where: 'nginx', text: 'ssl_certificate /etc/nginx/fullchain.pem;' };
  switch (why) {
    case 'name':
      return fault('name', { ...parts, cures: [{ where: 'terminal', text: `nslookup ${hostname}` }] });
    case 'certificate':
      return fault('certificate', { ...parts, cures: [show] });
    case 'certificate-issuer':
      // The organisation's own browsers may trust who signed it.
      return likelyFault('certificate-issuer', {
        ...parts,
        cures: [show, chain, { where: 'terminal', text: `NODE_OPTIONS=--use-system-ca stp doctor ${shownAddress(address)}` }],
      });
    case 'refused':
      return fault('refused', { ...parts, cures: [measure(address)] });
    default:
      return fault('unreachable', { ...parts, cures: [measure(address)] });
  }
}

/** The server answered and the browser kept it: nearly always the header, which an error's answer lacks as well. */
function kept({ address, page, credentials }: Evidence): Diagnosis {
  const origin = originOf(page!.address);
  const withCookies = credentials ? headerCures('Access-Control-Allow-Credentials', 'true', address) : [];
  return likelyFault('cors-likely', {
    facts: { origin, host: new URL(address).host },
    evidence: [seen('page', origin), seen('address', shownAddress(address)), seen('probe', 'mode: no-cors')],
    cures: [
      ...headerCures('Access-Control-Allow-Origin', origin, address),
      ...withCookies,
      { where: 'terminal', text: `stp doctor ${shownAddress(address)} --page ${shownAddress(page!.address)}` },
    ],
  });
}

const ask = ({ address, page }: Evidence): Cure => ({
  where: 'terminal',
  text: ['stp doctor', shownAddress(address), ...(page ? ['--page', shownAddress(page.address)] : [])].join(' '),
});
const measure = (address: string): Cure => ({
  where: 'terminal',
  text: `curl -sS -o /dev/null -w "%{http_code} %{time_total} s\\n" ${shownAddress(address)}`,
});
const check = (address: string): Cure => ({ where: 'terminal', text: `stp validate ${shownAddress(address)}` });
