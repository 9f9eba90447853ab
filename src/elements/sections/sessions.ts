/** The elements of the section "Sessions and apps", in one lazy chunk. */
import { LogtoAppList } from '../app-list.ts';
import { LogtoDeviceList } from '../device-list.ts';
import { LogtoSessionList } from '../session-list.ts';

for (const element of [LogtoSessionList, LogtoAppList, LogtoDeviceList]) element.define();
