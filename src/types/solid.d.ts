/** The elements in JSX of Solid. What is not said to be an attribute (`attr:`) is set as a property. */
import type { JSX } from 'solid-js';
import type { Elements } from './elements.js';
import type { Handlers } from './events.js';

type Prefixed<Values, Prefix extends string> = {
  [Name in keyof Values & string as `${Prefix}${Name}`]?: Values[Name];
};

type InSolid = {
  [Tag in keyof Elements]: JSX.HTMLAttributes<Elements[Tag]['element']> &
    Elements[Tag]['properties'] &
    Elements[Tag]['attributes'] &
    Prefixed<Elements[Tag]['properties'], 'prop:'> &
    Prefixed<Elements[Tag]['attributes'], 'attr:'> &
    Handlers<Elements[Tag]['events'], 'on:'>;
};

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements extends InSolid {}
  }
}
