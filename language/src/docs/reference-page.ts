/** The reference of kinds, attributes and derived properties, out of the metamodel table. */
import {
  type AttributeSpec,
  COMMON_ATTRIBUTES,
  COMMON_DERIVED,
  type DerivedSpec,
  KINDS,
  type KindSpec,
  type TypeSpec,
} from '../model/metamodel/index.ts';

export function referencePage(): string {
  const kinds = KINDS.map(kindSection);
  return `${[
    '# The reference',
    'Every kind of element, what may be written in it, and what can be asked of it in expressions. The collections of all elements of a kind have its plural name.',
    '## Any element',
    attributes(COMMON_ATTRIBUTES),
    'What can be asked of any element:',
    properties(COMMON_DERIVED),
    ...kinds,
  ].join('\n\n')}\n`;
}

function kindSection(spec: KindSpec): string {
  const within = spec.within.map(where => (where === '' ? 'the top of a file' : `\`${where}\``));
  const parts = [`## ${spec.kind}`, spec.doc, `Stands in ${within.join(', ')}. All of them: \`${spec.plural}\`.`];
  if (typeof spec.naming === 'object') {
    parts.push(`Its name is that of the ${spec.naming.refersTo.join(' or ')} that it is about.`);
  }
  if (spec.attributes.length > 0) {
    parts.push(attributes(spec.attributes));
  }
  if (spec.derived.length > 0) {
    parts.push('What can be asked of it:', properties(spec.derived));
  }
  return parts.join('\n\n');
}

function attributes(specs: readonly AttributeSpec[]): string {
  const rows = specs.map(spec => {
    const parts = (spec.parts ?? []).map(part => `\`${part.name}\`: ${part.doc}`).join(' ');
    return `| \`${spec.name}\` | ${types(spec.types, spec.many)} | ${spec.doc}${parts === '' ? '' : ` Parts: ${parts}`} |`;
  });
  return ['| attribute | value | |', '|---|---|---|', ...rows].join('\n');
}

function properties(specs: readonly DerivedSpec[]): string {
  const rows = specs.map(spec => `| \`${spec.name}\` | ${types(spec.types, spec.many)} | ${spec.doc} |`);
  return ['| property | value | |', '|---|---|---|', ...rows].join('\n');
}

function types(specs: readonly TypeSpec[], many: boolean): string {
  return `${many ? 'several: ' : ''}${specs.map(type).join(', ')}`;
}

function type(spec: TypeSpec): string {
  switch (spec.type) {
    case 'number':
    case 'percent': {
      const bounds = spec.min === undefined && spec.max === undefined ? '' : ` ${spec.min ?? ''}…${spec.max ?? ''}`;
      return `${spec.type === 'percent' ? 'percentage' : 'integer' in spec && spec.integer === true ? 'whole number' : 'number'}${bounds}`;
    }
    case 'boolean':
      return '`yes` `no`';
    case 'word':
      return spec.words.map(word => `\`${word}\``).join(' ');
    case 'reference':
      return spec.kinds === 'any' ? 'any element' : spec.kinds.map(kind => `[${kind}](#${kind})`).join(' ');
    default:
      return spec.type;
  }
}
