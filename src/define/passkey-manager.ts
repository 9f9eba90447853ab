import { LogtoPasskeyManager } from '../elements/passkey-manager.ts';

LogtoPasskeyManager.define();
