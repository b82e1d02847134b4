/**
 * Not written against not met. A condition that fails may fail because of what is written, or only because something is
 * not. Which of the two it is, the same condition tells when silence is taken as unknown, by Kleene's strong logic of three
 * values: what is still unknown then may be put right by writing, and what is false is false whatever else is written.
 *
 * Silent are a property that the text leaves absent or empty, be it an attribute, a reverse link or what is gathered from
 * within, and a collection of the project without a single element: `some f in forums …` is unknown where nobody has written
 * a forum, and known as soon as there is one that says what it is asked. A list that `where` empties is known, and so is
 * what a fact selects: a fact is such a list with a name. So is what a kind has no property for, since there is nothing to
 * write.
 *
 * Nothing is evaluated in another way. The expression reads `SILENT` where it would read nothing, and all that knows of
 * references which name nothing knows what to make of it: both keep a condition from being told.
 */
import type { ResolvedCondition, ResolvedSelection, ResolvedValue } from './resolved.ts';
import { isList, isPresent, type List, type RuntimeValue, SILENT, type Truth, UNTOLD } from './runtime-value.ts';
import { itemOf } from './types.ts';

const NOTHING_BUT_SILENCE: List = [SILENT];

/** What is read, or silence in the place of what `exists` would deny. */
export function heard(value: RuntimeValue): RuntimeValue {
  return isPresent(value) ? value : isList(value) ? NOTHING_BUT_SILENCE : SILENT;
}

/** Whether `exists` holds of what was heard: a list in which nobody is told may hold somebody. */
export function presence(value: RuntimeValue): Truth {
  if (value === undefined) {
    return false;
  }
  if (isList(value)) {
    return value.length === 0 ? false : value.some(isTold) || undefined;
  }
  return isTold(value) || undefined;
}

function isTold(value: RuntimeValue): boolean {
  return value !== SILENT && value !== UNTOLD && isPresent(value);
}

/**
 * The same condition, to which what is not written is unknown. Of one that has `failed` as it was written it is told faster
 * whether it is still false or unknown: since silence makes nothing hold, nobody has to look for what would.
 */
export function heedingSilence(condition: ResolvedCondition, failed = false): ResolvedCondition {
  switch (condition.node) {
    case 'truth':
      return { ...condition, of: ofValue(condition.of) };
    case 'exists':
      return { ...condition, of: ofValue(condition.of), heedsSilence: true };
    case 'not':
      return { ...condition, of: heedingSilence(condition.of) };
    case 'and':
      return { ...condition, left: heedingSilence(condition.left), right: heedingSilence(condition.right) };
    case 'or':
      return {
        ...condition,
        left: heedingSilence(condition.left, failed),
        right: heedingSilence(condition.right, failed),
      };
    case 'compare':
      return { ...condition, left: ofValue(condition.left), right: ofValue(condition.right) };
    case 'member':
      return { ...condition, item: ofValue(condition.item), list: ofValue(condition.list) };
    case 'substring':
      return { ...condition, text: ofValue(condition.text), part: ofValue(condition.part) };
    case 'like':
      return { ...condition, text: ofValue(condition.text) };
    case 'quantifier':
      return {
        ...condition,
        // Where nobody was found, the condition failed of each that was looked at.
        selection: ofSelection(condition.selection, failed && condition.quantifier === 'some'),
        holds: condition.holds && heedingSilence(condition.holds),
        ...(failed && condition.quantifier === 'some' && { failed }),
      };
  }
}

function ofValue(value: ResolvedValue): ResolvedValue {
  switch (value.node) {
    case 'collection':
      return { ...value, heedsSilence: true };
    case 'property':
    case 'part':
      return { ...value, of: ofValue(value.of), heedsSilence: true };
    case 'main':
      return { ...value, of: ofValue(value.of) };
    case 'items':
      return { ...value, items: value.items.map(ofValue) };
    case 'arithmetic':
      return { ...value, left: ofValue(value.left), right: ofValue(value.right) };
    case 'aggregate':
      return {
        ...value,
        selection: ofSelection(value.selection),
        of: value.of && ofValue(value.of),
        holds: value.holds && heedingSilence(value.holds),
      };
    case 'condition':
      return { ...value, of: heedingSilence(value.of) };
    default:
      return value;
  }
}

/** An item that stands for silence may not be there at all, whatever is asked of it. */
function ofSelection({ slot, collection, where }: ResolvedSelection, failed = false): ResolvedSelection {
  const { span } = collection;
  const item: ResolvedValue = { node: 'variable', slot, name: '', type: itemOf(collection.type), span };
  const isThere: ResolvedCondition = { node: 'exists', of: item, heedsSilence: true, span };
  return {
    slot,
    collection: ofValue(collection),
    where: where === undefined ? isThere : { node: 'and', left: isThere, right: heedingSilence(where, failed), span },
  };
}
