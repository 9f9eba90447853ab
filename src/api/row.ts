/** The form of a row of the endpoint table, and the types that follow from one. */
import type * as z from './zod.ts';
import type { bodies } from './bodies.ts';
import type { Feature, FieldName } from './settings.ts';

/** Data that several elements share; see `account/resource.ts`. */
export type ResourceName =
  | 'profile'
  | 'userinfo'
  | 'mfa'
  | 'mfaSettings'
  | 'logtoConfigs'
  | 'sessions'
  | 'grants'
  | 'devices'
  | 'tokens'
  | 'organizations'
  | 'roles'
  | 'enterpriseIdentities'
  | 'activity';

export interface Endpoint {
  readonly name: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
  /** The path stands beside `/api`, not below it. */
  readonly beside?: true;
  readonly query?: readonly string[];
  /** The body is multipart form data with one `file`. */
  readonly upload?: true;
  readonly response?: z.Schema;
  readonly stepUp?: 'always' | 'when-possible';
  readonly scope?: string;
  readonly field?: FieldName;
  readonly touches?: readonly ResourceName[];
  readonly resource?: ResourceName;
  /** The gateway answers it, where the owner switched this feature on. */
  readonly feature?: Feature;
}

/**
 * One row, and what it shares with others. A function without side effects, so that bundlers leave out the rows that a
 * page does not use; with spreads they would not dare.
 */
/* @__NO_SIDE_EFFECTS__ */
export function row<
  const R extends Omit<Endpoint, keyof S>,
  const S extends Partial<Endpoint> = object,
>(own: R, shared?: S): R & S {
  return { ...shared, ...own } as R & S;
}

/** The names after a colon in a path. */
type PathParameters<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | PathParameters<`/${Rest}`>
  : Path extends `${string}:${infer Name}`
    ? Name
    : never;

type Body<R extends Endpoint> = R['name'] extends keyof typeof bodies
  ? z.input<(typeof bodies)[R['name']]>
  : unknown;
type Query<R extends Endpoint> = R extends { query: readonly (infer Name extends string)[] }
  ? { [Parameter in Name]?: string }
  : unknown;
type Upload<R extends Endpoint> = R extends { upload: true } ? { file: Blob } : unknown;

/** Path parameters, query and body of a call in one flat object. Their names never clash; a test says so. */
export type Input<R extends Endpoint> = { [Name in PathParameters<R['path']>]: string } & Query<R> &
  Upload<R> &
  Body<R>;

/** What a call resolves to: its parsed answer, or nothing. */
export type Output<R extends Endpoint> = R extends { response: infer Schema extends z.Schema }
  ? z.output<Schema>
  : void;

/** A row whose answer elements share. */
export type Readable = Endpoint & { resource: ResourceName };
