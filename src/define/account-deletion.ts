import { LogtoAccountDeletion } from '../elements/account-deletion.ts';

LogtoAccountDeletion.define();
