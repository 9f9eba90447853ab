import 'logto-account-elements/define/account-settings';
import 'logto-account-elements/types/solid';
import type { LogtoAccountSettings, LogtoBeforeChangeEvent } from 'logto-account-elements';
import { testAccount } from 'logto-account-elements/testing';
import { createSignal } from 'solid-js';
import { render } from 'solid-js/web';

const { account } = testAccount();

function Demo() {
  const [calls, setCalls] = createSignal<string[]>([]);
  let settings!: LogtoAccountSettings;
  return (
    <>
      <logto-account-settings
        ref={settings}
        prop:account={account}
        hide="sessions data"
        routing="none"
        on:logto-account-change={(event) => setCalls([...calls(), event.call])}
      >
        <div slot="billing" data-label="Billing" data-after="profile">
          Your plan: Pro
        </div>
      </logto-account-settings>
      <button onClick={() => settings.account?.open('security')}>Open security</button>
      <output>{calls().join(' ')}</output>
    </>
  );
}

export const mistakes = () => [
  // @ts-expect-error `hash` or `none`
  <logto-account-settings routing="hsah" />,
  // @ts-expect-error no such attribute
  <logto-account-settings secton="profile" />,
  // @ts-expect-error another event
  <logto-account-settings on:logto-error={(event: LogtoBeforeChangeEvent) => event.input} />,
];

render(() => <Demo />, document.querySelector('#root')!);
