/** How each property of the metamodel table is read from an element. */
import type { AttributeSpec, DerivedSpec } from '../../model/metamodel/index.ts';
import { attributesOf, derivedOf } from '../../model/metamodel/index.ts';
import { containerOfKind } from '../../model/model.ts';
import { type Value, wholeOf } from '../../model/values.ts';
import { computedReader, type Reader } from './derived/index.ts';
import { charged, inside, KEPT } from './derived/within.ts';
import type { EvaluationContext } from './evaluation-context.ts';
import { NOTHING, type RuntimeValue, type Single } from './runtime-value.ts';

const READERS = new Map<string, Reader | undefined>();

/** The reader of a property of a kind; a derived one goes before the attribute of the same name. */
export function propertyReader(kind: string, name: string): Reader | undefined {
  const key = `${kind}.${name}`;
  if (!READERS.has(key)) {
    const derived = derivedOf(kind).get(name);
    const attribute = attributesOf(kind).get(name);
    READERS.set(
      key,
      derived !== undefined
        ? derivedReader(kind, derived)
        : attribute !== undefined
          ? attributeReader(attribute)
          : undefined,
    );
  }
  return READERS.get(key);
}

/** Whether the values of the attribute are read together with their parts. */
export function isParted(spec: AttributeSpec): boolean {
  return spec.parts !== undefined && !(spec.many && spec.types.every(type => type.type === 'reference'));
}

function attributeReader(spec: AttributeSpec): Reader {
  const { name, many } = spec;
  if (isParted(spec)) {
    return many
      ? (element, context) => partedValues(context.attribute(element, name)?.values, name, context)
      : (element, context) => {
          const attribute = context.attribute(element, name);
          return attribute === undefined ? undefined : (attribute.values[0] ?? context.target(undefined, name));
        };
  }
  return many
    ? (element, context) => context.values(element, name)
    : (element, context) => {
        const attribute = context.attribute(element, name);
        if (attribute === undefined) {
          return undefined;
        }
        const value = attribute.values[0];
        return value === undefined ? context.target(undefined, name) : context.runtimeValue(value);
      };
}

function partedValues(values: readonly Value[] | undefined, name: string, context: EvaluationContext): RuntimeValue {
  return values === undefined ? NOTHING : values.length === 0 ? [context.target(undefined, name)] : values;
}

function derivedReader(kind: string, spec: DerivedSpec): Reader | undefined {
  const { how, name } = spec;
  switch (how.by) {
    case 'contained':
      return (element, context) => {
        const all = inside(element, context);
        return all.length === 0
          ? NOTHING
          : context.memo(how, element, () => charged(all, context, KEPT).filter(within => within.kind === how.kind));
      };
    case 'container':
      return element => containerOfKind(element, how.kind);
    case 'reverse':
      return (element, context) => context.referring(element, how);
    case 'gathered':
      return (element, context) =>
        context.memo(how, element, () => {
          const found = new Set<Single>(charged(context.values(element, how.attribute), context, KEPT));
          for (const within of inside(element, context)) {
            for (const value of charged(context.values(within, how.attribute), context, KEPT)) {
              found.add(value);
            }
          }
          return [...found];
        });
    case 'values':
      // What has no parts is read as what it names.
      if (attributesOf(kind).get(how.attribute)?.parts === undefined) {
        return (element, context) => context.values(element, how.attribute);
      }
      return (element, context) => partedValues(context.attribute(element, how.attribute)?.values, name, context);
    case 'whole':
      return wholeReader(how.attribute);
    case 'inherited':
      return inheritedReader(spec, how.through);
    case 'computed':
      return computedReader(kind, name);
  }
}

/** What cannot be read is unknown, and not absent. */
function wholeReader(name: string): Reader {
  return (element, context) => {
    const values = context.attribute(element, name)?.values;
    return values === undefined ? undefined : values.length === 0 ? context.target(undefined, name) : wholeOf(values);
  };
}

/** Its own word, or the other element's; a word that its own list does not hold (`declared`) says nothing. */
function inheritedReader(spec: DerivedSpec, through: string): Reader {
  const words = new Set(spec.types.flatMap(type => (type.type === 'word' ? type.words : [])));
  return (element, context) => {
    const own = context.values(element, spec.name)[0];
    if (own !== undefined) {
      return own;
    }
    const other = context.values(element, through)[0];
    if (other === undefined || typeof other !== 'object' || !('attributes' in other)) {
      return other;
    }
    const inherited = context.values(other, spec.name)[0];
    return typeof inherited === 'string' && !words.has(inherited) ? undefined : inherited;
  };
}
