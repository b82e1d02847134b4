/** How comments of several lines are written: those with a star before each line are aligned, all others stay as they are. */
import type { LineBreak } from './line-breaks.ts';

export function indentComment(image: string, column: number, lineBreak: LineBreak): string {
  const [first, ...others] = image.split(lineBreak);
  const lines = others.map(line => line.trim());
  return lines.every(line => line.startsWith('*'))
    ? [first!.trimEnd(), ...lines.map(line => `${' '.repeat(column + 1)}${line}`)].join(lineBreak)
    : image;
}
