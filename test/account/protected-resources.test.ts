import { expect } from '@open-wc/testing';
import { apps } from '../../src/account/apps.ts';
import { trustedDevices } from '../../src/account/devices.ts';
import { signIns } from '../../src/account/sessions.ts';
import { endSession, listMfa, verifyPassword } from '../../src/api/endpoints.ts';
import type { AccountError } from '../../src/api/errors.ts';
import { memoryAccount, password, type MemoryAccountOptions } from '../support/memory-account.ts';
import { rejection } from '../support/rejection.ts';

const minute = 60_000;

/** An account whose questions are answered by somebody who knows the password. */
function setUp(options: MemoryAccountOptions = {}) {
  const world = memoryAccount(options);
  let asked = 0;
  world.account.stepUp.serve(() => {
    asked += 1;
    return world.account.call(verifyPassword, { password });
  });
  const made = (wanted: string) => world.requests.filter((request) => request === wanted).length;
  return { ...world, world, asked: () => asked, made };
}

describe('Protected resources', () => {
  it('are not asked for, nor anything of the person, when they are refreshed quietly', async () => {
    const { account, tenant, asked, made } = setUp();
    const sessions = account.resource(signIns);
    await sessions.load();
    tenant.advance(11 * minute);
    await account.profile.refresh();
    await account.invalidate(['sessions']);
    expect(asked()).to.equal(1);
    expect(made('GET /my-account/sessions')).to.equal(1);
    expect(sessions.error?.code).to.equal('verification_record.permission_denied');
    expect(sessions.value, 'stays on screen').to.have.length(1);
    await sessions.refresh();
    expect(asked()).to.equal(2);
    expect(sessions.error).to.equal(undefined);
  });

  it('stay as they are where the server no longer honours the proof', async () => {
    const { account, tenant, asked } = setUp();
    const sessions = account.resource(signIns);
    await sessions.load();
    tenant.advance(11 * minute);
    await account.invalidate(['sessions']);
    expect(asked()).to.equal(1);
    expect(sessions.error?.code).to.equal('verification_record.permission_denied');
    expect(account.stepUp.current, 'is forgotten').to.equal(undefined);
  });

  it('are read once after many changes that belong together', async () => {
    const { account, tenant, person, made } = setUp();
    const sessions = account.resource(signIns);
    const others = [1, 2, 3].map(() => tenant.signIns.signIn(person.id).sessionUid);
    await sessions.load();
    await account.together(() =>
      Promise.all(others.map((sessionId) => account.call(endSession, { sessionId }))),
    );
    expect(sessions.value).to.have.length(1);
    expect(made('GET /my-account/sessions')).to.equal(2);
  });

  it('are read even when one of these changes fails', async () => {
    const { account, tenant, person } = setUp();
    const sessions = account.resource(signIns);
    const { sessionUid } = tenant.signIns.signIn(person.id);
    await sessions.load();
    const error = await rejection<AccountError>(
      account.together(async () => {
        await account.call(endSession, { sessionId: sessionUid });
        await account.call(endSession, { sessionId: sessionUid });
      }),
    );
    expect(error.code).to.equal('oidc.session_not_found');
    expect(sessions.value).to.have.length(1);
  });

  it('hold every trusted device, however many pages they come in', async () => {
    const { account, tenant, person } = setUp();
    for (let index = 0; index < 130; index += 1) tenant.signIns.trustDevice(person.id);
    expect(await account.resource(trustedDevices).load()).to.have.length(130);
  });

  it('tell another company’s apps from the owner’s', async () => {
    const { account, tenant, person } = setUp();
    tenant.signIns.signIn(person.id, { clientId: 'calendar', thirdParty: true });
    const granted = await account.resource(apps).load();
    const kinds = granted.map(({ id, thirdParty }) => [id, thirdParty]);
    expect(kinds).to.deep.equal([
      ['calendar', true],
      ['demo-app', false],
    ]);
  });

  it('keep nothing of the value behind a session’s cookie', async () => {
    const { account, world } = setUp();
    let cookies = 0;
    world.intercept = async (request) => {
      if (!request.url.endsWith('/sessions')) return undefined;
      const answer = await world.api(request);
      cookies = [...(await answer.clone().text()).matchAll(/"jti"/g)].length;
      return answer;
    };
    const sessions = await account.resource(signIns).load();
    expect(cookies, 'the server sends it').to.be.above(0);
    expect(JSON.stringify(sessions)).not.to.contain('jti');
  });

  it('teach that there are no trusted devices where the server does not know them', async () => {
    const { account } = setUp({ known: false, settings: { devFeatures: false } });
    await account.profile.load();
    expect(account.control('trustedDevice')).to.equal('Edit');
    expect((await rejection<AccountError>(account.resource(trustedDevices).load())).code).to.equal(
      'gone',
    );
    expect(account.control('trustedDevice')).to.equal('Off');
  });

  it('are forgotten when somebody else signs in', async () => {
    const { account, world, tenant } = setUp();
    await account.profile.load();
    await account.resource(signIns).load();
    const other = tenant.people.set('other', { ...world.person, id: 'other' }).get('other')!;
    world.token = tenant.signIns.signIn(other.id).token;
    await account.profile.refresh();
    expect(account.resource(signIns).status).to.equal('idle');
    expect(account.resource(signIns).value).to.equal(undefined);
    expect(account.stepUp.current).to.equal(undefined);
  });

  it('are read anew when the same person comes back', async () => {
    const { account, world } = setUp();
    const { token } = world;
    await account.profile.load();
    await account.resource(listMfa).load();
    world.token = undefined;
    await account.resource(listMfa).invalidate();
    expect(account.resource(listMfa).error?.code).to.equal('signed_out');
    world.token = token;
    await account.profile.refresh();
    expect(account.resource(listMfa).status).to.equal('idle');
  });
});
