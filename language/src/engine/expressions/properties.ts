/** How each property of the metamodel table is read from an element. */
import type { AttributeSpec, DerivedSpec } from '../../model/metamodel/index.ts';
import { attributesOf, derivedOf } from '../../model/metamodel/index.ts';
import { containerOfKind } from '../../model/model.ts';
import type { Value } from '../../model/values.ts';
import { type Datum, NOTHING, type Single } from './datum.ts';
import { computedReader, type Reader } from './derived/index.ts';
import { charged, inside, KEPT } from './derived/within.ts';
import type { World } from './world.ts';

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
      ? (element, world) => partedValues(world.attribute(element, name)?.values, name, world)
      : (element, world) => {
          const attribute = world.attribute(element, name);
          return attribute === undefined ? undefined : (attribute.values[0] ?? world.target(undefined, name));
        };
  }
  return many
    ? (element, world) => world.values(element, name)
    : (element, world) => {
        const attribute = world.attribute(element, name);
        if (attribute === undefined) {
          return undefined;
        }
        const value = attribute.values[0];
        return value === undefined ? world.target(undefined, name) : world.datum(value);
      };
}

function partedValues(values: readonly Value[] | undefined, name: string, world: World): Datum {
  return values === undefined ? NOTHING : values.length === 0 ? [world.target(undefined, name)] : values;
}

function derivedReader(kind: string, spec: DerivedSpec): Reader | undefined {
  const { how, name } = spec;
  switch (how.by) {
    case 'contained':
      return (element, world) => {
        const all = inside(element, world);
        return all.length === 0
          ? NOTHING
          : world.memo(how, element, () => charged(all, world, KEPT).filter(within => within.kind === how.kind));
      };
    case 'container':
      return element => containerOfKind(element, how.kind);
    case 'reverse':
      return (element, world) => world.referring(element, how);
    case 'gathered':
      return (element, world) =>
        world.memo(how, element, () => {
          const found = new Set<Single>(charged(world.values(element, how.attribute), world, KEPT));
          for (const within of inside(element, world)) {
            for (const value of charged(world.values(within, how.attribute), world, KEPT)) {
              found.add(value);
            }
          }
          return [...found];
        });
    case 'values':
      return (element, world) => partedValues(world.attribute(element, how.attribute)?.values, name, world);
    case 'inherited':
      return inheritedReader(spec, how.through);
    case 'computed':
      return computedReader(kind, name);
  }
}

/** Its own word, or the other element's; a word that its own list does not hold (`declared`) says nothing. */
function inheritedReader(spec: DerivedSpec, through: string): Reader {
  const words = new Set(spec.types.flatMap(type => (type.type === 'word' ? type.words : [])));
  return (element, world) => {
    const own = world.values(element, spec.name)[0];
    if (own !== undefined) {
      return own;
    }
    const other = world.values(element, through)[0];
    if (other === undefined || typeof other !== 'object' || !('attributes' in other)) {
      return other;
    }
    const inherited = world.values(other, spec.name)[0];
    return typeof inherited === 'string' && !words.has(inherited) ? undefined : inherited;
  };
}
