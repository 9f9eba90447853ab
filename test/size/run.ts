/** Weighs the package against its budgets and prints what it found: `npm run size`. */
import { readdirSync } from 'node:fs';
import { budgets } from './budgets.ts';
import { measure, type Bundle, type File } from './measure.ts';

let passed = 0;
let failed = 0;

/** One line of the report; with a budget, also a check. */
function report(what: string, size: number, budget?: number): void {
  const line = `${what.padEnd(44)}${size.toFixed(2).padStart(8)} kB`;
  if (budget === undefined) return console.log(`  ${line}`);
  const fits = size <= budget;
  if (fits) passed += 1;
  else failed += 1;
  const excess = fits ? '' : `, ${(size - budget).toFixed(2)} too much`;
  console.log(`${fits ? '✓' : '✗'} ${line}  of ${budget}${excess}`);
}

const total = (files: readonly File[]) =>
  [...new Set(files)].reduce((sum, { size }) => sum + size, 0);
const isLanguage = ({ source }: File) => /^src\/locales\/..\/parts\//.test(source ?? '');
const isSignIn = ({ source }: File) => /^src\/lazy\/(sign-in|id-token)\.ts$/.test(source ?? '');
/** Phone numbers of the whole world weigh what they weigh; they come when a phone number is typed. */
const isPhoneData = ({ source, name }: File) => /phone-(number|metadata)/.test(source ?? name);

function reportPage({ eager, lazy }: Bundle): void {
  const signIn = lazy.find(({ source }) => source === 'src/lazy/sign-in.ts')!;
  const parts = lazy.filter((file) => !isLanguage(file));

  console.log('\nThe script tag');
  report('At once: settings with their first panel', total(eager), budgets.settings);
  report(
    '… with the sign-in client',
    total([...eager, ...signIn.needs]),
    budgets.settingsWithSignIn,
  );
  report(
    '… with everything one can open',
    total([...eager, ...parts.filter((file) => !isSignIn(file) && !isPhoneData(file))]),
    budgets.everything,
  );

  console.log('\nIts lazy chunks');
  for (const file of parts.toSorted((one, other) => other.size - one.size)) {
    report(file.name, file.size, budget(file));
  }
  console.log('\nLanguages besides English');
  for (const file of lazy.filter(isLanguage)) report(file.source!, file.size, budgets.language);
}

const budget = (file: File) => (isPhoneData(file) ? undefined : budgets.lazyChunk);

reportPage(await measure('src/cdn.ts'));

console.log('\nSingle elements from npm, at once');
for (const file of readdirSync(new URL('../../src/define', import.meta.url))) {
  const { eager } = await measure(`src/define/${file}`);
  const name = file.replace('.ts', '');
  const most = name === 'account-settings' ? budgets.settings : budgets.element;
  report(`<logto-${name}>`, total(eager), most);
}

console.log('\nServer');
const gateway = await measure('src/gateway/index.ts', { used: true });
report('gateway', total(gateway.eager), budgets.gateway);

console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
