/** What an owner without a build does by hand: puts the file that holds everything beside the page. */
import { copyFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const file = 'logto-account-elements.single.js';
const manifest = fileURLToPath(import.meta.resolve('logto-account-elements/package.json'));
copyFileSync(manifest.replace('package.json', `dist/cdn/${file}`), `public/${file}`);
