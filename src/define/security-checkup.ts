import { LogtoSecurityCheckup } from '../elements/security-checkup.ts';

LogtoSecurityCheckup.define();
