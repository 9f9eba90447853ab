/** Tells how far two types agree, as types: what is wrong shows up in the compiler's message. */

/** Enums as the texts they stand for. */
export type Plain<T> = T extends string
  ? `${T}`
  : T extends readonly (infer Item)[]
    ? Plain<Item>[]
    : T extends object
      ? { [Key in keyof T]: Plain<T[Key]> }
      : T;

/** The names in a type, nested ones with dots; keys that could be anything have none. */
export type Names<T> = T extends readonly (infer Item)[]
  ? Names<Item>
  : T extends object
    ? {
        [Key in keyof T as string extends Key ? never : Key]-?:
          (Key & string) | `${Key & string}.${Names<NonNullable<T[Key]>>}`;
      } extends infer Paths
      ? Paths[keyof Paths]
      : never
    : never;

/** Names of ours that Logto does not know; `never` is agreement. */
export type Strange<Ours, Theirs> = Exclude<Names<Ours>, Names<Theirs>>;

/** A value that may be undefined may as well be absent. */
type Lenient<T> = T extends readonly (infer Item)[]
  ? Lenient<Item>[]
  : T extends object
    ? { [Key in keyof T as undefined extends T[Key] ? never : Key]: Lenient<T[Key]> } & {
        [Key in keyof T as undefined extends T[Key] ? Key : never]?: Lenient<T[Key]>;
      }
    : T;

/** Whether all that Logto may send is something we can read. */
export type Reads<Ours, Theirs> = Plain<Theirs> extends Lenient<Ours> ? true : false;

/** Whether all that we may send is something Logto takes. */
export type Sends<Ours, Theirs> = Ours extends Plain<Theirs> ? true : false;

/** Compiles where nothing is strange. */
export type NothingStrange<_ extends never> = true;
/** Compiles where it is so. */
export type So<_ extends true> = true;
