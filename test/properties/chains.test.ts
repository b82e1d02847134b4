// Every attribute that may name its own kind makes chains as long as a programme, and circles: whoever follows it must come
// to an end, and without the stack.
import { describe, expect, test } from 'vitest';
import { DEFAULT_CONFIG } from '../../language/src/config/index.ts';
import { evaluate, Project, settingsOf } from '../../language/src/index.ts';
import { type AttributeSpec, KINDS, type KindSpec } from '../../language/src/model/metamodel/index.ts';
import { ACYCLIC } from '../../language/src/project/validation/cycles.ts';

const LENGTH = 20_000;
/** What follows a chain from each of its elements takes the square of its length: it is told so, and soon. */
const BUDGET = { steps: 10_000_000, findings: 500_000 };

const attributes = KINDS.filter(({ naming }) => typeof naming === 'string').flatMap(kind =>
  kind.attributes.filter(attribute => mayName(attribute, kind)).map(attribute => ({ kind, attribute: attribute.name })),
);

function mayName({ types }: AttributeSpec, { kind }: KindSpec): boolean {
  return types.some(type => type.type === 'reference' && (type.kinds === 'any' || type.kinds.includes(kind)));
}

function elements({ kind, within }: KindSpec, attribute: string, name: string, isCircle: boolean): string {
  const lines = Array.from({ length: LENGTH }, (_, index) => {
    const isLast = index === LENGTH - 1;
    const says = isLast && !isCircle ? '' : `${attribute}: ${name}${(index + 1) % LENGTH}`;
    return `${kind} ${name}${index} { ${says} }`;
  });
  const text = lines.join('\n');
  return within.includes('') ? text : `${within[0]} In${name} {\n${text}\n}`;
}

describe('a chain and a circle of 20,000', () => {
  test.each(attributes.map(each => [`${each.kind.kind}.${each.attribute}`, each] as const))(
    '%s',
    (_, { kind, attribute }) => {
      const project = new Project();
      project.setFile('chain.cx', elements(kind, attribute, 'Chain', false));
      project.setFile('circle.cx', elements(kind, attribute, 'Circle', true));
      project.update();
      const settings = settingsOf(DEFAULT_CONFIG, { today: '2026-11-22', budget: BUDGET });
      const { findings, table } = evaluate(project, { ...settings, preset: 'strict' }, () => undefined);
      expect(table.excess === undefined || table.excess.limit === 'steps').toBe(true);
      const circles = findings.filter(({ rule }) => rule === 'dependency-cycle').map(({ file }) => file);
      expect(circles).toEqual(ACYCLIC.some(acyclic => acyclic === attribute) ? ['circle.cx'] : []);
    },
    120_000,
  );
});
