/** The elements in templates of Vue. */
import type { HTMLAttributes, PublicProps } from 'vue';
import type { Elements } from './elements.js';
import type { CamelHandlers } from './events.js';

type InVue = {
  [Tag in keyof Elements]: new () => {
    $props: HTMLAttributes &
      PublicProps &
      Elements[Tag]['properties'] &
      CamelHandlers<Elements[Tag]['events']>;
  };
};

declare module 'vue' {
  interface GlobalComponents extends InVue {}
}
