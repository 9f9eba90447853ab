import { LogtoDeviceList } from '../elements/device-list.ts';

LogtoDeviceList.define();
