import { expect } from '@open-wc/testing';
import { checkUsername, type UsernameRule } from '../../src/account/username-policy.ts';
import type { UsernamePolicy } from '../../src/api/settings.ts';

describe('checkUsername', () => {
  const no = (kind: string): UsernamePolicy => ({ allowedChars: { [kind]: false } });
  const cases: [username: string, UsernamePolicy | undefined, UsernameRule | undefined][] = [
    ['ann', undefined, undefined],
    ['_Ann_9', undefined, undefined],
    ['u'.repeat(128), undefined, undefined],
    ['', undefined, 'required'],
    ['1ann', undefined, 'starts_with_number'],
    ['a-b', undefined, 'invalid_charset_hard'],
    ['änn', undefined, 'invalid_charset_hard'],
    ['a b', undefined, 'invalid_charset_hard'],
    ['u'.repeat(129), undefined, 'too_long'],
    ['ab', { minLength: 3 }, 'too_short'],
    ['abcd', { maxLength: 3 }, 'too_long'],
    ['Ann', no('uppercase'), 'uppercase_not_allowed'],
    ['Ann', no('lowercase'), 'lowercase_not_allowed'],
    ['ann1', no('numbers'), 'numbers_not_allowed'],
    ['a_b', no('underscore'), 'underscore_not_allowed'],
  ];
  for (const [username, policy, expected] of cases) {
    it(`finds ${expected ?? 'nothing wrong'} in “${username.slice(0, 10)}” (${username.length})`, () => {
      expect(checkUsername(username, policy)).to.equal(expected);
    });
  }
});
