/** Elements → text, neatly: one attribute a line. */
import type { Company, Sketch } from './company.ts';

export function printCompany({ namespace, top, random }: Company): string {
  const uses = random.below(4) === 0 ? ['use cx'] : [];
  return [
    ...(namespace === '' ? [] : [`namespace ${namespace}`]),
    ...uses,
    ...top.map(element => printElement(element, '')),
  ]
    .join('\n')
    .concat('\n');
}

function printElement({ kind, name, children, lines, fixed, order }: Sketch, indentation: string): string {
  const title = order % 3 === 0 ? ' "A title"' : '';
  const given = new Set(lines.map(line => line.slice(0, line.indexOf(':'))));
  const inner = [
    ...[...fixed].filter(([attribute]) => !given.has(attribute)).map(([attribute, value]) => `${attribute}: ${value}`),
    ...lines,
  ].map(line => `${indentation}  ${line}`);
  inner.push(...children.map(child => printElement(child, `${indentation}  `)));
  const header = `${indentation}${kind}${name === undefined ? '' : ` ${name}`}${title}`;
  // An element without a name has a block, lest the next word be its name.
  if (inner.length === 0) {
    return name === undefined || order % 2 === 0 ? `${header} {}` : header;
  }
  return [`${header} {`, ...inner, `${indentation}}`].join('\n');
}
