import type { PropertyDeclaration, ReactiveElement } from 'lit';

type Decorator = (prototype: ReactiveElement, name: PropertyKey) => void;

/**
 * Lit's `@property` for the one kind of decorators this code is compiled with; Lit's own know both kinds, which is
 * 0.4 kB more in every page.
 */
export const property =
  (options?: PropertyDeclaration): Decorator =>
  (prototype, name) =>
    (prototype.constructor as typeof ReactiveElement).createProperty(name, options);

/** A property of the element's own, without an attribute. */
export const state = (): Decorator => property({ state: true, attribute: false });

/** What an element rendered last that matches a selector. */
export const query =
  (selector: string): Decorator =>
  (prototype, name) =>
    Object.defineProperty(prototype, name, {
      get(this: ReactiveElement): Element | null {
        return this.renderRoot.querySelector(selector);
      },
    });
