import { LogtoOrganizationList } from '../elements/organization-list.ts';

LogtoOrganizationList.define();
