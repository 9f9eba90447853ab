const made = new Map<string, unknown>();

/** A formatter of the browser's, made once: making one takes longer than a hundred uses of it. */
export function formatter<Options, Formatter>(
  kind: new (tag: string, options: Options) => Formatter,
  tag: string,
  options: Options,
): Formatter {
  const key = `${kind.name} ${tag} ${JSON.stringify(options)}`;
  let found = made.get(key) as Formatter | undefined;
  if (!found) made.set(key, (found = new kind(tag, options)));
  return found;
}
