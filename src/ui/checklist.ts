import { html, type TemplateResult } from 'lit';
import { checkIcon, circleIcon } from './icons/controls.ts';
import { alertIcon } from './icons/notices.ts';

export interface ChecklistItem {
  text: string;
  /** `open`: not yet, or nobody can tell. `broken`: this is why it was refused. */
  state: 'done' | 'open' | 'broken';
}

const icons = { done: checkIcon, open: circleIcon, broken: alertIcon };

/** What is asked for, and how far it is met: by a sign, a colour and a word. */
export const checklist = (options: {
  id: string;
  label: string;
  items: readonly ChecklistItem[];
  words: { met: string; unmet: string };
}): TemplateResult => html`
  <ul class="checklist" id=${options.id} aria-label=${options.label}>
    ${options.items.map(
      ({ text, state }) =>
        html`<li class=${state}>
          ${icons[state]}<span
            ><span class="visually-hidden"
              >${state === 'done' ? options.words.met : options.words.unmet}</span
            >
            ${text}</span
          >
        </li>`,
    )}
  </ul>
`;
