/**
 * The one kind of failure that comes from the wire. Elements turn `code` into words; nothing else of it is shown.
 *
 * Codes are Logto's own (`user.username_already_in_use`), plus these, where Logto sends none or where one of its codes
 * means several things:
 * - `offline`       the request did not reach the server
 * - `timeout`       no answer in time
 * - `unavailable`   the server answered 5xx without a code
 * - `unreadable`    the answer is not what the table promises
 * - `signed_out`    there is no valid token, and renewing it did not help
 * - `scope_missing` the token was granted without the scope this needs; only a new sign-in helps
 * - `too_large`     a body was dropped by the server, which says so by an empty 404
 * - `gone`          an empty 404: the server does not know the route or the thing
 */
export class AccountError extends Error {
  override readonly name = 'AccountError';
  readonly code: string;
  /** HTTP status, 0 where there was no answer. */
  readonly status: number;
  /** What the server added, such as the list of broken password rules. */
  readonly data: unknown;
  /** Seconds after which another try makes sense, where the server says so. */
  readonly retryAfter: number | undefined;

  constructor(
    code: string,
    status = 0,
    options: { data?: unknown; retryAfter?: number | undefined; cause?: unknown } = {},
  ) {
    super(code, { cause: options.cause });
    this.code = code;
    this.status = status;
    this.data = options.data;
    this.retryAfter = options.retryAfter;
  }
}

/** Any thrown value as an `AccountError`; what is not one becomes `unexpected`, or `offline`, and keeps its cause. */
export function asAccountError(thrown: unknown): AccountError {
  if (thrown instanceof AccountError) return thrown;
  // Code that could not be fetched is the usual cause while there is no network.
  const code = globalThis.navigator?.onLine === false ? 'offline' : 'unexpected';
  return new AccountError(code, 0, { cause: thrown });
}

/**
 * True where the server says that what a call was about does not exist, which it does in several ways. Who wanted it
 * away has got it.
 */
export function isGone(thrown: unknown): boolean {
  if (!(thrown instanceof AccountError)) return false;
  const { status, data } = thrown;
  // Meant as a 404, some refusals come as a 400 with the 404 in their data.
  return status === 404 || (data as { status?: unknown } | undefined)?.status === 404;
}
