import { createLogto } from '@logto/vue';
import { createApp } from 'vue';
import Client from './Client.vue';
import Demo from './Demo.vue';

const config = {
  endpoint: 'https://auth.example.com',
  appId: 'your-app-id',
  scopes: ['email', 'phone', 'identities', 'custom_data'],
};

const app =
  location.pathname === '/' ? createApp(Demo) : createApp(Client).use(createLogto, config);
app.mount('#root');
