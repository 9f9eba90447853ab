/** What the schemas of all areas are built from. */
import * as z from 'zod/mini';

/** A list that keeps the members it can read and drops the rest. */
/* @__NO_SIDE_EFFECTS__ */
export const listOf = <T extends z.ZodMiniType>(member: T) =>
  z.pipe(
    z.array(z.unknown()),
    z.transform((items: unknown[]): z.output<T>[] =>
      items.flatMap((item) => {
        const parsed = z.safeParse(member, item);
        return parsed.success ? [parsed.data] : [];
      }),
    ),
  );

/**
 * A value that gives way to another, rather than failing its parent, when it has an unexpected form.
 * What `z.catch` does, without the 3 kB that come along with it.
 */
/* @__NO_SIDE_EFFECTS__ */
export const orElse = <T extends z.ZodMiniType, F extends z.output<T> | undefined>(
  schema: T,
  fallback: F,
) =>
  z.pipe(
    z.optional(z.unknown()),
    z.transform((value: unknown): z.output<T> => {
      const parsed = z.safeParse(schema, value);
      return parsed.success ? parsed.data : (fallback as z.output<T>);
    }),
  );

/** A dictionary that keeps the entries it can read. */
/* @__NO_SIDE_EFFECTS__ */
export const dictionaryOf = <T extends z.ZodMiniType>(entry: T) =>
  z.pipe(
    z.looseObject({}),
    z.transform((values: Record<string, unknown>): Record<string, z.output<T>> => {
      const kept: Record<string, z.output<T>> = {};
      for (const [key, value] of Object.entries(values)) {
        const parsed = z.safeParse(entry, value);
        if (parsed.success) kept[key] = parsed.data;
      }
      return kept;
    }),
  );

/* @__NO_SIDE_EFFECTS__ */
export const lenient = <T extends z.ZodMiniType>(schema: T) =>
  orElse(z.optional(schema), undefined);

export const text = z.string();
export const optionalText = z.optional(text);
export const optionalNumber = z.optional(z.number());
export const nullableText = z.optional(z.nullable(text));

/** What a refusal looks like when it has a body of ours; some have none, see `AccountError`. */
export const errorBody = z.object({ code: text, data: z.optional(z.unknown()) });
