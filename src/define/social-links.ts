import { LogtoSocialLinks } from '../elements/social-links.ts';

LogtoSocialLinks.define();
