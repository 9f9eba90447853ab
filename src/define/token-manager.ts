import { LogtoTokenManager } from '../elements/token-manager.ts';

LogtoTokenManager.define();
