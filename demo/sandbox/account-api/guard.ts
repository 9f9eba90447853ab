/** Checks a body, query or upload against a schema and refuses in the server's own terms. */
import * as z from 'zod/mini';
import { ApiError } from './api-error.ts';
import { describe, toServerIssues } from './server-issues.ts';

export type Part = 'body' | 'query' | 'files';

export function guard<Schema extends z.core.$ZodType>(
  part: Part,
  schema: Schema,
  value: unknown,
): z.output<Schema> {
  const parsed = z.safeParse(schema, value);
  if (parsed.success) return parsed.data;
  const issues = toServerIssues(parsed.error.issues, value);
  throw new ApiError(400, 'guard.invalid_input', {
    message: `The request ${part} is invalid.`,
    details: issues.map(describe).join('\n'),
    data: { issues, name: 'ZodError' },
  });
}
