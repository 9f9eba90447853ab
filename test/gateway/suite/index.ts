import { attackCases } from './attacks.ts';
import { featureCases } from './features.ts';
import { forwardCases } from './forward.ts';
import { settingsCases } from './settings.ts';

export const cases = [...settingsCases, ...forwardCases, ...featureCases, ...attackCases];
