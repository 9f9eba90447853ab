import { wordsFor } from './messages.ts';

export interface ErrorBody {
  code?: string;
  message: string;
  data?: unknown;
  details?: string;
}

/** What a route throws to answer with an error: `{ code, message, data?, details? }`. */
export class ApiError extends Error {
  readonly status: number;
  readonly code: string;
  readonly data: unknown;
  readonly details: string | undefined;

  constructor(
    status: number,
    code: string,
    more: { data?: unknown; details?: string; message?: string } = {},
  ) {
    super(more.message ?? wordsFor(code));
    this.status = status;
    this.code = code;
    this.data = more.data;
    this.details = more.details;
  }

  get body(): ErrorBody {
    return {
      code: this.code,
      message: this.message,
      ...(this.data !== undefined && { data: this.data }),
      ...(this.details !== undefined && { details: this.details }),
    };
  }
}

/** A body the parser refused: the real server answers these without a code, or without a body at all. */
export class UnreadableBody extends Error {
  readonly status: 400 | 404;

  constructor(status: 400 | 404, message: string) {
    super(message);
    this.status = status;
  }
}
