// Angular's own packages are compiled in the browser here; the application's builder does it beforehand.
import '@angular/compiler';
import { bootstrapApplication } from '@angular/platform-browser';
import { Demo } from './demo';

await bootstrapApplication(Demo);
