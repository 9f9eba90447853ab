/** What the package may weigh: kB are 1000 bytes, brotli at quality 11, each file compressed alone, as servers send it. */
export const budgets = {
  /** The settings with their first panel, the page giving the token. In one request. */
  settings: 24,
  /** The same with the sign-in client. */
  settingsWithSignIn: 38,
  /**
   * All that a signed-in person can open, in one language. The aim was 75, set before there was anything to weigh: the
   * libraries alone are 22, and the check-up and the elements of the gateway came on top. It may fall and not rise.
   */
  everything: 113,
  /** One click brings one chunk. */
  lazyChunk: 10,
  language: 3.5,
  /** One element from npm, the page giving the token. */
  element: 20,
  gateway: 20,
};
