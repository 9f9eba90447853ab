/** The page's own sign-in: `@logto/react` brings the tokens. */
import { LogtoProvider, useHandleSignInCallback, useLogto } from '@logto/react';
import { useReducer } from 'react';
import { Account } from './readme';

const config = {
  endpoint: 'https://auth.example.com',
  appId: 'your-app-id',
  scopes: ['email', 'phone', 'identities', 'custom_data'],
};

export const Client = () => (
  <LogtoProvider config={config}>
    <Page />
  </LogtoProvider>
);

function Page() {
  const { isAuthenticated, signIn } = useLogto();
  const [, renderAgain] = useReducer((count: number) => count + 1, 0);
  useHandleSignInCallback();
  return (
    <>
      <Account />
      {isAuthenticated ? (
        <button onClick={renderAgain}>Render again</button>
      ) : (
        <button onClick={() => signIn(`${location.origin}/callback`)}>Sign in here</button>
      )}
    </>
  );
}
