/** The components for React, on a server; a browser goes through them in test/frameworks. Needs `npm run build`. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { createElement, type ComponentType } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Package } from 'custom-elements-manifest/schema';
import { elementsOf } from '../../.config/manifest.ts';

/** Made by the build, and so without types here. */
const entry: string = 'logto-account-elements/react';
const react = (await import(entry)) as Record<string, ComponentType<Record<string, unknown>>>;

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const elements = elementsOf(JSON.parse(read('dist/custom-elements.json')) as Package);

test('every element has a component', () => {
  assert.deepEqual(Object.keys(react).sort(), elements.map(({ name }) => name).sort());
});

test('every event has a handler', () => {
  const source = read('src/react/component.ts');
  for (const name of new Set(elements.flatMap(({ events }) => events.map((event) => event.name)))) {
    const handler = `on-${name}`.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
    assert.ok(source.includes(`${handler}: '${name}'`), handler);
  }
});

test('a server that knows of components for browsers is told that these are some', () => {
  for (const { tagName } of elements) {
    assert.match(read(`dist/react/${tagName.replace('logto-', '')}.js`), /^'use client';/);
  }
});

test('a server writes what can be written, so that an element need not wait for React', () => {
  const markup = renderToStaticMarkup(
    createElement(
      react['LogtoAccountSettings']!,
      {
        id: 'settings',
        className: 'wide',
        endpoint: 'https://auth.example.com',
        appId: 'my-app',
        readonly: true,
        socialFlow: 'redirect',
        settings: {},
        getAccessToken: async () => undefined,
        onLogtoError: () => undefined,
      },
      createElement('div', { slot: 'billing' }, 'Billing'),
    ),
  );
  assert.equal(
    markup,
    '<logto-account-settings id="settings" class="wide" endpoint="https://auth.example.com" app-id="my-app" ' +
      'readonly="" social-flow="redirect"><div slot="billing">Billing</div></logto-account-settings>',
  );
  const plain = createElement(react['LogtoEmailField']!, { readonly: false, endpoint: undefined });
  assert.equal(renderToStaticMarkup(plain), '<logto-email-field></logto-email-field>');
});
