/**
 * Takes layout out of `css` and `html` templates: what is left looks the same on screen. Other minifiers leave strings
 * alone, and rightly so, since they cannot know what is in them.
 */
import ts from 'typescript';
import type { Plugin } from 'vite';

/** Shortens the templates of one module; the module itself when there is nothing to do. */
export function minifyTemplates(path: string, source: string): string {
  if (!/\b(css|html|svg)`/.test(source)) return source;
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest);
  const edits: { start: number; end: number; text: string }[] = [];

  const visit = (node: ts.Node): void => {
    if (ts.isTaggedTemplateExpression(node) && ts.isIdentifier(node.tag)) {
      const shorten = shorteners[node.tag.text];
      if (shorten) for (const part of partsOf(node.template)) edits.push(edited(part, shorten));
    }
    ts.forEachChild(node, visit);
  };

  /** Works on the text as written, so that escapes stay as they are. */
  const edited = (part: ts.Node, shorten: (text: string) => string) => {
    const [start, end] = [part.getStart(file) + 1, part.getEnd()];
    const closing = source.endsWith('${', end) ? 2 : 1;
    return { start, end: end - closing, text: shorten(source.slice(start, end - closing)) };
  };

  visit(file);
  // From the end, so that the places of the others stay true.
  edits.sort((one, other) => other.start - one.start);
  return edits.reduce(
    (text, { start, end, text: short }) => text.slice(0, start) + short + text.slice(end),
    source,
  );
}

/** For bundles. */
export const minifyTemplatesPlugin = (): Plugin => ({
  name: 'minify-templates',
  enforce: 'pre',
  transform: {
    filter: { id: /\/src\/.*\.ts$/ },
    handler: (source, path) => ({ code: minifyTemplates(path, source), map: null }),
  },
});

const partsOf = (template: ts.TemplateLiteral): ts.Node[] =>
  ts.isNoSubstitutionTemplateLiteral(template)
    ? [template]
    : [template.head, ...template.templateSpans.map(({ literal }) => literal)];

/** No comments, one space at most, and none beside punctuation that needs none. Strings stay as they are. */
const shortenCss = (text: string): string =>
  text
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(
      /("[^"]*"|'[^']*')|\s*([{};,>])\s*|:\s+|\s+/g,
      (all: string, string?: string, mark?: string) =>
        string ?? mark ?? (all.startsWith(':') ? ':' : ' '),
    )
    .replaceAll(';}', '}');

/**
 * Space between elements may be seen, so one stays. A tag's own line breaks may go; text that keeps its spaces has to
 * come by a value.
 */
const shortenHtml = (text: string): string =>
  text
    .replace(/<!--[^]*?-->/g, '')
    .replace(/\s*\n\s*(\/?>)/g, '$1')
    .replace(/\s+/g, ' ');

const shorteners: Record<string, (text: string) => string> = {
  css: shortenCss,
  html: shortenHtml,
  svg: shortenHtml,
};
