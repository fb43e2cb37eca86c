import { readFileSync } from 'node:fs';

type Item = { readonly id: string } & Record<string, unknown>;
type Document = Record<string, unknown> & Record<'objectives' | 'results' | 'accountabilities' | 'updates' | 'projects', Item[]>;

/**
 * The demo's partnership with that many objectives: each a copy of one of its own, with copies of the results, the
 * accountabilities and the updates that speak of it, and served by the same projects.
 */
export function manyObjectives(count: number): Document {
  const demo = JSON.parse(readFileSync(new URL('../../stories/demo/partnership.json', import.meta.url), 'utf8')) as Document;
  const copies = Array.from({ length: count }, (_, at) => copyOf(demo, demo.objectives[at % demo.objectives.length], `-${at}`));
  const projects = demo.projects.map((project) => ({
    ...project,
    contributions: copies.flatMap(({ names }) =>
      contributionsOf(project).flatMap((one) => (names.has(one.to) ? { ...one, to: names.get(one.to) } : [])),
    ),
  }));
  const all = (kind: 'results' | 'accountabilities' | 'updates') => copies.flatMap((copy) => copy[kind]);
  const spread = { results: all('results'), accountabilities: all('accountabilities'), updates: all('updates') };
  // What hangs on the objectives in other ways would hang in the air.
  return { ...demo, ...spread, objectives: copies.map(({ objective }) => objective), projects, dependencies: [] };
}

function copyOf(demo: Document, objective: Item, suffix: string) {
  const results = demo.results.filter((result) => result.objective === objective.id);
  const names = new Map([objective, ...results].map(({ id }) => [id, id + suffix]));
  const named = <T>(items: readonly T[]) =>
    items.map(
      (item) =>
        JSON.parse(JSON.stringify(item), (_, value: unknown) => (typeof value === 'string' ? (names.get(value) ?? value) : value)) as T,
    );
  const about = (items: readonly Item[]) =>
    named(items.filter(({ subject }) => names.has(subject as string))).map((item) => ({ ...item, id: item.id + suffix }));
  const [copy] = named([objective]);
  return {
    names,
    objective: { ...copy, parent: undefined } as Item,
    results: named(results),
    accountabilities: about(demo.accountabilities),
    updates: about(demo.updates),
  };
}

const contributionsOf = ({ contributions = [] }: Item) => contributions as { readonly to: string }[];
