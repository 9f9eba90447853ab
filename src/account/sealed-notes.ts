/**
 * Notes that outlive a page load, readable only with a secret that is not kept with them.
 *
 * A page that leaves for a provider loses its memory, and the id of the verification record with it. That id may not
 * lie about in the browser, so it is encrypted under the state of this one way: the note stays here without the state,
 * the state travels through the provider without the note, and neither says anything without the other. A note is
 * deleted by its first reading, and in any case once its ten minutes are over.
 */
import { asAccountError } from '../api/errors.ts';

const store = 'notes';

interface Note {
  /** Derived from the secret, and says nothing about it. */
  id: string;
  iv: Uint8Array<ArrayBuffer>;
  content: ArrayBuffer;
  /** Epoch milliseconds on this computer. */
  lapses: number;
}

/** Writes a note that lasts so many milliseconds. */
export async function writeNote(secret: string, content: object, lifetime: number): Promise<void> {
  const { id, key } = await derive(secret);
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const plain = new TextEncoder().encode(JSON.stringify(content));
  const note: Note = {
    id,
    iv,
    content: await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, plain),
    lapses: Date.now() + lifetime,
  };
  await within(async (notes) => {
    for (const old of await all(notes)) if (old.lapses < Date.now()) notes.delete(old.id);
    notes.put(note);
  });
}

/** Reads a note and deletes it. Undefined where there is none: never written, read before, or too old. */
export async function takeNote(secret: string): Promise<unknown> {
  const { id, key } = await derive(secret);
  const note = await within(async (notes) => {
    const found = await settled(notes.get(id) as IDBRequest<Note | undefined>);
    notes.delete(id);
    return found;
  });
  if (!note || note.lapses < Date.now()) return undefined;
  const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: note.iv }, key, note.content);
  return JSON.parse(new TextDecoder().decode(plain));
}

async function derive(secret: string): Promise<{ id: string; key: CryptoKey }> {
  const hash = (purpose: string) =>
    crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${purpose} ${secret}`));
  const id = new Uint8Array(await hash('id')).join('.');
  const key = await crypto.subtle.importKey('raw', await hash('key'), 'AES-GCM', false, [
    'encrypt',
    'decrypt',
  ]);
  return { id, key };
}

const all = (notes: IDBObjectStore): Promise<Note[]> =>
  settled(notes.getAll() as IDBRequest<Note[]>);

/** Everything in one transaction, so that two readers of a note never both get it. */
async function within<T>(work: (notes: IDBObjectStore) => Promise<T>): Promise<T> {
  // eslint-disable-next-line no-restricted-globals -- sealed, and unsealed by nothing that is kept
  const opening = indexedDB.open('logto-account-elements', 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(store, { keyPath: 'id' });
  const database = await settled(opening);
  try {
    const transaction = database.transaction(store, 'readwrite');
    const done = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(asAccountError(transaction.error));
    });
    const [result] = await Promise.all([work(transaction.objectStore(store)), done]);
    return result;
  } finally {
    database.close();
  }
}

const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(asAccountError(request.error));
  });
