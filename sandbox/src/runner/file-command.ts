/** Reads what an action wrote to GITHUB_OUTPUT: `name=value` lines, and `name<<DELIMITER` … `DELIMITER` blocks. */
export function parseOutputs(text: string): Record<string, string> {
  const outputs: Record<string, string> = {};
  const lines = text.split(/\r?\n/);
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    const block = /^([^=]+?)<<(.+)$/.exec(line);
    if (block?.[1] !== undefined) {
      const end = lines.indexOf(block[2] ?? '', index + 1);
      if (end === -1) throw new Error(`GITHUB_OUTPUT: the value of ${block[1]} has no end.`);
      outputs[block[1]] = lines.slice(index + 1, end).join('\n');
      index = end;
    } else if (line !== '') {
      const split = line.indexOf('=');
      if (split < 1) throw new Error(`GITHUB_OUTPUT: "${line}" is no output.`);
      outputs[line.slice(0, split)] = line.slice(split + 1);
    }
  }
  return outputs;
}
