/** Rendered by the server, brought to life in the browser. */
import {
  LogtoAccount,
  LogtoAccountSettings,
  LogtoEmailField,
  LogtoPasswordField,
  LogtoUsernameField,
} from 'logto-account-elements/react';
import type { LogtoAccountSettings as Settings } from 'logto-account-elements';
import { useRef, useState } from 'react';
import { Account } from './readme';

/** The server keeps the tokens in its session. */
async function getAccessToken({ forceRefresh }: { forceRefresh: boolean }) {
  const response = await fetch(`/token${forceRefresh ? '?renew' : ''}`);
  return response.ok ? response.text() : undefined;
}

const endpoint = 'https://auth.example.com';

export function App({ path }: { path: string }) {
  const [calls, setCalls] = useState<string[]>([]);
  const settings = useRef<Settings>(null);
  const note = (event: { call: string }) => setCalls([...calls, event.call]);
  return (
    <main>
      <h1>Your account</h1>
      {path === '/readme' ? (
        <Account />
      ) : path === '/fields' ? (
        <LogtoAccount endpoint={endpoint} getAccessToken={getAccessToken}>
          <LogtoUsernameField />
          <LogtoEmailField />
          <LogtoPasswordField />
        </LogtoAccount>
      ) : (
        <LogtoAccountSettings
          ref={settings}
          endpoint={endpoint}
          getAccessToken={getAccessToken}
          hide="sessions data"
          routing="none"
          onLogtoAccountChange={note}
        >
          <div slot="billing" data-label="Billing" data-after="profile">
            Your plan: Pro
          </div>
        </LogtoAccountSettings>
      )}
      <footer>
        <button onClick={() => settings.current?.account?.open('security')}>Open security</button>
        <output>{calls.join(' ')}</output>
      </footer>
    </main>
  );
}
