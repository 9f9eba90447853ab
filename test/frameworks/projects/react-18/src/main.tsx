import { createRoot } from 'react-dom/client';
import { Client } from './client';
import { Demo } from './demo';

const page = location.pathname === '/' ? <Demo /> : <Client />;
createRoot(document.querySelector('#root')!).render(page);
