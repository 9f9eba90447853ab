import { LogtoSessionList } from '../elements/session-list.ts';

LogtoSessionList.define();
