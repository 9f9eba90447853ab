/** What the schemas of all areas are built from. */
import * as z from '../zod.ts';

/** A list that keeps the members it can read and drops the rest. */
/* @__NO_SIDE_EFFECTS__ */
export const listOf = <T extends z.Schema>(member: T) =>
  z.transform(z.array(z.unknown()), (items): z.output<T>[] =>
    items.flatMap((item) => {
      const { value, issues } = z.read(member, item);
      return issues ? [] : [value];
    }),
  );

/**
 * A value that gives way to another, rather than failing its parent, when it has an unexpected form.
 * What zod's own `catch` does, without what that brings along.
 */
/* @__NO_SIDE_EFFECTS__ */
export const orElse = <T extends z.Schema, F extends z.output<T> | undefined>(
  schema: T,
  fallback: F,
) =>
  z.transform(z.optional(z.unknown()), (given): z.output<T> => {
    const { value, issues } = z.read(schema, given);
    return issues ? (fallback as z.output<T>) : value;
  });

/** A dictionary that keeps the entries it can read. */
/* @__NO_SIDE_EFFECTS__ */
export const dictionaryOf = <T extends z.Schema>(entry: T) =>
  z.transform(z.looseObject({}), (values): Record<string, z.output<T>> => {
    const kept: Record<string, z.output<T>> = {};
    for (const [key, given] of Object.entries(values)) {
      const { value, issues } = z.read(entry, given);
      if (!issues) kept[key] = value;
    }
    return kept;
  });

/* @__NO_SIDE_EFFECTS__ */
export const lenient = <T extends z.Schema>(schema: T) => orElse(z.optional(schema), undefined);

export const text = z.string();
export const optionalText = z.optional(text);
export const optionalNumber = z.optional(z.number());
export const nullableText = z.optional(z.nullable(text));

/** What a refusal looks like when it has a body of ours; some have none, see `AccountError`. */
export const errorBody = z.object({ code: text, data: z.optional(z.unknown()) });
