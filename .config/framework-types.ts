/** Types of the elements for the templates of frameworks, and their components for React. */
import type * as schema from 'custom-elements-manifest/schema';
import { isShared, propertiesOf, type ElementDoc } from './manifest.ts';

/** `types/elements.d.ts`: what the types of each framework are made of. */
export function elementTypes(elements: readonly ElementDoc[]): string {
  return `import type * as classes from '../index.js';

${interfaces(elements[0]!, isShared)}
${elements.map((element) => interfaces(element, isOwn)).join('')}
export interface Elements {
${elements.map(entry).join('')}}
`;
}

/**
 * What of `react` is made of the manifest, by path. Each component has a module of its own, so that pages which load
 * their parts one by one do not get all of them with the first.
 */
export function reactComponents(elements: readonly ElementDoc[]): Record<string, string> {
  const modules = elements.map(({ name, tagName }) => ({
    path: `react/${tagName.replace('logto-', '')}.js`,
    exported: `export { ${name} } from`,
    code: `'use client';
import { ${name} as element } from 'logto-account-elements';
import { component } from './component.js';
export const ${name} = /* @__PURE__ */ component(element);
`,
  }));
  const types = elements.map(
    ({ name, tagName, summary }) =>
      `${comment(summary)}export declare const ${name}: Component<'${tagName}'>;\n`,
  );
  return {
    ...Object.fromEntries(modules.map(({ path, code }) => [path, code])),
    'react.js': modules.map(({ path, exported }) => `${exported} './${path}';\n`).join(''),
    'react.d.ts': `import type { Component } from './types/react-components.js';
${types.join('')}`,
  };
}

type Inherited = { inheritedFrom?: schema.Reference };
const isOwn = (one: Inherited) => !isShared(one);

/** What all elements take, or what one takes besides; nothing where that is nothing. */
function interfaces(element: ElementDoc, isMeant: (one: Inherited) => boolean): string {
  const typeOf = (property: string) => `classes.${element.name}['${property}'] | undefined`;
  const properties = propertiesOf(element)
    .filter(isMeant)
    .map((one) => `${comment(one.description)}  ${one.name}?: ${typeOf(one.name)};\n`);
  // Those that are not named as their property is.
  const attributes = element.attributes
    .filter((one) => isMeant(one) && one.name !== one.fieldName)
    .map((one) => `${comment(one.description)}  '${one.name}'?: ${typeOf(one.fieldName)};\n`);
  const declare = (kind: string, members: string[]) => {
    if (isMeant === isShared) return `interface Shared${kind} {\n${members.join('')}}\n`;
    if (members.length === 0) return '';
    return `interface ${element.name}${kind} extends Shared${kind} {\n${members.join('')}}\n`;
  };
  return declare('Properties', properties) + declare('Attributes', attributes);
}

function entry(element: ElementDoc): string {
  const { name, tagName, summary } = element;
  const own = interfaces(element, isOwn);
  const kind = (what: string) => (own.includes(`${name}${what}`) ? name : 'Shared') + what;
  const events = element.events.map(
    (event) => `${comment(event.description)}      '${event.name}': classes.${event.type.text};\n`,
  );
  return `${comment(summary)}  '${tagName}': {
    element: classes.${name};
    properties: ${kind('Properties')};
    attributes: ${kind('Attributes')};
    events: {
${events.join('')}    };
  };
`;
}

const comment = (text = '') => `/** ${text.replaceAll('\n', ' ')} */\n`;
