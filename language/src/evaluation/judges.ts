/** Checks in TypeScript that need more than the model: what KPIs measure. */
import type { MeasureReader } from '../measures/index.ts';
import type { Judge } from '../norms/index.ts';

/** `reader` gives the reader of the version that is judged. */
export const JUDGES = (_reader: () => MeasureReader): readonly Judge[] => [];
