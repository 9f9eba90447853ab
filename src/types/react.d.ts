/** The elements in JSX of React 19, which sets properties and listens to events of custom elements by itself. */
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { Elements } from './elements.js';
import type { Handlers } from './events.js';

type InReact = {
  [Tag in keyof Elements]: DetailedHTMLProps<
    HTMLAttributes<Elements[Tag]['element']>,
    Elements[Tag]['element']
  > &
    Elements[Tag]['properties'] &
    Elements[Tag]['attributes'] &
    Handlers<Elements[Tag]['events'], 'on'>;
};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends InReact {}
  }
}
