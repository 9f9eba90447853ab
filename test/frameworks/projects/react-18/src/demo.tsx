/** React 18 sets attributes only: the components set properties and listen to events. */
import type {
  LogtoAccountSettings as Settings,
  LogtoBeforeChangeEvent,
} from 'logto-account-elements';
import { LogtoAccountSettings } from 'logto-account-elements/react';
import { testAccount } from 'logto-account-elements/testing';
import { useRef, useState } from 'react';

const { account } = testAccount();

export function Demo() {
  const [calls, setCalls] = useState<string[]>([]);
  const settings = useRef<Settings>(null);
  return (
    <>
      <LogtoAccountSettings
        ref={settings}
        account={account}
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

export const mistakes = [
  // @ts-expect-error `hash` or `none`
  <LogtoAccountSettings routing="hsah" />,
  // @ts-expect-error no such property
  <LogtoAccountSettings secton="profile" />,
  // @ts-expect-error another event
  <LogtoAccountSettings onLogtoError={(event: LogtoBeforeChangeEvent) => event.input} />,
];
