/** The elements that a gateway makes possible, in one lazy chunk. */
import { LogtoAccountDeletion } from '../account-deletion.ts';
import { LogtoActivityList } from '../activity-list.ts';
import { LogtoOrganizationList } from '../organization-list.ts';
import { LogtoTokenManager } from '../token-manager.ts';

for (const element of [
  LogtoAccountDeletion,
  LogtoActivityList,
  LogtoOrganizationList,
  LogtoTokenManager,
]) {
  element.define();
}
