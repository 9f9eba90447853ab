import { LogtoMfaManager } from '../elements/mfa-manager.ts';

LogtoMfaManager.define();
