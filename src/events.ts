/**
 * Everything the elements tell their host page. Each event bubbles and crosses shadow roots.
 * `logto-before-…` can be cancelled and `logto-step-up` answered by the host; the rest are facts.
 */
import type { ResourceName } from './api/endpoints.ts';
import type { VerificationRecord } from './api/schemas.ts';

const composed = { bubbles: true, composed: true };

/** About to write. `preventDefault()` stops it; the element returns to rest as if the person had cancelled. */
export class LogtoBeforeChangeEvent extends Event {
  static readonly type = 'logto-before-change';
  /** Name of the call, as in the endpoint table. */
  readonly call: string;
  /** What would be sent. Holds passwords and codes where the call does; treat it accordingly. */
  readonly input: object;
  constructor(call: string, input: object) {
    super(LogtoBeforeChangeEvent.type, { ...composed, cancelable: true });
    this.call = call;
    this.input = input;
  }
}

/** About to leave for the sign-in. `preventDefault()` stops it, as for a sign-in of the host's own. */
export class LogtoBeforeSignInEvent extends Event {
  static readonly type = 'logto-before-sign-in';
  constructor() {
    super(LogtoBeforeSignInEvent.type, { ...composed, cancelable: true });
  }
}

/** About to sign out. `preventDefault()` stops it, as while something of the host's own is not saved. */
export class LogtoBeforeSignOutEvent extends Event {
  static readonly type = 'logto-before-sign-out';
  constructor() {
    super(LogtoBeforeSignOutEvent.type, { ...composed, cancelable: true });
  }
}

/** Something of the account was changed and the server said yes. */
export class LogtoAccountChangeEvent extends Event {
  static readonly type = 'logto-account-change';
  readonly call: string;
  /** The data that is different now. */
  readonly touched: readonly ResourceName[];
  constructor(call: string, touched: readonly ResourceName[]) {
    super(LogtoAccountChangeEvent.type, composed);
    this.call = call;
    this.touched = touched;
  }
}

/** Something failed and the person was told. */
export class LogtoErrorEvent extends Event {
  static readonly type = 'logto-error';
  /** Logto's code, or one of ours; see `AccountError`. */
  readonly code: string;
  /** HTTP status, 0 without an answer. */
  readonly status: number;
  constructor(code: string, status: number) {
    super(LogtoErrorEvent.type, composed);
    this.code = code;
    this.status = status;
  }
}

/** The person gave up what they had begun. */
export class LogtoCancelEvent extends Event {
  static readonly type = 'logto-cancel';
  constructor() {
    super(LogtoCancelEvent.type, composed);
  }
}

/** Nobody is signed in, or no longer. What to do about it is the host's decision. */
export class LogtoSignedOutEvent extends Event {
  static readonly type = 'logto-signed-out';
  constructor() {
    super(LogtoSignedOutEvent.type, composed);
  }
}

/** The person has to prove who they are. A host with a screen of its own answers by `respondWith`. */
export class LogtoStepUpEvent extends Event {
  static readonly type = 'logto-step-up';
  response: Promise<VerificationRecord> | undefined;
  constructor() {
    super(LogtoStepUpEvent.type, { ...composed, cancelable: true });
  }
  /** Takes over the question. Reject to cancel it. */
  respondWith(record: Promise<VerificationRecord>): void {
    this.preventDefault();
    this.response = record;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'logto-before-change': LogtoBeforeChangeEvent;
    'logto-before-sign-in': LogtoBeforeSignInEvent;
    'logto-before-sign-out': LogtoBeforeSignOutEvent;
    'logto-account-change': LogtoAccountChangeEvent;
    'logto-error': LogtoErrorEvent;
    'logto-cancel': LogtoCancelEvent;
    'logto-signed-out': LogtoSignedOutEvent;
    'logto-step-up': LogtoStepUpEvent;
  }
}
