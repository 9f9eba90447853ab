/**
 * zod, in the few kinds a page needs. Its core is made for packages that build on it: `zod/mini` gives each schema
 * methods nobody calls here, and its own kinds are ready for checks, codecs and promises that no answer of a server
 * has. So objects and what may be missing are zod's; the rest are transforms of a line each. Servers do not count
 * bytes; the gateway takes `zod/mini`.
 */
import {
  $ZodObject,
  $ZodOptional,
  $ZodTransform,
  type $loose,
  type $strip,
  type $ZodRawIssue,
  type $ZodShape,
  type $ZodTransformDef,
  type $ZodType,
  type input,
  type output,
  type ParsePayload,
} from 'zod/v4/core';

export type { infer, input, output } from 'zod/v4/core';

export type Schema<Output = unknown, Input = unknown> = $ZodType<Output, Input>;

/* @__NO_SIDE_EFFECTS__ */
const kind = <Output, Input = Output>(transform: $ZodTransformDef['transform']) =>
  new $ZodTransform({ type: 'transform', transform }) as Schema<Output, Input>;

/* @__NO_SIDE_EFFECTS__ */
const check = <T>(expected: string, accepts: (value: unknown) => boolean) =>
  kind<T>((value, { issues }) => {
    if (!accepts(value)) issues.push({ code: 'invalid_type', expected, input: value });
    return value;
  });

/**
 * What a value is by a schema, or what is wrong with it. By the interface that all libraries of schemas share: zod's own
 * errors do more than anybody here asks of them.
 */
export const read = <T extends Schema>(schema: T, value: unknown) =>
  schema['~standard'].validate(value) as
    { value: output<T>; issues?: undefined } | { value?: undefined; issues: readonly object[] };

/** Reads something inside of a value: what is wrong with it is wrong with the value. */
function inner<T extends Schema>(schema: T, value: unknown, { issues }: ParsePayload) {
  const { value: found, issues: wrong = [] } = read(schema, value);
  issues.push(...(wrong as $ZodRawIssue[]));
  return found;
}

/* @__NO_SIDE_EFFECTS__ */
export const string = () => check<string>('string', (value) => typeof value === 'string');
/* @__NO_SIDE_EFFECTS__ */
export const number = () => check<number>('number', Number.isFinite);
/* @__NO_SIDE_EFFECTS__ */
export const boolean = () => check<boolean>('boolean', (value) => typeof value === 'boolean');
/* @__NO_SIDE_EFFECTS__ */
export const unknown = () => kind<unknown>((value) => value);
/* @__NO_SIDE_EFFECTS__ */
export const optional = <T extends Schema>(innerType: T) =>
  new $ZodOptional({ type: 'optional', innerType }) as $ZodOptional<T>;
/* @__NO_SIDE_EFFECTS__ */
export const nullable = <T extends Schema>(schema: T) =>
  kind<output<T> | null, input<T> | null>((value, payload) =>
    value === null ? value : inner(schema, value, payload),
  );
/* @__NO_SIDE_EFFECTS__ */
export const array = <T extends Schema>(member: T) =>
  kind<output<T>[], input<T>[]>((value, payload) =>
    inner(list, value, payload)?.map((one) => inner(member, one, payload)),
  );
const list = check<unknown[]>('array', Array.isArray);

/** What `schema` read, made into something else. */
/* @__NO_SIDE_EFFECTS__ */
export const transform = <T extends Schema, Output>(
  schema: T,
  change: (value: output<T>) => Output,
) =>
  kind<Output, input<T>>((value, payload) => {
    const found = inner(schema, value, payload);
    return payload.issues.length > 0 ? undefined : change(found as output<T>);
  });

/** One of a few words. */
/* @__NO_SIDE_EFFECTS__ */
export const oneOf = <const Word extends string>(...words: readonly Word[]) =>
  check<Word>(words.join(), (value) => words.includes(value as Word));

/** Keys it does not know are dropped. */
/* @__NO_SIDE_EFFECTS__ */
export const object = <Shape extends $ZodShape>(shape: Shape) =>
  new $ZodObject({ type: 'object', shape }) as $ZodObject<Shape, $strip>;

/** Keys it does not know are kept. */
/* @__NO_SIDE_EFFECTS__ */
export const looseObject = <Shape extends $ZodShape>(shape: Shape) =>
  new $ZodObject({ type: 'object', shape, catchall: unknown() }) as $ZodObject<Shape, $loose>;

/** Any keys, values of one kind. */
/* @__NO_SIDE_EFFECTS__ */
export const record = <T extends Schema>(catchall: T) =>
  new $ZodObject({ type: 'object', shape: {}, catchall }) as $ZodObject<Record<string, T>>;

/** The schemas of an object's keys. */
/* @__NO_SIDE_EFFECTS__ */
export const shapeOf = <Shape extends $ZodShape>(schema: $ZodObject<Shape>): Shape =>
  schema._zod.def.shape;
