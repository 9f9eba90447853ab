import { Component, CUSTOM_ELEMENTS_SCHEMA, signal } from '@angular/core';
import 'logto-account-elements/define/account-settings';
import { testAccount } from 'logto-account-elements/testing';

@Component({
  selector: 'app-root',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <logto-account-settings
      #settings
      [account]="account"
      hide="sessions data"
      routing="none"
      (logto-account-change)="note($event.call)"
    >
      <div slot="billing" data-label="Billing" data-after="profile">Your plan: Pro</div>
    </logto-account-settings>
    <button (click)="settings.account?.open('security')">Open security</button>
    <output>{{ calls().join(' ') }}</output>
  `,
})
export class Demo {
  readonly account = testAccount().account;
  readonly calls = signal<string[]>([]);

  note(call: string): void {
    this.calls.update((calls) => [...calls, call]);
  }
}
