'use client';
import type { LogtoAccountSettings as Settings } from 'logto-account-elements';
import { LogtoAccountSettings } from 'logto-account-elements/react';
import { useRef, useState } from 'react';

/** The server keeps the tokens in its session. */
async function getAccessToken() {
  const response = await fetch('/token');
  return response.ok ? response.text() : undefined;
}

export function Account({ endpoint }: { endpoint: string }) {
  const [calls, setCalls] = useState<string[]>([]);
  const settings = useRef<Settings>(null);
  return (
    <>
      <LogtoAccountSettings
        ref={settings}
        endpoint={endpoint}
        getAccessToken={getAccessToken}
        hide="sessions data"
        routing="none"
        onLogtoAccountChange={(event) => setCalls([...calls, event.call])}
      >
        <div slot="billing" data-label="Billing" data-after="profile">
          Your plan: Pro
        </div>
      </LogtoAccountSettings>
      <button onClick={() => settings.current?.account?.open('security')}>Open security</button>
      <output>{calls.join(' ')}</output>
    </>
  );
}
