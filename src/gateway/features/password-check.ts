import { passwordCheck as answer } from '../../api/gateway-schemas.ts';
import type { FeatureCall } from '../call.ts';
import { GatewayError } from '../errors.ts';

const perMinute = 30;

/** Asks Logto whether it would accept a password. Each person has a limit, as each try is a request to Logto. */
export function createPasswordCheck() {
  let minute = 0;
  let tries = new Map<string, number>();

  return {
    async checkPassword({ management, person, body, setup }: FeatureCall) {
      const now = Math.floor(setup.now() / 60_000);
      if (now !== minute) {
        minute = now;
        tries = new Map();
      }
      const count = (tries.get(person.id) ?? 0) + 1;
      tries.set(person.id, count);
      if (count > perMinute) {
        const seconds = Math.ceil(60 - (setup.now() % 60_000) / 1000);
        throw new GatewayError(429, 'rate_limited', { headers: { 'retry-after': `${seconds}` } });
      }
      return management({
        method: 'POST',
        path: '/sign-in-exp/default/check-password',
        body: { password: body['password'], userId: person.id },
        answer,
        // A password that is not good enough is an answer.
        also: [400],
      });
    },
  };
}
