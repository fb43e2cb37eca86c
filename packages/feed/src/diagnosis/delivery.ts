import { directivesOf } from '../cache-control.ts';
import { type Evidence, isElsewhere, seesAllHeaders, shownAddress } from './evidence.ts';
import { advice, type Diagnosis, seen } from './finding.ts';
import { compressionCures, etagCures, headerCures, typeCures } from './server-settings.ts';

/** A text under this costs next to nothing, compressed or not. */
const WORTH_COMPRESSING = 20_000;

/** What a page of many widgets reads without a long task, and a phone without a long wait. */
const LARGE = 5_000_000;

/** How a good answer could be kinder: to the network, to caches, to other programs. Nothing for an answer that is not good. */
export function deliveryAdvice(evidence: Evidence): readonly Diagnosis[] {
  const { answer, document } = evidence;
  if (answer?.status !== 200 || document?.kind !== 'partnership') return [];
  const { size, encoding } = answer;
  return [
    ...(encoding === 'utf-8 with a byte order mark' ? [advice('byte-order-mark', { evidence: [seen('body', 'EF BB BF')] })] : []),
    ...typed(evidence),
    ...redirected(evidence),
    ...(seesAllHeaders(evidence) ? [...caching(evidence, document.refresh), ...compression(evidence)] : []),
    ...(size > LARGE
      ? [
          advice('large', {
            facts: { bytes: size },
            evidence: [seen('size', String(size))],
            cures: [{ where: 'publisher', text: 'stp publish --help' }],
          }),
        ]
      : []),
  ];
}

function typed({ answer, address }: Evidence): readonly Diagnosis[] {
  const type = answer!.headers['content-type'] ?? '';
  if (/^(application|text)\/([\w.-]+\+)?json\s*(;|$)/i.test(type.trim())) return [];
  const found = type ? seen('header', `Content-Type: ${type}`) : seen('no-header', 'Content-Type');
  return [advice('wrong-type', { facts: { type: type || '–' }, evidence: [found], cures: typeCures(address) })];
}

function redirected({ answer, address }: Evidence): readonly Diagnosis[] {
  const { redirects, finalAddress } = answer!;
  if (redirects?.length === 0) return [];
  const way = redirects?.map(({ status, from, to }) => seen('redirect', `${status} ${shownAddress(from)} → ${shownAddress(to)}`));
  const to = shownAddress(finalAddress);
  return [
    advice('redirect', {
      facts: { to, count: redirects?.length ?? 1 },
      evidence: way ?? [seen('redirect', `${shownAddress(address)} → ${to}`)],
      cures: [{ where: 'page', text: `src="${to}"` }],
    }),
  ];
}

function caching(evidence: Evidence, refresh: number): readonly Diagnosis[] {
  const { answer, address, statusAgain } = evidence;
  const control = answer!.headers['cache-control'] ?? '';
  const [etag, modified] = [answer!.headers['etag'], answer!.headers['last-modified']];
  const header = control ? seen('header', `Cache-Control: ${control}`) : seen('no-header', 'Cache-Control');
  const better = headerCures('Cache-Control', 'no-cache', address);
  const directives = directivesOf(control);
  if (directives.has('no-store')) return [advice('no-store', { evidence: [header], cures: better })];
  const longest = (Number(directives.get('max-age')) || 0) * 1000;
  const isKept = !directives.has('no-cache') && longest > (refresh || 60_000);
  return [
    ...(!etag && !modified ? [advice('no-etag', { evidence: [seen('no-header', 'ETag')], cures: etagCures })] : []),
    ...(statusAgain !== undefined && statusAgain !== 304
      ? [
          advice('no-304', {
            facts: { status: statusAgain },
            evidence: [
              etag ? seen('header', `ETag: ${etag}`) : seen('header', `Last-Modified: ${modified}`),
              seen('status', String(statusAgain)),
            ],
          }),
        ]
      : []),
    ...(isKept
      ? [advice('kept-too-long', { facts: { milliseconds: longest, refresh: refresh || 60_000 }, evidence: [header], cures: better })]
      : []),
  ];
}

function compression(evidence: Evidence): readonly Diagnosis[] {
  const { size, headers } = evidence.answer!;
  if (size < WORTH_COMPRESSING || headers['content-encoding']) return [];
  // A browser's cache may have told of a copy whose encoding is long gone.
  if (evidence.by === 'page' && isElsewhere(evidence)) return [];
  return [
    advice('no-compression', {
      facts: { bytes: size },
      evidence: [seen('no-header', 'Content-Encoding'), seen('size', String(size))],
      cures: compressionCures,
    }),
  ];
}
