export { default as tokens } from '../tokens.ts';
export { default as deletion } from '../deletion.ts';
export { default as activity } from '../activity.ts';
export { default as organizations } from '../organizations.ts';
