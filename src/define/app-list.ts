import { LogtoAppList } from '../elements/app-list.ts';

LogtoAppList.define();
