import { getLogtoContext } from '@logto/next/server-actions';
import { redirect } from 'next/navigation';
import { config } from '../logto';
import { Account } from './account';

export default async function Page() {
  const { isAuthenticated } = await getLogtoContext(config());
  if (!isAuthenticated) redirect('/sign-in');
  return (
    <main>
      <h1>Your account</h1>
      <Account endpoint={config().endpoint} />
      <footer>Imprint</footer>
    </main>
  );
}
