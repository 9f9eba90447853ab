/** React 19 knows custom elements: the tags themselves. */
import 'logto-account-elements/define/account-settings';
import 'logto-account-elements/types/react';
import type { LogtoAccountSettings, LogtoBeforeChangeEvent } from 'logto-account-elements';
import { testAccount } from 'logto-account-elements/testing';
import { useRef, useState } from 'react';

const { account } = testAccount();

export function Demo() {
  const [calls, setCalls] = useState<string[]>([]);
  const settings = useRef<LogtoAccountSettings>(null);
  return (
    <>
      <logto-account-settings
        ref={settings}
        account={account}
        hide="sessions data"
        routing="none"
        onlogto-account-change={(event) => setCalls([...calls, event.call])}
      >
        <div slot="billing" data-label="Billing" data-after="profile">
          Your plan: Pro
        </div>
      </logto-account-settings>
      <button onClick={() => settings.current?.account?.open('security')}>Open security</button>
      <output>{calls.join(' ')}</output>
    </>
  );
}

export const mistakes = [
  // @ts-expect-error `hash` or `none`
  <logto-account-settings routing="hsah" />,
  // @ts-expect-error no such attribute
  <logto-account-settings secton="profile" />,
  // @ts-expect-error another event
  <logto-account-settings onlogto-error={(event: LogtoBeforeChangeEvent) => event.input} />,
  // @ts-expect-error no such element
  <logto-acount />,
];
