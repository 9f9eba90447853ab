/** The analyzer publishes the types of its plugins only. */
declare module '@custom-elements-manifest/analyzer' {
  import type { Package } from 'custom-elements-manifest/schema';
  import type typescript from 'typescript';
  /** Its own compiler, whose syntax trees it reads. */
  export const ts: typeof typescript;
  export function create(options: { modules: object[]; plugins: object[] }): Package;
}
declare module '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js' {
  export function litPlugin(): object[];
}
