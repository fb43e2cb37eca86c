import { type Evidence, isElsewhere, originOf, type PageEvidence, type PagePolicy, shownAddress } from './evidence.ts';
import { type Cure, type Diagnosis, type DiagnosisCode, fault, seen } from './finding.ts';
import { allowing, directiveFor, type Directives, letsThrough, readPolicy, writeDirective, writePolicy } from './policy.ts';
import { headerCures } from './server-settings.ts';

/** What the page's own policy keeps away: the feed, our scripts, or what Lit needs to write to the page. */
export function policyFaults(evidence: Evidence): readonly Diagnosis[] {
  const { page } = evidence;
  if (!page) return [];
  const policies = page.policies.filter(({ reportOnly }) => !reportOnly);
  return [
    ...once('policy-connect', [...policies.flatMap((policy) => connect(evidence, page, policy)), ...seenToConnect(evidence, page)]),
    ...once('policy-script', [...policies.flatMap((policy) => script(page, policy)), ...seenToScript(page)]),
    ...once(
      'policy-trusted-types',
      policies.flatMap((policy) => trustedTypes(page, policy)),
    ),
  ];
}

/** One diagnosis for all policies that block the same, with a cure for each of them. */
function once(code: DiagnosisCode, all: readonly Diagnosis[]): readonly Diagnosis[] {
  if (all.length === 0) return [];
  const distinct = <T>(list: readonly T[]) => [...new Map(list.map((one) => [JSON.stringify(one), one])).values()];
  return [
    { ...all[0]!, code, evidence: distinct(all.flatMap(({ evidence }) => evidence)), cures: distinct(all.flatMap(({ cures }) => cures)) },
  ];
}

function connect({ address }: Evidence, page: PageEvidence, { text, from }: PagePolicy): readonly Diagnosis[] {
  const policy = readPolicy(text);
  const directive = directiveFor(policy, 'connect-src');
  if (!directive || letsThrough(directive.sources, address, originOf(page.address))) return [];
  return [blocked('policy-connect', policy, directive, 'connect-src', sourceOf(address, page), page, from)];
}

function script(page: PageEvidence, { text, from }: PagePolicy): readonly Diagnosis[] {
  const policy = readPolicy(text);
  const directive = directiveFor(policy, 'script-src');
  if (!directive) return [];
  const { sources } = directive;
  const isStrict = sources.includes("'strict-dynamic'");
  // A hash may be that of the script; nobody can tell without it.
  if (sources.some((source) => /^'sha\d+-/.test(source))) return [];
  const kept = page.scripts.find(
    ({ address, nonce }) =>
      !(nonce && sources.includes(`'nonce-${nonce}'`)) && (isStrict || !letsThrough(sources, address, originOf(page.address))),
  );
  if (!kept) return [];
  const wanted = policy.has('script-src-elem') ? 'script-src-elem' : 'script-src';
  return [blocked('policy-script', policy, directive, wanted, sourceOf(kept.address, page), page, from)];
}

/** Lit makes one policy, `lit-html`, wherever Trusted Types are there. */
function trustedTypes(page: PageEvidence, { text, from }: PagePolicy): readonly Diagnosis[] {
  const policy = readPolicy(text);
  const names = policy.get('trusted-types');
  if (!names || names.includes('*') || names.includes('lit-html')) return [];
  const directive = { name: 'trusted-types', sources: names };
  return [
    blocked('policy-trusted-types', policy, directive, 'trusted-types', ['lit-html', 'stp-widgets', "'allow-duplicates'"], page, from),
  ];
}

/** What a browser has seen of it, where the policy itself is not known otherwise. */
function seenToConnect({ address }: Evidence, page: PageEvidence): readonly Diagnosis[] {
  return page.violations
    .filter(({ directive, blocked: what }) => directive === 'connect-src' && originish(what) === originOf(address))
    .map((violation) => fromViolation('policy-connect', violation.policy, 'connect-src', address, page));
}

function seenToScript(page: PageEvidence): readonly Diagnosis[] {
  const origins = new Set(page.scripts.map(({ address }) => originOf(address)));
  return page.violations
    .filter(({ directive, blocked: what }) => directive.startsWith('script-src') && origins.has(originish(what)))
    .map(({ policy, blocked: what }) => fromViolation('policy-script', policy, 'script-src', what, page));
}

function fromViolation(code: DiagnosisCode, text: string, wanted: 'connect-src' | 'script-src', address: string, page: PageEvidence) {
  const policy = readPolicy(text);
  const directive = directiveFor(policy, wanted) ?? { name: wanted, sources: [] };
  const from = page.policies.find((one) => one.text === text)?.from ?? 'unknown';
  return blocked(code, policy, directive, wanted, sourceOf(address, page), page, from);
}

const originish = (text: string) => (URL.canParse(text) ? originOf(text) : '');

const sourceOf = (address: string, page: PageEvidence) => (isElsewhere({ address, page }) ? [originOf(address)] : ["'self'"]);

function blocked(
  code: DiagnosisCode,
  policy: Directives,
  inForce: { readonly name: string; readonly sources: readonly string[] },
  wanted: string,
  added: readonly string[],
  page: PageEvidence,
  from: PagePolicy['from'],
): Diagnosis {
  const cured = allowing(policy, wanted, inForce.sources, added);
  const whole = writePolicy(cured);
  const meta = `<meta http-equiv="Content-Security-Policy" content="${whole.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}">`;
  // A nonce is another in each answer: such a policy is not to be written down whole.
  const isMadeAnew = whole.includes("'nonce-");
  const inPage: readonly Cure[] = from === 'header' || isMadeAnew ? [] : [{ where: 'page', text: meta }];
  const inHeader = from === 'meta' || isMadeAnew ? [] : headerCures('Content-Security-Policy', whole, page.address);
  return fault(code, {
    facts: { directive: inForce.name, source: added.join(' '), page: shownAddress(page.address) },
    evidence: [seen('policy', writeDirective(inForce.name, inForce.sources))],
    cures: [{ where: 'policy', text: writeDirective(wanted, cured.get(wanted)!) }, ...inHeader, ...inPage],
  });
}
