/** Relations followed to their end, without recursion: a chain may be as long as the model. */

/** What is new of all that an element leads to, each behind what it leads to itself, and the element last. */
export function inOrder<T>(element: T, targetsOf: (element: T) => Iterable<T>, isKnown: (element: T) => boolean): T[] {
  const found = new Set<T>([element]);
  const order: T[] = [];
  const visits = [{ element, targets: targetsOf(element)[Symbol.iterator]() }];
  while (visits.length > 0) {
    const visit = visits[visits.length - 1]!;
    const { value: target, done } = visit.targets.next();
    if (done === true) {
      order.push(visit.element);
      visits.pop();
    } else if (!found.has(target) && !isKnown(target)) {
      found.add(target);
      visits.push({ element: target, targets: targetsOf(target)[Symbol.iterator]() });
    }
  }
  return order;
}

interface Visit<T> {
  readonly element: T;
  readonly targets: readonly T[];
  next: number;
  low: number;
}

/** Strongly connected components with a cycle (Tarjan 1972). */
export function knots<T>(elements: Iterable<T>, targetsOf: (element: T) => readonly T[]): T[][] {
  const order = new Map<T, number>();
  const onStack = new Set<T>();
  const stack: T[] = [];
  const found: T[][] = [];
  for (const root of elements) {
    if (order.has(root)) {
      continue;
    }
    const visits: Visit<T>[] = [];
    const enter = (element: T) => {
      order.set(element, order.size);
      stack.push(element);
      onStack.add(element);
      visits.push({ element, targets: targetsOf(element), next: 0, low: order.get(element)! });
    };
    enter(root);
    while (visits.length > 0) {
      const visit = visits[visits.length - 1]!;
      const target = visit.targets[visit.next++];
      if (target !== undefined) {
        if (!order.has(target)) {
          enter(target);
        } else if (onStack.has(target)) {
          visit.low = Math.min(visit.low, order.get(target)!);
        }
        continue;
      }
      visits.pop();
      const parent = visits[visits.length - 1];
      if (parent !== undefined) {
        parent.low = Math.min(parent.low, visit.low);
      }
      if (visit.low === order.get(visit.element)) {
        const component = stack.splice(stack.lastIndexOf(visit.element));
        for (const element of component) {
          onStack.delete(element);
        }
        if (component.length > 1 || visit.targets.includes(visit.element)) {
          found.push(component);
        }
      }
    }
  }
  return found;
}
