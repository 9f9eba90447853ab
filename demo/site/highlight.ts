/** Colours for code on a page: just enough to tell words, strings and remarks apart. */
import { Html, escaped } from '../sandbox/pages/html.ts';

type Kinds = Record<string, RegExp>;

const strings = /"[^"\n]*"|'[^'\n]*'|`[^`]*`/;
const script: Kinds = {
  remark: /\/\/[^\n]*|\/\*[^]*?\*\//,
  string: strings,
  word: /\b(?:import|from|export|default|const|if|await|async|new|return|function)\b/,
};

/** What each language is made of; what comes first is looked for first. */
const languages: Record<string, Kinds> = {
  html: {
    remark: /<!--[^]*?-->/,
    tag: /<\/?[a-z][\w-]*|\/?>/,
    string: /"[^"]*"/,
    name: /\b[\w-]+(?==)/,
  },
  js: script,
  css: {
    remark: /\/\*[^]*?\*\//,
    string: strings,
    name: /--[\w-]+/,
    tag: /::?[\w-]+(?=[\s,{(])|logto-[\w-]+/,
  },
  http: { tag: /^[\w-]+(?=:)/, string: /'[\w-]+'/, name: /\b[a-z]+(?:-[a-z]+)+\b/ },
};

export function highlighted(code: string, language: string): Html {
  // What is between the tags of a script is in a language of its own.
  const parts = language === 'html' ? code.split(/(?<=^<script[^>]*>\n)|(?=^<\/script>)/m) : [code];
  return new Html(
    parts.map((part, index) => coloured(part, index % 2 === 0 ? language : 'js')).join(''),
  );
}

function coloured(code: string, language: string): string {
  const kinds = languages[language] ?? {};
  const pattern = Object.entries(kinds)
    .map(([kind, { source }]) => `(?<${kind}>${source})`)
    .join('|');
  if (!pattern) return escaped(code);
  let text = '';
  let end = 0;
  for (const match of code.matchAll(new RegExp(pattern, 'gm'))) {
    const [kind] = Object.entries(match.groups ?? {}).find(([, value]) => value !== undefined)!;
    text += escaped(code.slice(end, match.index));
    text += `<span class="${kind}">${escaped(match[0])}</span>`;
    end = match.index + match[0].length;
  }
  return text + escaped(code.slice(end));
}
