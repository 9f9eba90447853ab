import { LogtoActivityList } from '../elements/activity-list.ts';

LogtoActivityList.define();
