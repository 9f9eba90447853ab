/** An application with Logto's own client, to be driven from a test. */
import LogtoClient, { Prompt, UserScope } from '@logto/browser';

const { endpoint, appId } = JSON.parse(sessionStorage.getItem('app') ?? '{}') as {
  endpoint: string;
  appId: string;
};

declare global {
  interface Window {
    client: LogtoClient;
    Prompt: typeof Prompt;
  }
}

window.Prompt = Prompt;
window.client = new LogtoClient({
  endpoint,
  appId,
  scopes: [UserScope.Email, UserScope.Identities, UserScope.CustomData, UserScope.Sessions],
});
