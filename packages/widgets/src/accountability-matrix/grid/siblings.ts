/** Where a row stands among those that stand below the same: its place, from 1, and how many they are. */
export interface Among {
  readonly place: number;
  readonly of: number;
}

/** Tells where rows of a tree laid flat stand among their siblings. Read once, when it is first asked. */
export function siblingsOf(rows: readonly { readonly depth: number }[]): (row: number) => Among {
  let read: { readonly places: Int32Array; readonly parents: Int32Array; readonly counts: Int32Array } | undefined;
  return (row) => {
    read ??= placed(rows);
    const { places, parents, counts } = read;
    return { place: places[row] ?? 1, of: counts[(parents[row] ?? -1) + 1] ?? 1 };
  };
}

function placed(rows: readonly { readonly depth: number }[]) {
  const places = new Int32Array(rows.length);
  const parents = new Int32Array(rows.length);
  // How many stand below each row, and before all of them how many stand at the top.
  const counts = new Int32Array(rows.length + 1);
  // The last row at each depth so far.
  const open: number[] = [];
  rows.forEach(({ depth }, at) => {
    const parent = open[depth - 1] ?? -1;
    parents[at] = parent;
    places[at] = ++counts[parent + 1]!;
    open[depth] = at;
    open.length = depth + 1;
  });
  return { places, parents, counts };
}
