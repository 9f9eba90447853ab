import 'logto-account-elements/define/account-settings';
import 'logto-account-elements/types/preact';
import type { LogtoAccountSettings, LogtoBeforeChangeEvent } from 'logto-account-elements';
import { testAccount } from 'logto-account-elements/testing';
import { createRef, render } from 'preact';
import { useState } from 'preact/hooks';

const { account } = testAccount();
const settings = createRef<LogtoAccountSettings>();

function Demo() {
  const [calls, setCalls] = useState<string[]>([]);
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
];

render(<Demo />, document.querySelector('#root')!);
