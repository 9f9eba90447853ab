/**
 * Every other test runs under the README's content policy and fails where it is violated. This shows that they would.
 */
import { expect, test } from './fixtures.ts';

/** Done a moment later, because what a test runs at once may do more than the page's own scripts. */
const attempts: [what: string, violated: RegExp, attempt: () => unknown][] = [
  [
    'code from text',
    /Policy: require-trusted-types-for trusted-types-sink Function/,
    () => setTimeout(() => Reflect.construct(Function, [''])),
  ],
  [
    'markup from text',
    /Policy: require-trusted-types-for trusted-types-sink Element innerHTML/,
    () => setTimeout(() => (document.body.innerHTML = '<b></b>')),
  ],
  [
    'another way to trusted markup',
    /Policy: trusted-types trusted-types-policy/,
    () => setTimeout(() => Reflect.get(window, 'trustedTypes').createPolicy('own', {})),
  ],
  [
    'a request elsewhere',
    /Policy: connect-src http:\/\/localhost/,
    () => fetch('http://localhost:9/').catch(() => undefined),
  ],
  [
    'styles in an attribute',
    /Policy: style-src-attr inline/,
    () => document.body.setAttribute('style', 'color: red'),
  ],
];

test('a violated policy is a fault, even where the refusal is caught', async ({
  open,
  page,
  problems,
}) => {
  await open('<logto-account-settings></logto-account-settings>');
  await expect(page.getByText('You are signed out')).toBeVisible();
  expect(problems.unexpected).toEqual([]);
  for (const [what, violated, attempt] of attempts) {
    await page.evaluate(attempt);
    await expect.poll(() => problems.unexpected.join(), what).toMatch(violated);
  }
  // The browser's own words for each, and ours.
  problems.expect(/^Policy: |Content Security Policy|Trusted/);
});
