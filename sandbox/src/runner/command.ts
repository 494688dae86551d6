/** A workflow command in a line of a step's log. */
export type WorkflowCommand = {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly value: string;
};

/** Reads `::name key=value,…::text`, as the runner does. `undefined` for an ordinary line. */
export function parseCommand(line: string): WorkflowCommand | undefined {
  const match = /^\s*::(?<name>[\w-]+)(?:\s+(?<properties>.*?))?::(?<value>.*)$/.exec(line);
  const name = match?.groups?.['name'];
  if (name === undefined) return undefined;
  const properties = (match?.groups?.['properties'] ?? '')
    .split(',')
    .filter((property) => property.includes('='))
    .map((property) => {
      const split = property.indexOf('=');
      return [property.slice(0, split), unescapeText(property.slice(split + 1))] as const;
    });
  return { name, properties: Object.fromEntries(properties), value: unescapeText(match?.groups?.['value'] ?? '') };
}

function unescapeText(text: string): string {
  return text
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',')
    .replaceAll('%0D', '\r')
    .replaceAll('%0A', '\n')
    .replaceAll('%25', '%');
}
