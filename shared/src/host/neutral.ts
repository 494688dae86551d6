/**
 * `text` as it can be printed in a log without the runner taking it for a command: control characters become visible,
 * and no line starts with `::` or holds `##[`, the two forms the runner obeys.
 */
export function neutralise(text: string): string {
  return (
    text
      // eslint-disable-next-line no-control-regex -- control characters are what is looked for
      .replaceAll(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, visible)
      .replaceAll(/^(\s*):(?=:)/gm, '$1\u200B:')
      .replaceAll('##[', '#\u200B#[')
  );
}

function visible(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
