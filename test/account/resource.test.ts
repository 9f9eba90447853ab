import { expect } from '@open-wc/testing';
import { Resource } from '../../src/account/resource.ts';
import { AccountError } from '../../src/api/errors.ts';
import { rejection } from '../support/rejection.ts';

/** A resource whose fetches are answered by hand, in the order they were made. */
function setUp() {
  const waiting: { resolve(value: string): void; reject(error: Error): void }[] = [];
  const resource = new Resource(
    () => new Promise<string>((resolve, reject) => waiting.push({ resolve, reject })),
  );
  const changes: string[] = [];
  resource.addEventListener('change', () =>
    changes.push(`${resource.status} ${resource.value ?? ''}`.trim()),
  );
  return { resource, changes, waiting };
}

const settle = () => new Promise((resolve) => setTimeout(resolve));

describe('Resource', () => {
  it('is fetched once however many ask', async () => {
    const { resource, waiting, changes } = setUp();
    const both = Promise.all([resource.load(), resource.load()]);
    waiting[0]!.resolve('a');
    expect(await both).to.deep.equal(['a', 'a']);
    expect(await resource.load()).to.equal('a');
    expect(waiting).to.have.length(1);
    expect(changes).to.deep.equal(['loading', 'ready a']);
  });

  it('keeps showing its value while it is refreshed', async () => {
    const { resource, waiting, changes } = setUp();
    resource.set('a');
    const refreshed = resource.refresh();
    expect(resource).to.include({ status: 'ready', value: 'a' });
    waiting[0]!.resolve('b');
    await refreshed;
    expect(changes).to.deep.equal(['ready a', 'ready b']);
  });

  it('keeps its value beside the error of a refresh', async () => {
    const { resource, waiting } = setUp();
    resource.set('a');
    const refreshed = resource.refresh();
    waiting[0]!.reject(new AccountError('offline'));
    expect(await rejection(refreshed)).to.include({ code: 'offline' });
    expect(resource).to.include({ status: 'ready', value: 'a' });
    expect(resource.error?.code).to.equal('offline');
  });

  it('fails when there is nothing to show, and tries again when it is asked to', async () => {
    const { resource, waiting, changes } = setUp();
    const loaded = resource.load();
    waiting[0]!.reject(new Error('what?'));
    expect(await rejection(loaded)).to.include({ code: 'unexpected' });
    const again = resource.load();
    waiting[1]!.resolve('a');
    await again;
    expect(resource.error).to.equal(undefined);
    expect(changes).to.deep.equal(['loading', 'failed', 'loading', 'ready a']);
  });

  it('is read once more when it became stale while it was being read', async () => {
    const { resource, waiting, changes } = setUp();
    const first = resource.load();
    const second = resource.invalidate();
    waiting[0]!.resolve('before the write');
    await settle();
    waiting[1]!.resolve('after the write');
    expect(await first).to.equal('after the write');
    await second;
    expect(changes).to.deep.equal(['loading', 'ready after the write']);
  });

  it('does not let an older reading cover what a write answered', async () => {
    const { resource, waiting } = setUp();
    const loaded = resource.load();
    resource.set('written');
    waiting[0]!.resolve('before the write');
    await settle();
    expect(resource.value).to.equal('written');
    waiting[1]!.resolve('written');
    expect(await loaded).to.equal('written');
  });

  it('is not fetched because of a write when nobody looks at it', async () => {
    const { resource, waiting } = setUp();
    await resource.invalidate();
    expect(waiting).to.have.length(0);
    expect(resource.status).to.equal('idle');
  });

  it('stays failed, without a time of loading, while a write makes it try again', async () => {
    const { resource, waiting, changes } = setUp();
    const loaded = resource.load().catch(() => undefined);
    waiting[0]!.reject(new AccountError('account_center.field_not_enabled'));
    await loaded;
    changes.length = 0;
    const invalidated = resource.invalidate();
    expect(resource.status).to.equal('failed');
    waiting[1]!.reject(new AccountError('account_center.field_not_enabled'));
    await invalidated;
    expect(changes.filter((change) => change.startsWith('loading'))).to.deep.equal([]);
    expect(resource.error?.code).to.equal('account_center.field_not_enabled');
  });

  it('keeps quiet about a failed refresh after a write', async () => {
    const { resource, waiting } = setUp();
    resource.set('a');
    const invalidated = resource.invalidate();
    waiting[0]!.reject(new AccountError('offline'));
    await invalidated;
    expect(resource.value).to.equal('a');
  });

  it('forgets, and takes nothing of the one who left for the one who comes', async () => {
    const { resource, waiting } = setUp();
    const left = resource.load();
    resource.reset();
    expect(resource).to.include({ status: 'idle', value: undefined });
    const came = resource.load();
    waiting[0]!.resolve('the one who left');
    await left;
    expect(resource).to.include({ status: 'loading', value: undefined });
    waiting[1]!.resolve('the one who came');
    await came;
    expect(resource.value).to.equal('the one who came');
  });

  it('takes no failure of the one who left either', async () => {
    const { resource, waiting } = setUp();
    const left = resource.load();
    resource.reset();
    waiting[0]!.reject(new AccountError('offline'));
    await rejection(left);
    expect(resource).to.include({ status: 'idle', error: undefined });
  });
});
