/** What the benchmark of the matrix does in the page. Each function stands alone there, with the page's own `matrix`. */

interface Entry {
  readonly id: string;
  readonly subject: string;
  readonly party: string;
  readonly letters: readonly string[];
}

interface Thing {
  readonly id: string;
  readonly title: string;
}

interface Held {
  partnership: {
    readonly objectives: readonly Thing[];
    readonly projects: readonly Thing[];
    readonly activities: readonly Thing[];
    readonly organisations: readonly { readonly id: string; readonly name: string }[];
    readonly accountabilities: readonly Entry[];
  };
  readonly listeners: Set<() => void>;
  readonly feed: object;
  turns: number;
}
type MatrixWindow = typeof globalThis & { matrix: Held };

/** Reads a document once, as a partnership element does, and stands ready to give it to what is inside `main`. */
export async function load(data: unknown): Promise<void> {
  const host = Object.assign(document.createElement('stp-partnership'), { data }) as unknown as HTMLElement & {
    updateComplete: Promise<unknown>;
  };
  document.body.append(host);
  await host.updateComplete;
  type Read = { snapshot: { partnership: Held['partnership'] | null }; subscribe: (listener: () => void) => void };
  const context = Symbol.for('stp-widgets:feed:1');
  const ask = (at: Element) =>
    new Promise<Read>((resolve) => {
      const event = new Event('context-request', { bubbles: true, composed: true });
      at.dispatchEvent(Object.assign(event, { context, contextTarget: at, callback: resolve, subscribe: false }));
    });
  const read = await ask(host.appendChild(document.createElement('i')));
  while (!read.snapshot.partnership) await new Promise(requestAnimationFrame);
  const { snapshot } = read;
  host.remove();
  const listeners = new Set<() => void>();
  const matrix: Held = {
    partnership: snapshot.partnership!,
    listeners,
    turns: 0,
    feed: {
      get snapshot() {
        return { ...snapshot, partnership: matrix.partnership };
      },
      subscribe: (listener: () => void) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
  };
  (globalThis as MatrixWindow).matrix = matrix;
  document.querySelector('main')!.addEventListener('context-request', (event) => {
    event.stopPropagation();
    (event as Event & { callback: (feed: object, leave: () => void) => void }).callback(matrix.feed, () => undefined);
  });
}

/** Mounts ours, every row open, until all that is seen of it is painted: letters, findings and the sentence. */
export async function mountOurs(): Promise<{ time: number; elements: number }> {
  const start = performance.now();
  const shown = Object.assign(document.createElement('stp-accountability-matrix'), {
    kinds: 'objectives projects activities',
    expanded: true,
  });
  document.querySelector('main')!.append(shown);
  const root = () => shown.shadowRoot;
  while (!root()?.querySelector('[role=rowheader]') || !root()?.querySelector('.letter') || !root()?.querySelector('.sentence'))
    await new Promise(requestAnimationFrame);
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  return { time: performance.now() - start, elements: root()!.querySelectorAll('*').length };
}

/**
 * Mounts the cells that are visible as bare elements, in a box that scrolls over all of them. The least that a matrix asks for: who has what letter for
 * each subject, read from the document; a head for each row and column that stays in view, a cell with its letters; made anew where the reader scrolls.
 */
export async function mountBare(): Promise<{ time: number; elements: number }> {
  const [ROW, CELL, STUB, HEAD, ROWS, COLUMNS] = [42, 88, 240, 120, 16, 12];
  const { matrix } = globalThis as MatrixWindow;
  const start = performance.now();
  const read = () => {
    const { objectives, projects, activities, organisations, accountabilities } = matrix.partnership;
    const letters = new Map<string, Map<string, readonly string[]>>();
    for (const { subject, party, letters: own } of accountabilities) {
      let row = letters.get(subject);
      if (!row) letters.set(subject, (row = new Map()));
      row.set(party, own);
    }
    const none: ReadonlyMap<string, readonly string[]> = new Map();
    const rows = [...objectives, ...projects, ...activities].map(({ id, title }) => ({ title, letters: letters.get(id) ?? none }));
    return { rows, columns: organisations };
  };
  let { rows, columns } = read();
  const box = document.createElement('div');
  const sheet = box.appendChild(document.createElement('div'));
  Object.assign(box.style, { height: '736px', overflow: 'auto', position: 'relative' });
  Object.assign(sheet.style, { height: `${HEAD + rows.length * ROW}px`, width: `${STUB + columns.length * CELL}px`, position: 'relative' });
  const place = (element: HTMLElement, left: number, width: number) => {
    Object.assign(element.style, { position: 'absolute', left: `${left}px`, width: `${width}px` });
    return element;
  };
  const div = () => document.createElement('div');
  const stick = (element: HTMLElement, side: 'left' | 'top') =>
    Object.assign(element.style, { position: 'sticky', [side]: '0', background: '#fff', zIndex: '1' });
  const letter = (text: string) => {
    const block = document.createElement('span');
    Object.assign(block.style, {
      display: 'inline-block',
      width: '24px',
      height: '24px',
      border: '1px solid #4c6272',
      textAlign: 'center',
    });
    block.textContent = text;
    return block;
  };
  const heads = Array.from({ length: COLUMNS }, div);
  const head = sheet.appendChild(div());
  head.style.height = `${HEAD}px`;
  stick(head, 'top');
  head.append(...heads);
  const lines = Array.from({ length: ROWS }, () => {
    const line = sheet.appendChild(div());
    Object.assign(line.style, { position: 'absolute', left: '0', right: '0', height: `${ROW}px`, borderBottom: '1px solid #d8dde0' });
    const name = line.appendChild(div());
    name.style.width = `${STUB}px`;
    stick(name, 'left');
    const cells = Array.from({ length: COLUMNS }, div);
    line.append(...cells);
    return { line, name, cells };
  });
  const draw = () => {
    const above = Math.max(0, Math.min(Math.floor(box.scrollTop / ROW), rows.length - ROWS));
    const before = Math.max(0, Math.min(Math.floor(box.scrollLeft / CELL), columns.length - COLUMNS));
    for (const [at, one] of heads.entries()) {
      place(one, STUB + (before + at) * CELL, CELL).textContent = columns[before + at].name;
    }
    for (const [at, { line, name, cells }] of lines.entries()) {
      const { title, letters } = rows[above + at];
      line.style.top = `${HEAD + (above + at) * ROW}px`;
      name.textContent = title;
      for (const [column, cell] of cells.entries()) {
        const held = letters.get(columns[before + column].id) ?? [];
        place(cell, STUB + (before + column) * CELL, CELL).replaceChildren(...held.map(letter));
      }
    }
  };
  draw();
  box.addEventListener('scroll', draw);
  Object.assign(box, {
    draw() {
      ({ rows, columns } = read());
      draw();
    },
  });
  document.querySelector('main')!.append(box);
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve))));
  return { time: performance.now() - start, elements: box.querySelectorAll('*').length };
}

