/** Handlers of events, under the names that frameworks give them. */

/** `{ 'logto-error': LogtoErrorEvent }` → `{ 'onlogto-error'?: (event: LogtoErrorEvent) => void }` */
export type Handlers<Events, Prefix extends string> = {
  [Name in keyof Events & string as `${Prefix}${Name}`]?: Handler<Events[Name]>;
};

/** The same with `onLogtoError`. */
export type CamelHandlers<Events> = {
  [Name in keyof Events & string as `on${Camel<Name>}`]?: Handler<Events[Name]>;
};

type Handler<Event> = ((event: Event) => void) | undefined;

type Camel<Name extends string> = Name extends `${infer Word}-${infer Rest}`
  ? `${Capitalize<Word>}${Camel<Rest>}`
  : Capitalize<Name>;
