/**
 * zod, in the few kinds a page needs. Its core is made for packages that build on it: `zod/mini` gives each schema
 * methods nobody calls here, and 1.6 kB. Servers do not count bytes; the gateway takes `zod/mini`.
 */
import {
  $ZodArray,
  $ZodBoolean,
  $ZodNullable,
  $ZodNumber,
  $ZodObject,
  $ZodOptional,
  $ZodPipe,
  $ZodString,
  $ZodTransform,
  $ZodUnknown,
  type $loose,
  type $strip,
  type $ZodShape,
  type $ZodType,
  type output,
} from 'zod/v4/core';

export { safeParse, type infer, type input, type output } from 'zod/v4/core';

export type Schema = $ZodType;

/* @__NO_SIDE_EFFECTS__ */
export const string = () => new $ZodString({ type: 'string' }) as $ZodString<string>;
/* @__NO_SIDE_EFFECTS__ */
export const number = () => new $ZodNumber({ type: 'number' }) as $ZodNumber<number>;
/* @__NO_SIDE_EFFECTS__ */
export const boolean = () => new $ZodBoolean({ type: 'boolean' }) as $ZodBoolean<boolean>;
/* @__NO_SIDE_EFFECTS__ */
export const unknown = () => new $ZodUnknown({ type: 'unknown' });
/* @__NO_SIDE_EFFECTS__ */
export const optional = <T extends Schema>(innerType: T) =>
  new $ZodOptional({ type: 'optional', innerType }) as $ZodOptional<T>;
/* @__NO_SIDE_EFFECTS__ */
export const nullable = <T extends Schema>(innerType: T) =>
  new $ZodNullable({ type: 'nullable', innerType }) as $ZodNullable<T>;
/* @__NO_SIDE_EFFECTS__ */
export const array = <T extends Schema>(element: T) =>
  new $ZodArray({ type: 'array', element }) as $ZodArray<T>;

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

/** What `schema` read, made into something else. */
/* @__NO_SIDE_EFFECTS__ */
export const transform = <T extends Schema, Output>(
  schema: T,
  change: (value: output<T>) => Output,
) =>
  new $ZodPipe({
    type: 'pipe',
    in: schema,
    out: new $ZodTransform({ type: 'transform', transform: change as (value: unknown) => Output }),
  }) as $ZodPipe<T, $ZodTransform<Output, output<T>>>;

/** One of a few words. */
/* @__NO_SIDE_EFFECTS__ */
export const oneOf = <const Word extends string>(...words: readonly Word[]) =>
  new $ZodTransform({
    type: 'transform',
    transform: (value, { issues }) => {
      if (!words.includes(value as Word)) issues.push({ code: 'custom', input: value });
      return value;
    },
  }) as $ZodTransform<Word, Word>;

/** The schemas of an object's keys. */
/* @__NO_SIDE_EFFECTS__ */
export const shapeOf = <Shape extends $ZodShape>(schema: $ZodObject<Shape>): Shape =>
  schema._zod.def.shape;
