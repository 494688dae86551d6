/**
 * A regular expression that must match the whole text. Throws the engine's SyntaxError.
 * The source is compiled alone first: one like `a)|(?:b` would otherwise escape from the anchors.
 */
export function wholePattern(source: string): RegExp {
  const alone = new RegExp(source);
  return new RegExp(`^(?:${alone.source})$`);
}

/**
 * The text with which every match of `source` begins, as far as the expression spells it out. Empty when it has
 * alternatives at its top level, since each of them could begin in its own way.
 */
export function literalStart(source: string): string {
  if (hasTopLevelAlternative(source)) return '';
  let literal = '';
  let index = source.startsWith('^') ? 1 : 0;
  while (index < source.length) {
    const escaped = source[index] === '\\';
    const character = source[escaped ? index + 1 : index] ?? '';
    // An escaped letter or digit is a class, an assertion or a code; an unescaped sign may be syntax.
    if (escaped ? /[\w\s]/.test(character) : /[.*+?^${}()|[\]]/.test(character)) break;
    index += escaped ? 2 : 1;
    // A quantifier can make the character before it optional.
    if (/[*+?{]/.test(source[index] ?? '')) break;
    literal += character;
  }
  return literal;
}

function hasTopLevelAlternative(source: string): boolean {
  let depth = 0;
  let inClass = false;
  for (let index = 0; index < source.length; index += 1) {
    const character = source[index];
    if (character === '\\') index += 1;
    else if (inClass) inClass = character !== ']';
    else if (character === '[') inClass = true;
    else if (character === '(') depth += 1;
    else if (character === ')') depth -= 1;
    else if (character === '|' && depth === 0) return true;
  }
  return false;
}
