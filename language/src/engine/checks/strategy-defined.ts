/** Without a programme no rule about it has a subject; that there is none is said once, for the project as a whole. */
import type { BuiltinCheck } from '../norms/index.ts';

export const strategyDefined: BuiltinCheck = {
  phase: 'model',
  start: () => () => undefined,
  startProject: ({ context }) =>
    context.collection('programme').length > 0
      ? []
      : [
          {
            message: 'This project has no programme: write one, `programme Name { … }`, with its intent and its lead',
            unwritten: true,
          },
        ],
};
