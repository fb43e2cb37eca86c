/** The database of the last good copies, as the browser's own tools show it. */
export const databaseName = 'stp-widgets-last-good-1';

interface Stores {
  readonly heads: IDBObjectStore;
  readonly texts: IDBObjectStore;
}

/** Changes what is kept behind its back; the database must be there. */
export async function edit(change: (stores: Stores) => unknown): Promise<void> {
  const database = await done(indexedDB.open(databaseName), 'success', 'error');
  const transaction = database.result.transaction(['heads', 'texts'], 'readwrite');
  change({ heads: transaction.objectStore('heads'), texts: transaction.objectStore('texts') });
  await done(transaction, 'complete', 'abort');
  database.result.close();
}

function done<T extends EventTarget & { readonly error: DOMException | null }>(target: T, good: string, bad: string): Promise<T> {
  return new Promise((resolve, reject) => {
    target.addEventListener(good, () => resolve(target));
    target.addEventListener(bad, () => reject(target.error ?? new Error(bad)));
  });
}

/** All that is kept, by name. */
export async function contents(): Promise<{ heads: Record<string, unknown>; texts: Record<string, unknown> }> {
  const all = { heads: {} as Record<string, unknown>, texts: {} as Record<string, unknown> };
  if (!(await indexedDB.databases()).some(({ name }) => name === databaseName)) return all;
  await edit((stores) => {
    for (const which of ['heads', 'texts'] as const) {
      const request = stores[which].openCursor();
      request.onsuccess = () => {
        if (!request.result) return;
        all[which][request.result.key as string] = request.result.value;
        request.result.continue();
      };
    }
  });
  return all;
}
