import { LogtoProfileForm } from '../elements/profile-form.ts';

LogtoProfileForm.define();
