/** A value that stands beside its counts, and is not what they give. */
import type { BuiltinCheck } from '../norms/index.ts';

export const kpiRecompute: BuiltinCheck = {
  phase: 'model',
  start:
    ({ measures }) =>
    kpi =>
      measures.recomputed(kpi).differences.map(({ message, file, span, discriminator }) => ({
        message,
        place: { file, span },
        discriminator,
      })),
};
