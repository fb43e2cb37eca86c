/** The two stores of a transaction: what is known of each copy, and its text. Both by the copy's name. */
export interface Stores {
  readonly heads: IDBObjectStore;
  readonly texts: IDBObjectStore;
}

/**
 * The origin's one database. The number is that of the form of what it holds: another form has another database, so that
 * an older library on the same site is not shut out.
 *
 * IndexedDB, because an intranet without https has no Cache Storage, and localStorage holds no 5 MB and blocks the page.
 * A text is stored as a string, which browsers copy faster than they write it into a blob.
 */
const databaseName = 'stp-widgets-last-good-1';

/** How long to wait for a browser that never opens its database, in ms. */
const patience = 4000;

/**
 * Does work on both stores in one transaction, which tabs do one after the other; null where the browser gives no storage.
 * The connection does not outlast it, so that it holds up neither a removal nor a page's return from the browser's memory.
 *
 * @throws DOMException if the transaction fails
 */
export async function transact<T>(work: (stores: Stores) => Promise<T> | T): Promise<T | null> {
  const database = await open().catch(() => null);
  if (!database) return null;
  try {
    const transaction = database.transaction(['heads', 'texts'], 'readwrite');
    const over = ended(transaction);
    const stores = { heads: transaction.objectStore('heads'), texts: transaction.objectStore('texts') };
    const [result] = await Promise.all([work(stores), over]);
    return result;
  } finally {
    database.close();
  }
}

function ended(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('abort', () => reject(transaction.error ?? new DOMException('aborted', 'AbortError')));
  });
}

async function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(databaseName, 1);
  request.addEventListener('upgradeneeded', () => {
    const heads = request.result.createObjectStore('heads');
    heads.createIndex('until', 'until');
    heads.createIndex('written', 'written');
    request.result.createObjectStore('texts');
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new DOMException('the database does not open', 'TimeoutError'));
      request.addEventListener('success', () => request.result.close());
    }, patience);
  });
  try {
    return await Promise.race([resultOf(request), late]);
  } finally {
    clearTimeout(timer);
  }
}

/** What a request gives. */
export function resultOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error!));
  });
}

/** Takes the whole database away. Never rejects; where another tab is at work on it, it goes as soon as that is done. */
export async function deleteDatabase(): Promise<void> {
  try {
    const request = indexedDB.deleteDatabase(databaseName);
    const blocked = new Promise<void>((resolve) => request.addEventListener('blocked', () => resolve()));
    await Promise.race([resultOf(request), blocked]);
  } catch {
    // There is none.
  }
}
