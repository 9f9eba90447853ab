/** The elements in JSX of Preact. */
import type { HTMLAttributes } from 'preact';
import type { Elements } from './elements.js';
import type { Handlers } from './events.js';

type InPreact = {
  [Tag in keyof Elements]: HTMLAttributes<Elements[Tag]['element']> &
    Elements[Tag]['properties'] &
    Elements[Tag]['attributes'] &
    Handlers<Elements[Tag]['events'], 'on'>;
};

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements extends InPreact {}
  }
}
