/** The security check-up, in one lazy chunk. */
import { LogtoSecurityCheckup } from '../security-checkup.ts';

LogtoSecurityCheckup.define();
