/**
 * A made-up company of any size, the same for the same seed: one hub file with what everybody refers to, and one file a
 * journey, shaped as people write them: about 110 lines and 3.6 kB, 0.58 references a line, a fifth of them to the hub.
 * It has no errors in its text, and some honest gaps for the norms to find.
 */
import { Random } from './random.ts';

export interface WorkspaceFile {
  readonly path: string;
  readonly text: string;
}

export const HUB = 'shared/hub.cx';

const CHANNELS = ['web', 'app', 'phone', 'email', 'chat', 'store', 'kiosk', 'sms', 'field', 'mail'];
const PERSONAS = 24;
const ROLES = 40;
const STANDARDS = 12;
/** Files that share a namespace. */
const GROUP = 20;

const STAGES = ['Plan', 'Choose', 'Pay', 'Travel', 'Arrive', 'Return', 'Claim', 'Renew', 'Leave'];
const MOMENTS = [
  'Search', 'Compare', 'Ask', 'Reserve', 'Confirm', 'Wait', 'Board', 'Sit', 'Change', 'Complain', 'Sign', 'Collect',
]; // biome-ignore format: a list of words
const WHO = ['The customer', 'A commuter', 'A visitor', 'The whole family', 'Somebody in a hurry', 'A regular'];
const DOES = [
  'looks for',
  'asks about',
  'compares',
  'waits for',
  'writes down',
  'photographs',
  'gives up on',
  'hopes for',
];
const WHAT = [
  'the next train',
  'a seat by the window',
  'the price',
  'the refund',
  'a lift',
  'the platform',
  'a receipt',
];
const HOW = [
  'twice',
  'with one hand',
  'on the way',
  'in the rain',
  'before work',
  'for the first time',
  'in a low voice',
];

export function* workspace(files: number, seed = 1): Generator<WorkspaceFile> {
  yield { path: HUB, text: hub() };
  for (let number = 1; number < files; number++) {
    const folder = `area-${String(Math.floor(number / 100)).padStart(3, '0')}`;
    yield { path: `${folder}/journey-${number}.cx`, text: leaf(number, files, new Random(seed * 1_000_003 + number)) };
  }
}

function hub(): string {
  const lines = ['namespace bench.shared', ''];
  lines.push('programme Bench "The programme" {', '  intent: "Everybody arrives, and knows why when they do not"');
  lines.push('  criterion Kept { statement: "A promise is kept"  test: "Ask a hundred people" }', '}', '');
  CHANNELS.forEach(type => {
    lines.push(`channel Channel-${type} "By ${type}" { type: ${type} }`);
  });
  lines.push('', 'team Everyone "All of them" { function: service }');
  each(ROLES, index => lines.push(`role Role${index} "Role ${index}" { team: Everyone  holder: "Person ${index}" }`));
  lines.push('', 'segment Many "Most of them" { priority: 1 }');
  each(PERSONAS, index => lines.push(`persona Persona${index} "Persona ${index}" { segment: Many  goals: "Arrive" }`));
  each(STANDARDS, index => {
    lines.push('', `standard Standard${index} "Standard ${index}" {`, `  statement: "It is done the ${index}th way"`);
    lines.push(`  version: ${1 + (index % 3)}`, `  owner: Role${index}`, '  serves: Kept');
    lines.push(
      `  for: t in touchpoints where t.importance = 5 and t.wait > ${15 + (index % 5)}min`,
      '  require: exists t.kpis',
      '}',
    );
  });
  return `${lines.join('\n')}\n`;
}

function each(count: number, action: (index: number) => void): void {
  for (let index = 0; index < count; index++) {
    action(index);
  }
}

function group(number: number): string {
  return `bench.g${String(Math.floor(number / GROUP)).padStart(4, '0')}`;
}

