// Before any test: the library's texts are read into the module that the language embeds, as the build does it.
import { buildLibrary } from '../../language/build/library.mjs';

export default async function setup() {
  await buildLibrary();
}
