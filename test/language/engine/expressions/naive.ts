/**
 * A naive interpreter, written for the test alone: it walks a small syntax of its own over plain objects, knows nothing
 * of types, indexes or closures, and follows the language's description sentence by sentence.
 */

export interface Duration {
  readonly number: number;
  readonly unit: 's' | 'min' | 'h' | 'd' | 'wd' | 'mo' | 'y';
}
export interface Money {
  readonly number: number;
  readonly currency: string;
}
/** An element, or a name that means nothing. */
export interface Thing {
  readonly name: string;
  readonly resolves: boolean;
  readonly type?: string;
  readonly selfService?: boolean;
}
export interface Touchpoint {
  readonly name: string;
  readonly owner?: Thing;
  readonly channels: readonly Thing[];
  readonly wait?: Duration;
  readonly fee?: Money;
  readonly importance?: number;
  readonly critical?: boolean;
  readonly since?: string;
}

export type Comparison = '=' | '!=' | '<' | '<=' | '>' | '>=';
export type Amount =
  | { readonly of: 'importance' }
  | { readonly of: 'number'; readonly number: number }
  | { readonly of: 'channels' }
  | {
      readonly of: 'arithmetic';
      readonly operator: '+' | '-' | '*' | '/';
      readonly left: Amount;
      readonly right: Amount;
    };

export type Condition =
  | { readonly test: 'exists'; readonly property: keyof Touchpoint }
  | { readonly test: 'critical' }
  | { readonly test: 'amount'; readonly operator: Comparison; readonly left: Amount; readonly right: Amount }
  | { readonly test: 'wait'; readonly operator: Comparison; readonly than: Duration }
  | { readonly test: 'fee'; readonly operator: Comparison; readonly than: Money }
  | { readonly test: 'since'; readonly operator: Comparison; readonly months: number }
  | { readonly test: 'owner'; readonly operator: '=' | '!='; readonly role: string }
  | { readonly test: 'owner in'; readonly roles: readonly string[] }
  | { readonly test: 'like'; readonly pattern: string }
  | {
      readonly test: 'channel';
      readonly quantifier: 'some' | 'no' | 'every';
      readonly type: string;
      readonly where: boolean;
    }
  | { readonly test: 'not'; readonly of: Condition }
  | { readonly test: 'and' | 'or'; readonly left: Condition; readonly right: Condition };

/** undefined: cannot be told. */
type Truth = boolean | undefined;

const SECONDS = { s: 1, min: 60, h: 3600, d: 86400 } as const;

function ordered(operator: Comparison, order: number): boolean {
  switch (operator) {
    case '=':
      return order === 0;
    case '!=':
      return order !== 0;
    case '<':
      return order < 0;
    case '<=':
      return order <= 0;
    case '>':
      return order > 0;
    case '>=':
      return order >= 0;
  }
}

function family({ unit }: Duration): string {
  return unit === 'wd' ? 'working' : unit === 'mo' || unit === 'y' ? 'calendar' : 'clock';
}

function length({ number, unit }: Duration): number {
  return unit === 'wd' || unit === 'mo' ? number : unit === 'y' ? number * 12 : number * SECONDS[unit];
}

export function amount(of: Amount, t: Touchpoint): number | undefined {
  switch (of.of) {
    case 'importance':
      return t.importance;
    case 'number':
      return of.number;
    case 'channels':
      return t.channels.length;
    case 'arithmetic': {
      const [a, b] = [amount(of.left, t), amount(of.right, t)];
      if (a === undefined || b === undefined || (of.operator === '/' && b === 0)) {
        return undefined;
      }
      return of.operator === '+' ? a + b : of.operator === '-' ? a - b : of.operator === '*' ? a * b : a / b;
    }
  }
}

/** The same day of another month, or the last one where that month is shorter. */
export function monthsBefore(date: string, months: number): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const target = new Date(Date.UTC(year, month - 1 - months, 1));
  const last = new Date(Date.UTC(target.getUTCFullYear(), target.getUTCMonth() + 1, 0)).getUTCDate();
  target.setUTCDate(Math.min(day, last));
  return target.toISOString().slice(0, 10);
}

export function holds(condition: Condition, t: Touchpoint, today: string): Truth {
  switch (condition.test) {
    case 'exists': {
      const value = t[condition.property];
      return Array.isArray(value) ? value.length > 0 : value !== undefined;
    }
    case 'critical':
      return t.critical === true;
    case 'amount': {
      const [a, b] = [amount(condition.left, t), amount(condition.right, t)];
      return a !== undefined && b !== undefined && ordered(condition.operator, a - b);
    }
    case 'wait':
      return (
        t.wait !== undefined &&
        family(t.wait) === family(condition.than) &&
        ordered(condition.operator, length(t.wait) - length(condition.than))
      );
    case 'fee':
      return (
        t.fee !== undefined &&
        t.fee.currency === condition.than.currency &&
        ordered(condition.operator, t.fee.number - condition.than.number)
      );
    case 'since':
      return (
        t.since !== undefined &&
        ordered(condition.operator, Date.parse(t.since) - Date.parse(monthsBefore(today, condition.months)))
      );
    case 'owner':
      return told(t.owner, name => (name === condition.role) === (condition.operator === '='));
    case 'owner in':
      return told(t.owner, name => condition.roles.includes(name));
    case 'like': {
      const expression = condition.pattern
        .split('*')
        .map(part => part.replaceAll(/[^\w]/g, '\\$&'))
        .join('.*');
      return new RegExp(`^${expression}$`, 's').test(t.name);
    }
    case 'channel':
      return channels(condition, t);
    case 'not': {
      const truth = holds(condition.of, t, today);
      return truth === undefined ? undefined : !truth;
    }
    case 'and':
    case 'or': {
      const truths = [holds(condition.left, t, today), holds(condition.right, t, today)];
      const decisive = condition.test === 'or';
      return truths.includes(decisive) ? decisive : truths.includes(undefined) ? undefined : !decisive;
    }
  }
}

function told(thing: Thing | undefined, decide: (name: string) => boolean): Truth {
  return thing === undefined ? false : thing.resolves ? decide(thing.name) : undefined;
}

function channels(condition: Extract<Condition, { test: 'channel' }>, t: Touchpoint): Truth {
  const isType = (thing: Thing): Truth => (thing.resolves ? thing.type === condition.type : undefined);
  const isSelfService = (thing: Thing): Truth => (thing.resolves ? thing.selfService === true : undefined);
  if (condition.quantifier === 'every') {
    // `every c in t.channels where c.self-service : c.type = …`
    const truths = t.channels.map((thing): Truth => {
      const applies = condition.where ? isSelfService(thing) : true;
      const truth = isType(thing);
      return applies === false || truth === true ? true : applies === true ? truth : undefined;
    });
    return truths.includes(false) ? false : truths.includes(undefined) ? undefined : true;
  }
  const truths = t.channels.map(thing => (condition.where ? isType(thing) : true));
  const some = truths.includes(true) ? true : truths.includes(undefined) ? undefined : false;
  return condition.quantifier === 'some' || some === undefined ? some : !some;
}
