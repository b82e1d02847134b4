/** Messages between server, editor and page: their names, and what must be true of them before they are believed. */
export type * from '../views/index.ts';
export { VIEW_NAMES, VIEWS, viewOfJourney, viewsOfJourney } from '../views/registry.ts';
export * from './files.ts';
export * from './library.ts';
export * from './page.ts';
export * from './preview.ts';
export * from './session.ts';
