import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** What somebody else offers for one of our pictures. */
export interface Peer {
  /** The package that it comes from. */
  readonly from: string;
  /** The file of `src` that mounts it, without `.js`. */
  readonly mount: string;
  /** What a reader should know when comparing. */
  readonly note?: string;
  /** It takes so long that it is measured once. */
  readonly slow?: true;
}

export const timelinePeers: readonly Peer[] = [
  { from: '@svar-ui/react-gantt', mount: 'timeline-svar', note: 'with React' },
  { from: 'dhtmlx-gantt', mount: 'timeline-dhtmlx' },
  { from: 'vis-timeline', mount: 'timeline-vis', note: 'which draws no dependencies', slow: true },
  { from: 'frappe-gantt', mount: 'timeline-frappe', slow: true },
];

/** They are given `{ columns: string[], rows: { title: string, cells: string[] }[] }`. */
export const matrixPeers: readonly Peer[] = [
  { from: '@revolist/revogrid', mount: 'matrix-revogrid' },
  { from: 'ag-grid-community', mount: 'matrix-ag-grid' },
  { from: 'tabulator-tables', mount: 'matrix-tabulator' },
];

/** The folder that has the peers' package.json and, where somebody installed them, the peers. */
export const peersFolder = fileURLToPath(new URL('.', import.meta.url));

/** Those that are installed in a folder. */
export const installed = (peers: readonly Peer[], folder: string = peersFolder): readonly Peer[] =>
  peers.filter(({ from }) => existsSync(`${folder}/node_modules/${from}/package.json`));

/** The versions that package.json asks for, by the name of the package. */
export const versions: Readonly<Record<string, string>> = (
  JSON.parse(readFileSync(`${peersFolder}/package.json`, 'utf8')) as { dependencies: Record<string, string> }
).dependencies;

/** A peer as the benchmark tells of it. */
export const nameOf = ({ from, note }: Peer): string => `${from} ${versions[from]}${note ? ` (${note})` : ''}`;
