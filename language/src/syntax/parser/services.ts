/** The Langium services that a parser needs, with our tokens in place of Langium's lexer. */
import {
  createDefaultCoreModule,
  createDefaultSharedCoreModule,
  createParser,
  EmptyFileSystem,
  inject,
  type LangiumCoreServices,
  type LangiumSharedCoreServices,
  type Module,
  type PartialLangiumCoreServices,
} from 'langium';
import { CxGeneratedModule, CxGeneratedSharedModule } from '../generated/module.ts';
import { AstParser } from './ast-parser.ts';
import { SyntaxMessages } from './messages.ts';
import { VOCABULARY } from './tokens.ts';

const CxModule: Module<LangiumCoreServices, PartialLangiumCoreServices> = {
  parser: {
    // The texts are scanned by `scan`; Langium only asks this service which tokens there are.
    Lexer: () => ({
      definition: VOCABULARY,
      tokenize: () => {
        throw new Error('Texts are scanned by scanner.ts.');
      },
    }),
    ParserErrorMessageProvider: () => new SyntaxMessages(),
  },
};

function createServices(): LangiumCoreServices {
  const shared = inject(
    createDefaultSharedCoreModule(EmptyFileSystem),
    CxGeneratedSharedModule,
  ) as LangiumSharedCoreServices;
  return inject(createDefaultCoreModule({ shared }), CxGeneratedModule, CxModule) as LangiumCoreServices;
}

export function createAstParser(): AstParser {
  const services = createServices();
  const parser = createParser(services.Grammar, new AstParser(services), VOCABULARY);
  parser.finalize();
  return parser;
}
