import { createComponent } from '@lit/react';
import * as React from 'react';
import type { RootElement } from '../elements/root-element.ts';

/** Every event, as React names its handlers. */
const events = {
  onLogtoBeforeChange: 'logto-before-change',
  onLogtoBeforeSignIn: 'logto-before-sign-in',
  onLogtoBeforeSignOut: 'logto-before-sign-out',
  onLogtoAccountChange: 'logto-account-change',
  onLogtoError: 'logto-error',
  onLogtoCancel: 'logto-cancel',
  onLogtoSignedOut: 'logto-signed-out',
  onLogtoStepUp: 'logto-step-up',
} satisfies Record<string, keyof GlobalEventHandlersEventMap>;

/** A component for an element, which it registers. Its types are made by the build, from the manifest. */
export function component(elementClass: typeof RootElement): unknown {
  elementClass.define();
  const { tag } = elementClass;
  if (typeof document === 'undefined') {
    return (props: object) => React.createElement(tag, asMarkup(elementClass, props));
  }
  const constructor = elementClass as unknown as new () => RootElement;
  return createComponent({ react: React, tagName: tag, elementClass: constructor, events });
}

/** What of the properties can be written by a server. The element starts from it, and need not wait for React. */
function asMarkup(elementClass: typeof RootElement, props: object): object {
  const written = Object.entries(props).flatMap(([name, value]: [string, unknown]) => {
    if (name === 'className') return [['class', value]];
    if (name in events) return [];
    const property = elementClass.elementProperties.get(name);
    if (!property) return [[name, value]];
    const { attribute, type } = property;
    if (attribute === false || typeof value === 'object') return [];
    const text = type === Boolean ? (value ? '' : undefined) : value;
    return [[typeof attribute === 'string' ? attribute : name.toLowerCase(), text]];
  });
  return Object.fromEntries(written) as object;
}
