/**
 * Logto checks its input with version 3 of the schema library and sends the findings as they are; ours is version 4,
 * which words them differently. Clients show field errors from `data.issues`, so the sandbox speaks the old form.
 */
import type * as z from 'zod/mini';

type Found = z.core.$ZodIssue;
type Path = (string | number)[];

export interface ServerIssue {
  code: string;
  path: Path;
  message: string;
  expected?: unknown;
  received?: unknown;
  [key: string]: unknown;
}

export function toServerIssues(
  issues: readonly Found[],
  root: unknown,
  above: Path = [],
): ServerIssue[] {
  return issues.map((issue) => translate(issue, root, [...above, ...(issue.path as Path)]));
}

/** One line of `details`. */
export function describe({ code, path, message, expected, received }: ServerIssue): string {
  const words =
    code === 'invalid_type'
      ? `Expected ${String(expected)} but received ${String(received)}.`
      : message;
  return `Error in key path "${path.join('.')}": (${code}) ${words}`;
}

function translate(issue: Found, root: unknown, path: Path): ServerIssue {
  const value = valueAt(root, path);
  switch (issue.code) {
    case 'invalid_type': {
      const expected = issue.expected === 'record' ? 'object' : issue.expected;
      return wrongType(expected, value, path);
    }
    case 'invalid_value': {
      const [only, ...others] = issue.values;
      const options = issue.values.map(quote).join(' | ');
      if (value === undefined) return wrongType(options, value, path);
      if (others.length === 0) {
        const message = `Invalid literal value, expected ${JSON.stringify(only)}`;
        return { received: value, code: 'invalid_literal', expected: only, path, message };
      }
      const message = `Invalid enum value. Expected ${options}, received ${quote(value)}`;
      return { received: value, code: 'invalid_enum_value', options: issue.values, path, message };
    }
    case 'invalid_union': {
      if (issue.discriminator) {
        const options = ('options' in issue ? issue.options : undefined) ?? [];
        const message = `Invalid discriminator value. Expected ${options.map(quote).join(' | ')}`;
        return { code: 'invalid_union_discriminator', options, path, message };
      }
      const unionErrors = issue.errors.map((branch) => ({
        issues: toServerIssues(branch, root, path),
        name: 'ZodError',
      }));
      return { code: 'invalid_union', unionErrors, path, message: 'Invalid input' };
    }
    case 'invalid_format': {
      const message = issue.format === 'regex' ? 'Invalid' : `Invalid ${issue.format}`;
      return { validation: issue.format, code: 'invalid_string', message, path };
    }
    case 'too_small':
      return limit(issue, { minimum: issue.minimum }, `at least ${issue.minimum}`, path);
    case 'too_big':
      return limit(issue, { maximum: issue.maximum }, `at most ${issue.maximum}`, path);
    default:
      return { code: issue.code, path, message: issue.message };
  }
}

function wrongType(expected: string, value: unknown, path: Path): ServerIssue {
  const received = typeName(value);
  const message =
    received === 'undefined' ? 'Required' : `Expected ${expected}, received ${received}`;
  return { code: 'invalid_type', expected, received, path, message };
}

function limit(
  issue: { code: string; origin: string },
  bound: Record<string, unknown>,
  words: string,
  path: Path,
): ServerIssue {
  const message = `String must contain ${words} character(s)`;
  const { code, origin: type } = issue;
  return { code, ...bound, type, inclusive: true, exact: false, message, path };
}

function valueAt(root: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, key) => (value as Record<string | number, unknown> | null | undefined)?.[key],
    root,
  );
}

function typeName(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

const quote = (value: unknown): string =>
  typeof value === 'string' ? `'${value}'` : String(value);
