import { originOf, type PageEvidence, type ScriptEvidence, shownAddress } from './evidence.ts';
import { type Cure, type Diagnosis, fault, likelyAdvice, seen } from './finding.ts';
import { headerCures } from './server-settings.ts';

/** Tells whether an address is that of a script of ours which a page names: not one of those that they fetch themselves. */
export const isOurScript = (address: string): boolean =>
  /^stp-(loader|widgets(\.classic)?|objective-card|objectives|dependency-timeline|accountability-matrix|progress-chart|doctor)\.js$/.test(
    new URL(address).pathname.split('/').at(-1) ?? '',
  );

/** The name of a script of ours: `stp-widgets` of the classic form too. */
export const nameOf = (address: string): string => new URL(address).pathname.replace(/.*\/|(\.classic)?\.js$/g, '');

/** What is wrong with a script of ours that the page names, where what its address answers is known. */
export function scriptFaults(script: ScriptEvidence, page: PageEvidence): readonly Diagnosis[] {
  const { status, headers = {}, isModule, address } = script;
  const facts = { script: shownAddress(address) };
  const named = seen('script', shownAddress(address));
  if (status === undefined) return [];
  if (status !== 200)
    return [fault('script-missing', { facts, evidence: [named, seen('status', String(status ?? '–'))], cures: [scriptTag('')] })];
  const type = headers['content-type'] ?? '';
  if (isModule && type && !/javascript|ecmascript/i.test(type))
    return [
      fault('script-type', {
        facts,
        evidence: [named, seen('header', `Content-Type: ${type}`)],
        cures: headerCures('Content-Type', 'text/javascript', address).slice(0, 1),
      }),
    ];
  const origin = originOf(page.address);
  const allowed = headers['access-control-allow-origin'];
  if (isModule && Object.keys(headers).length > 0 && originOf(address) !== origin && allowed !== '*' && allowed !== origin)
    return [
      fault('script-cors', {
        facts,
        evidence: [
          named,
          allowed ? seen('header', `Access-Control-Allow-Origin: ${allowed}`) : seen('no-header', 'Access-Control-Allow-Origin'),
        ],
        cures: headerCures('Access-Control-Allow-Origin', origin, address),
      }),
    ];
  return [];
}

/** Copies work together, and each costs the reader its own files. */
export function copies({ scripts }: PageEvidence): readonly Diagnosis[] {
  const folders = new Set(scripts.map(({ address }) => new URL('.', address).href));
  const wholes = scripts.filter(({ address }) => /\/stp-(loader|widgets(\.classic)?)\.js$/.test(new URL(address).pathname));
  if (folders.size < 2 && new Set(wholes.map(({ address }) => address)).size < 2) return [];
  return [
    likelyAdvice('two-copies', {
      facts: { count: Math.max(folders.size, wholes.length) },
      evidence: scripts.map(({ address }) => seen('script', shownAddress(address))),
    }),
  ];
}

/** The tag that brings widgets, from the folder where ours are. */
export const scriptTag = (folder: string, name = 'stp-loader'): Cure => ({
  where: 'page',
  text: `<script type="module" src="${folder}${name}.js"></script>`,
});
