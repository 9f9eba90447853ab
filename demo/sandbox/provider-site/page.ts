import type { SocialAccount } from '../account-api/index.ts';
import { html } from '../pages/html.ts';
import { page } from '../pages/layout.ts';
import { accountsAt } from './accounts.ts';

const footer = 'Sandbox – stands in for a social provider';

export function homePage(): string {
  return page('Social provider', html`<p>Applications send people here to choose an account.</p>`, {
    footer,
  });
}

/** The page a provider shows before it sends somebody back. */
export function choicePage(target: string, query: URLSearchParams): string {
  const passedOn = ['redirect_uri', 'state', 'scope'].map((name) => {
    const value = query.get(name);
    return value !== null && html`<input type="hidden" name="${name}" value="${value}" />`;
  });
  return page(
    `Choose your ${target.slice(0, 1).toUpperCase()}${target.slice(1)} account`,
    html`<form method="post">
        ${passedOn}
        <ul>
          ${accountsAt(target).map(choice)}
        </ul>
        <button name="account" value="">Cancel</button>
      </form>
      <h2>Or make one up</h2>
      <form method="post">
        ${passedOn}
        <label>Account id <input name="account" required /></label>
        <label>Name <input name="name" /></label>
        <label>Email <input name="email" /></label>
        <label>Picture address <input name="avatar" /></label>
        <button class="primary">Continue</button>
      </form>`,
    { footer },
  );
}

const choice = (account: SocialAccount) =>
  html`<li>
    <button class="person" name="account" value="${account.id}">
      <span>${account.name ?? 'No name'}</span>
      <small>${account.email ?? account.id}</small>
    </button>
  </li>`;
