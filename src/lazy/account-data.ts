/** What can be done with all that an account holds: taken along, deleted, brought back. */
import type { Account } from '../account/account.ts';
import { exportData } from '../api/gateway-endpoints.ts';
import type { DataExport } from '../api/gateway-schemas.ts';

export { restoreAccount } from '../api/gateway-endpoints.ts';
export { LogtoDeletionDialog } from './deletion-dialog.ts';

/** Fetches all that an account holds, and hands it to the browser to keep under this name. */
export async function downloadData(account: Account, name: string): Promise<void> {
  save(await account.call(exportData, {}), name);
}

function save(data: DataExport, name: string): void {
  const file = new Blob([JSON.stringify(data, undefined, 2)], { type: 'application/json' });
  const url = URL.createObjectURL(file);
  Object.assign(document.createElement('a'), { href: url, download: name }).click();
  // The browser has taken hold of it by then.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