function leaf(number: number, files: number, random: Random): string {
  const lines: string[] = [];
  const sentence = () => `"${random.pick(WHO)} ${random.pick(DOES)} ${random.pick(WHAT)} ${random.pick(HOW)}"`;
  const neighbour = () => 1 + random.below(files - 1);
  const stages = [0, 1, 2].map(offset => STAGES[(number + offset * 2) % STAGES.length]!);
  const moments = [0, 1, 2, 3].map(offset => MOMENTS[(number + offset) % MOMENTS.length]!);

  lines.push(`namespace ${group(number)}`, 'use bench.shared', '');
  lines.push('/**', ` * Walked in the spring, with a notebook; the ${number}th of its sort.`, ' */');
  lines.push(`journey Journey${number} ${sentence()} {`);
  lines.push(
    `  personas: Persona${random.below(PERSONAS)}, Persona${random.below(PERSONAS)}`,
    `  owner: Lead${number}`,
  );
  lines.push('  state: current', `  goal: ${sentence()}`, `  trigger: ${sentence()}`);
  lines.push(`  duration: ${5 + random.below(50)}min acceptable 2h`, `  kpis: Kpi${number}a, Kpi${number}b`, '');
  stages.forEach((stage, place) => {
    lines.push(`  stage ${stage} ${sentence()} {`, `    phase: ${['before', 'purchase', 'use'][place]}`);
    lines.push(`    goal: ${sentence()}`, `    listening: Post${number}`);
    for (const moment of place === 0 ? moments.slice(0, 2) : [moments[place + 1]!]) {
      lines.push(...touchpoint(moment, { number, place, random, sentence, neighbour, moments }));
    }
    lines.push('  }');
  });
  lines.push('}', '');
  for (const [letter, metric, value, drives] of [
    ['a', 'csat', '80%', undefined],
    ['b', 'resolution-time', '3d', 'a'],
  ] as const) {
    lines.push(`kpi Kpi${number}${letter} ${sentence()} {`, `  metric: ${metric}`, `  owner: Lead${number}`);
    lines.push(`  baseline: ${value} on 2026-01-31 n ${300 + random.below(500)}`, '  reviewed: quarterly');
    lines.push(`  readings: ${value} on 2026-10-31 n ${300 + random.below(500)}`, '  segments: Many');
    lines.push(...(drives === undefined ? [] : [`  drives: Kpi${number}${drives}`]), '}');
  }
  lines.push(`role Lead${number} "Lead ${number}" { team: Everyone  duties: ${sentence()} }`);
  lines.push(`system System${number} "System ${number}" { owner: Lead${number} }`);
  lines.push(`listening Post${number} ${sentence()} {`, '  type: survey', '  cadence: monthly');
  lines.push(
    `  channels: Channel-web`,
    `  responder: Lead${number}`,
    '  respond-within: 2d',
    `  kpis: Kpi${number}a`,
    '}',
  );
  lines.push(`dashboard Board${number} { kpis: Kpi${number}a, Kpi${number}b  audience: everyone }`);
  lines.push(
    `research Study${number} ${sentence()} { methods: interview  on: 2026-03-01  sample: ${20 + random.below(80)} }`,
  );
  lines.push(`insight Insight${number} ${sentence()} { from: Study${neighbour()}  about: Journey${number} }`);
  return `${lines.join('\n')}\n`;
}

interface Leaf {
  readonly number: number;
  readonly place: number;
  readonly random: Random;
  readonly sentence: () => string;
  readonly neighbour: () => number;
  readonly moments: readonly string[];
}

function touchpoint(name: string, { number, place, random, sentence, neighbour, moments }: Leaf): string[] {
  const lines = [
    `    touchpoint ${name} ${sentence()} {`,
    `      channels: Channel-${random.pick(CHANNELS)}`,
    `      owner: ${random.below(3) === 0 ? `Role${random.below(ROLES)}` : `Lead${number}`}`,
    `      customer: ${sentence()}`,
    `      emotion: ${random.pick(['-2', '-1', '0', '+1', '+2'])} from Study${number}`,
    `      importance: ${1 + random.below(5)} because ${sentence()} from Study${neighbour()}`,
    `      wait: ${random.below(20)}min acceptable 20min`,
    `      kpis: Kpi${number}${random.pick(['a', 'b'])}`,
    `      listening: Post${number}`,
    `      relies: System${number}, System${neighbour()}, System${neighbour()}`,
    `      next: ${random.pick(moments)}`,
  ];
  if (random.below(4) === 0) {
    lines.push(`      pain Pain${place} ${sentence()} { severity: high  from: Study${number} }`);
  }
  if (random.below(3) === 0) {
    lines.push(`      standards: Standard${random.below(STANDARDS)}@1`);
  }
  return [...lines, '    }'];
}
