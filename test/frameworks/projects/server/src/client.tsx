import 'logto-account-elements/skeleton.css';
import { hydrateRoot } from 'react-dom/client';
import { App } from './app';

const root = document.querySelector('#root')!;
hydrateRoot(root, <App path={location.pathname} />, {
  onRecoverableError: (error) => console.error(error),
});
