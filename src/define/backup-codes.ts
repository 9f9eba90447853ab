import { LogtoBackupCodes } from '../elements/backup-codes.ts';

LogtoBackupCodes.define();
