import { LogtoAccount } from '../elements/account.ts';

LogtoAccount.define();
