/** A redesign that is under way while a building block of the programme is not laid. */
import { topRankOf } from '../../model/framework.ts';
import { withDescendants } from '../../model/model.ts';
import type { BuiltinCheck } from '../norms/index.ts';
import { listOf } from './assessment-answers.ts';

/** The blocks, and not what the framework asks of an audit. */
const BLOCKS = 'cx.building-blocks.blocks';

export const redesignBeforeBlocks: BuiltinCheck = {
  phase: 'levels',
  start: ({ context, table }) => {
    const dimension = context.model.element(BLOCKS);
    const blocks = dimension === undefined ? [] : withDescendants(dimension).filter(({ kind }) => kind === 'practice');
    return initiative => {
      const missing = blocks.filter(block => {
        const standing = table.standingOf(block);
        return standing?.counted != null && standing.counted < topRankOf(standing.framework);
      });
      const message = `“${context.title(initiative)}” redesigns the experience while building blocks are missing: lay them first, or say in a \`waiver\` why this redesign cannot wait. Missing: ${listOf(missing, context)}`;
      return missing.length === 0 ? [] : [{ message }];
    };
  },
};
