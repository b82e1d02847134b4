/** `cx baseline`: accepts today's findings, so that only new ones fail. */
import { UsageError } from '../arguments.ts';
import type { Command } from '../command.ts';
import { AS_OF, PROJECT_FLAGS } from '../flags.ts';

export const baseline: Command = {
  name: 'baseline',
  arguments: [{ usage: 'create|show', words: ['create', 'show'], doc: 'What to do.' }],
  flags: [AS_OF, ...PROJECT_FLAGS],
  about: 'Accepts the findings of today, so that only new ones fail.',
  run: async () => {
    throw new UsageError('`cx baseline` is not there yet.');
  },
};
