import { Html, html } from './html.ts';
import { page } from './layout.ts';

/** Logto signs out without asking; the button is for browsers without scripts. */
export function signOutPage(form: string): string {
  return page(
    'Signing out',
    html`${new Html(form)}
      <button type="submit" form="op.logoutForm" name="logout" value="yes">Sign out</button>`,
    { scripts: ['sign-out.js'] },
  );
}

export function signedOutPage(application: string | undefined): string {
  return page(
    'You are signed out',
    html`<p>${application ? `You have left ${application}.` : 'You can close this page.'}</p>`,
  );
}

/** Where an authorization request cannot go back to its application. */
export function errorPage(error: {
  error: string;
  error_description?: string | undefined;
}): string {
  return page(
    'This did not work',
    html`<p>${error.error_description ?? 'The request could not be understood.'}</p>
      <p class="quiet">${error.error}</p>`,
  );
}
