/** Two-step verification, in one lazy chunk; its dialogs come when they are opened. */
import { LogtoMfaManager } from '../mfa-manager.ts';

LogtoMfaManager.define();
