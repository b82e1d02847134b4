/** What the command line says of itself. */
export { TOOL } from '../version.ts';

/** The package at npm, where `cx` is somebody else's. */
export const PACKAGE_NAME = 'cx-as-code';