/** Gives the first letter that is shown of the first row another, or back; how long until that is painted. */
export async function updateOurs(): Promise<number> {
  const { matrix } = globalThis as MatrixWindow;
  const root = document.querySelector('stp-accountability-matrix')!.shadowRoot!;
  const { accountabilities, objectives } = matrix.partnership;
  const at = accountabilities.findIndex(({ subject }) => subject === objectives[0].id);
  const letter = () => root.querySelector('.grid-body')!.firstElementChild!.outerHTML;
  const before = letter();
  const one = accountabilities[at];
  await new Promise(requestAnimationFrame);
  await new Promise((resolve) => setTimeout(resolve));
  const start = performance.now();
  const letters = matrix.turns++ % 2 ? ['A'] : ['A', 'R'];
  matrix.partnership = { ...matrix.partnership, accountabilities: accountabilities.with(at, { ...one, letters }) };
  for (const listener of matrix.listeners) listener();
  for (let frame = 0; frame < 60 && letter() === before; frame++) await new Promise(requestAnimationFrame);
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  if (letter() === before) throw new Error(`nothing changed of ${one.subject}`);
  return performance.now() - start;
}

/** The same in bare elements. */
export async function updateBare(): Promise<number> {
  const { matrix } = globalThis as MatrixWindow;
  const box = document.querySelector('main > div') as HTMLElement & { draw: () => void };
  const { accountabilities } = matrix.partnership;
  await new Promise(requestAnimationFrame);
  await new Promise((resolve) => setTimeout(resolve));
  const start = performance.now();
  matrix.partnership = {
    ...matrix.partnership,
    accountabilities: accountabilities.with(0, { ...accountabilities[0], letters: ['A', 'R'] }),
  };
  box.draw();
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  return performance.now() - start;
}

/** Scrolls by so much a frame, down or along, and back at the ends; the 95th of a hundred times from frame to frame. */
export async function scrollFor(way: string): Promise<number> {
  const box =
    document.querySelector('main > div') ?? document.querySelector('stp-accountability-matrix')!.shadowRoot!.querySelector('.grid')!;
  const times: number[] = [];
  let last = await new Promise(requestAnimationFrame);
  let by = way === 'down' ? 120 : 88;
  for (let frame = 0; frame < 120; frame++) {
    const from = way === 'down' ? box.scrollTop : box.scrollLeft;
    box.scrollBy({ [way === 'down' ? 'top' : 'left']: by, behavior: 'instant' });
    if ((way === 'down' ? box.scrollTop : box.scrollLeft) === from) by = -by;
    const now = await new Promise(requestAnimationFrame);
    times.push(now - last);
    last = now;
  }
  box.scrollTo(0, 0);
  return times.toSorted((one, other) => one - other)[Math.floor(times.length * 0.95)];
}
