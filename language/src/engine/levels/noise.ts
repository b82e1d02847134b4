/** What a sum of fractions may be beside the number that it is: its last digits say otherwise. */
export const NOISE = 1e-9;
