/** The accounts at social providers, in one lazy chunk. */
import { LogtoSocialLinks } from '../social-links.ts';

LogtoSocialLinks.define();
