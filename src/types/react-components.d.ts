/** What the components of `logto-account-elements/react` take. */
import type { ForwardRefExoticComponent, HTMLAttributes, RefAttributes } from 'react';
import type { Elements } from './elements.js';
import type { CamelHandlers } from './events.js';

export type Component<Tag extends keyof Elements> = ForwardRefExoticComponent<
  HTMLAttributes<Elements[Tag]['element']> &
    Elements[Tag]['properties'] &
    CamelHandlers<Elements[Tag]['events']> &
    RefAttributes<Elements[Tag]['element']>
>;
