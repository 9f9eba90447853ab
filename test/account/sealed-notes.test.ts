import { expect } from '@open-wc/testing';
import { takeNote, writeNote } from '../../src/account/sealed-notes.ts';
import { rejection } from '../support/rejection.ts';

const minute = 60_000;

/** Everything that is kept, as whoever reads the disk would find it. */
async function kept(): Promise<
  { id: string; iv: Uint8Array; content: ArrayBuffer; lapses: number }[]
> {
  const opening = indexedDB.open('logto-account-elements', 1);
  const database = await new Promise<IDBDatabase>((resolve) => {
    opening.onsuccess = () => resolve(opening.result);
  });
  const reading = database.transaction('notes').objectStore('notes').getAll();
  return new Promise((resolve) => {
    reading.onsuccess = () => {
      database.close();
      resolve(reading.result);
    };
  });
}

describe('sealed notes', () => {
  it('are read once, by whoever knows the secret', async () => {
    await writeNote('secret', { record: 'r-1' }, minute);
    expect(await takeNote('another')).to.equal(undefined);
    expect(await takeNote('secret')).to.deep.equal({ record: 'r-1' });
    expect(await takeNote('secret')).to.equal(undefined);
    expect(await kept()).to.deep.equal([]);
  });

  it('go to one of two who read at the same time', async () => {
    await writeNote('both', { record: 'r-2' }, minute);
    const both = await Promise.all([takeNote('both'), takeNote('both')]);
    expect(both.filter(Boolean)).to.have.length(1);
  });

  it('lapse, and are swept out by the next one', async () => {
    await writeNote('old', { record: 'r-3' }, -1);
    await writeNote('new', { record: 'r-4' }, minute);
    expect(await kept()).to.have.length(1);
    expect(await takeNote('old')).to.equal(undefined);
    await takeNote('new');
    await writeNote('late', { record: 'r-5' }, -1);
    expect(await takeNote('late')).to.equal(undefined);
  });

  it('say nothing to who only has what is kept', async () => {
    await writeNote('the-secret', { record: 'the-record' }, minute);
    const [note] = await kept();
    const written = new TextDecoder('latin1');
    const text = [note!.id, written.decode(note!.content), written.decode(note!.iv)].join(' ');
    expect(Object.keys(note!).sort()).to.deep.equal(['content', 'id', 'iv', 'lapses']);
    for (const secret of ['the-secret', 'the-record', 'record'])
      expect(text).not.to.contain(secret);
    await takeNote('the-secret');
  });

  it('are not believed once somebody changed them', async () => {
    await writeNote('mine', { record: 'r-6' }, minute);
    const [note] = await kept();
    new Uint8Array(note!.content)[0]! ^= 1;
    const opening = indexedDB.open('logto-account-elements', 1);
    await new Promise<void>((resolve) => {
      opening.onsuccess = () => {
        const transaction = opening.result.transaction('notes', 'readwrite');
        transaction.objectStore('notes').put(note);
        transaction.oncomplete = () => {
          opening.result.close();
          resolve();
        };
      };
    });
    await rejection(takeNote('mine'));
  });
});
