/**
 * Puts a generated part into a file that people write otherwise: between `# generated: <name>` and
 * `# end of <name>`, indented like these lines.
 */
export function withSection(text: string, name: string, lines: readonly string[]): string {
  const section = new RegExp(`^( *)# generated: ${name}\\n[^]*?^ *# end of ${name}$`, 'm');
  const indent = section.exec(text)?.[1];
  if (indent === undefined) throw new Error(`There is no "# generated: ${name}" to fill`);
  const inside = lines.map((line) => (line === '' ? '' : `${indent}${line}`)).join('\n');
  return text.replace(section, () => `${indent}# generated: ${name}\n${inside}\n${indent}# end of ${name}`);
}
