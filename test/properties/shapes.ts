/** Texts of any size that are hard in one way each: valid and wide, wrong in every line, or never closed. */
import { Project } from '../../language/src/index.ts';

function each(count: number, line: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => line(index)).join('\n');
}

export const SHAPES: Readonly<Record<string, (count: number) => string>> = {
  'many journeys': count => each(count, index => `journey J${index} { goal: "x" }`),
  'many touchpoints in one journey': count =>
    `journey J {\n${each(count, index => `touchpoint T${index} { next: T${(index * 7) % count} }`)}\n}`,
  'many lines of one attribute': count => `role A {\n${each(count, () => 'duties: "x"')}\n}`,
  'a long list': count => `role A { duties: ${'"x", '.repeat(count)}"x" }`,
  'many stages that all have a step of one name': count =>
    `journey J {\n${each(count, index => `stage S${index} { touchpoint P  touchpoint Q${index} { next: J.S${index}.P } }`)}\n}`,
  'one name everywhere': count => each(count, index => `journey J${index} { touchpoint P { owner: P } }`),
  'ambiguous names': count =>
    `${each(count, index => `journey J${index} { touchpoint P }`)}\nforum F { covers: ${'P, '.repeat(count)}P }`,
  'one identity many times': count => each(count, () => 'role A { owner: A }'),
  'one identity of many of another kind': count =>
    `${'policy A\n'.repeat(count)}role A\nrole A\n${each(count, index => `team T${index} { lead: A }`)}`,
  'one attribute many times': count => `role A {\n${each(count, () => 'holder: "x"')}\n}`,
  'names that mean nothing': count => each(count, index => `team T${index} { lead: Lead${index} }\nrole Leed${index}`),
  'a long cycle': count => each(count, index => `system S${index} { relies: S${(index + 1) % count} }`),
  'a knot of cycles': count =>
    each(count, index => `system S${index} { relies: S${(index + 1) % count}, S${(index * 31) % count}, S0 }`),
  'unknown kinds': count => each(count, index => `k${index} N${index} {}`),
  'unknown attributes': count => `role A {\n${each(count, index => `a${index}: 1`)}\n}`,
  'comments before elements': count => '/** x */\n// cx-ignore a: b\nrole A\n'.repeat(count),
  'comments alone': count => '// cx-ignore a: b\n'.repeat(count),
  'long expressions': count =>
    `rule r {\n${each(Math.ceil(count / 100), () => `require: a ${'+ 1 '.repeat(99)}> 1`)}\n}`,
  'a wide expression': count => `fact f { is: t in (${'a, '.repeat(count)}a) }`,
  'deep blocks': count => `${'stage S {'.repeat(60)}${'}'.repeat(60)}\n`.repeat(Math.ceil(count / 60)),
  'lists in brackets': count => `role A {\n${'duties: ["x", "y"; "z"\n - "a"\n'.repeat(count)}}`,
  'a list in a bracket that is never closed': count => `role A { duties: [${'"x", '.repeat(count)}`,
  'a list with semicolons': count => `journey A { personas: ${'B; '.repeat(count)}C }`,
  'a list on many lines': count => `journey A {\n  personas: B\n${'    C\n'.repeat(count)}}`,
  'comments of another sort': count => '# x -- y # z\n'.repeat(count),
  'strange characters': count => '$ '.repeat(count),
  'strange words': count => 'a🛶b '.repeat(count),
  'closing braces': count => '} '.repeat(count),
  'journeys that close too early': count => 'journey J }\n'.repeat(count),
  'journeys that close too early, and go on': count =>
    each(count, index => `journey J${index} {\n  stage S {\n    }\n    touchpoint T\n  }\n  stage R\n}`),
  'a journey that closes early in many places': count =>
    `journey J {\n${each(count, index => `  stage S${index} {\n    }\n    touchpoint T\n  }`)}\n}`,
  'blocks that are never closed': count => each(count, index => `role A${index} { holder: "x"`),
  'what may follow, and a brace too many behind it': count =>
    `${each(count, index => `stage S${index} { goal: "x" }\n touchpoint T${index} {}`)}\n}`,
  'opening braces without a name': count => 'journey J { {\n'.repeat(30) + 'x y\n'.repeat(count),
  'values without a value': count => `journey J {\n${'goal:\n'.repeat(count)}}`,
  'attributes without a colon': count => `journey J {\n${'goal "x" y\n'.repeat(count)}}`,
  'words of norms where none belong': count => 'some x in y where '.repeat(count),
  'comments never closed': count => '/* '.repeat(count),
  'comments and long texts never closed, and elements': count => '/* x\nrole A {\nnotes: """\n}\n'.repeat(count),
  'texts over several lines': count => `role A {\n${'duties: "x\ny"\nduties: "x\n\n'.repeat(count)}}`,
  'texts never closed': count => '"\\'.repeat(count),
  'long texts never closed': count => '"""\n'.repeat(count),
};

/** CPU time until the problems of a text are known, in milliseconds. */
export function time(text: string): number {
  const before = process.cpuUsage();
  const project = new Project();
  project.setFile('main.cx', text);
  project.update();
  project.problems('main.cx');
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
