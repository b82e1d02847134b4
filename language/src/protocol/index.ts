/** Messages between server, editor and page: their names, and what must be true of them before they are believed. */
export type * from '../views/index.ts';
export * from './library.ts';
export * from './preview.ts';
export * from './session.ts';
export * from './webview.ts';
