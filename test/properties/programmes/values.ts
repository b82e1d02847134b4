/** Values of attributes, as the metamodel table wants them. */
import type { AttributeSpec, PartSpec, TypeSpec } from '../../../language/src/index.ts';
import { type Company, LEVELS, type Sketch, SUBJECTS } from './company.ts';
import { closedCondition, condition, selection } from './expressions.ts';

const TEXTS = [
  '"plain"',
  '""',
  '"with \\"quotes\\", a \\\\ and a \\u{1F6F6}"',
  '"// no comment, /* nor this */"',
  '"signs: ( ) , : @ .. <= owner: x"',
  '"Скільки це коштує? 🛶 いくらですか، كم السعر؟"',
  '"""on one line"""',
  '"""with "quotes" inside"""',
  '"""   """',
  '"""\n"""',
  '"""\n    indented\n      more\n\n    "quoted"\n    """',
  '"""\n\tby a tab\n  by blanks\n"""',
  '"""begins at once\n   and ends at once"""',
  '"""\n\n   \n  blank lines around\n\n  """',
  `"${'A text that is long enough to make any list too long for its line, even a short one. '.repeat(2)}"`,
];
const DURATIONS = ['45s', '5min', '2h', '1.5h', '3d', '20wd', '2w', '6mo', '1y'];
const FREE_NAMES = ['assumption', 'CX-204', 'new_name', 'стара-назва', 'for', 'journey'];
const FILES = new Set(['data', 'items', 'responses']);
/** Of two dates of one element these are the later ones. */
const LATER = new Set(['due', 'stopped-on', 'next-on', 'review-by', 'until', 'by']);
const ACYCLIC = new Set(['refines', 'relies', 'requires', 'supports', 'parent', 'follows', 'drives']);
const OF_A_KPI = new Set(['baseline', 'target', 'warn', 'readings', 'max-moe']);

/** The lines that give the attribute. */
export function linesOf(spec: AttributeSpec, element: Sketch, company: Company): string[] {
  const { random } = company;
  const fixed = element.fixed.get(spec.name);
  if (fixed !== undefined) {
    return [`${spec.name}: ${fixed}`];
  }
  const values = Array.from({ length: spec.many ? 1 + random.below(random.pick([2, 4, 9])) : 1 }, () =>
    writtenValue(spec, element, company),
  );
  const oneALine = spec.oneALine === true || spec.parts?.some(part => part.many) === true || random.below(5) === 0;
  return oneALine ? values.map(value => `${spec.name}: ${value}`) : [`${spec.name}: ${values.join(', ')}`];
}

function writtenValue(spec: AttributeSpec, element: Sketch, company: Company): string {
  const { random } = company;
  const main = mainOf(spec, element, company);
  const present = (spec.parts ?? []).filter(part => part.written === 'before' || random.below(2) === 0);
  const written = (how: PartSpec['written']) =>
    present.filter(part => part.written === how).map(part => partOf(part, element, company));
  const words = present
    .filter(part => part.written === 'word')
    .map(part => `${part.name} ${partOf(part, element, company)}`);
  return [
    ...written('operator'),
    ...written('before'),
    main + written('version').join(''),
    ...written('behind'),
    ...words,
  ].join(' ');
}

function mainOf(spec: AttributeSpec, element: Sketch, company: Company): string {
  const { random } = company;
  if (element.kind === 'kpi' && OF_A_KPI.has(spec.name)) {
    return kpiValue(spec.name, element);
  }
  if (isLevel(spec.name, element)) {
    return random.pick(LEVELS);
  }
  if (FILES.has(spec.name)) {
    return '"figures.csv"';
  }
  return typed(random.pick(spec.types), spec.name, element, company);
}

/** The levels of a framework are what may be aimed at and answered. */
function isLevel(attribute: string, { kind }: Sketch): boolean {
  return kind === 'answer' ? attribute === 'level' : attribute === 'target' && (kind === 'adopt' || kind === 'goal');
}

/** In its unit, with the target on the better side of the baseline. */
function kpiValue(attribute: string, { fixed }: Sketch): string {
  const low = (attribute === 'baseline') === (fixed.get('better') === 'higher');
  const number = low ? '2' : '3.5';
  const unit = fixed.get('unit');
  return unit === 'percent'
    ? `${number}%`
    : unit === 'duration'
      ? `${number}min`
      : unit === 'money'
        ? `EUR ${number}`
        : number;
}

function partOf(part: PartSpec, element: Sketch, company: Company): string {
  const { random } = company;
  if (part.written === 'operator') {
    return element.fixed.get('better') === 'higher' ? random.pick(['>=', '>']) : random.pick(['<=', '<', '=']);
  }
  if (part.written === 'version') {
    return '@1';
  }
  const count = part.many ? 1 + random.below(3) : 1;
  const values = Array.from({ length: count }, () => {
    const type = random.pick(part.types);
    return type.type === 'name' ? random.pick(['it', 'es', 'uk']) : typed(type, part.name, element, company);
  });
  return values.join(', ');
}

function typed(type: TypeSpec, name: string, element: Sketch, company: Company): string {
  const { random } = company;
  switch (type.type) {
    case 'text':
      return random.pick(TEXTS);
    case 'number': {
      const [min, max] = [type.min ?? -40, type.max ?? 40];
      const number = min + random.below(max - min + 1);
      return type.integer === true || random.below(2) === 0 ? signed(number, random.below(4) === 0) : `${number}.5`;
    }
    case 'percent':
      return random.pick(['0%', '85%', '12.5%', '100%']);
    case 'date':
      return `${LATER.has(name) ? 2027 : 2026}-${random.pick(['01-31', '06-15', '12-01'])}`;
    case 'duration':
      return random.pick(DURATIONS);
    case 'money':
      return random.pick(['EUR 12.50', 'EUR 1', 'USD 0.5', 'JPY -300']);
    case 'boolean':
      return random.pick(['yes', 'no']);
    case 'word':
      return random.pick(type.words);
    case 'name':
      return random.pick(FREE_NAMES);
    case 'range':
      return random.pick(['0..100', '-100..100', '1..5', '-2..-1', '0.5..1.5']);
    case 'reference':
      return reference(type.kinds, name, element, company);
    case 'fix':
      return `${random.pick(['add', 'set', 'create'])} ${random.pick(['owner', 'kpis', 'since'])}`;
    case 'selection':
      return selection(element.subject ?? random.pick(SUBJECTS), company);
    case 'expression':
      return element.subject === undefined ? closedCondition(company) : condition(element.subject, company);
  }
}

/** What would lead back to where it began names earlier elements only. */
function reference(kinds: readonly string[] | 'any', name: string, element: Sketch, company: Company): string {
  const mayBe = (other: Sketch) => other !== element && (!ACYCLIC.has(name) || other.order < element.order);
  const found = company.some(kinds, mayBe);
  return company.reference(found);
}

function signed(number: number, plus: boolean): string {
  return number >= 0 && plus ? `+${number}` : String(number);
}
