import { LogtoUserButton } from '../elements/user-button.ts';

LogtoUserButton.define();
