/** Hover. */
import type { Hover, ServerCapabilities } from 'vscode-languageserver';
import { hoverAt } from '../../../language/src/ide/hover.ts';
import { markupOf } from '../convert/markup.ts';
import { rangeOf } from '../convert/positions.ts';
import { aboutPosition } from '../session/asked.ts';
import type { Session } from '../session/language-server.ts';

export function registerHover(session: Session): ServerCapabilities {
  session.connection.onHover(
    aboutPosition(session, 'hover', null, ({ project, file, offset, document }): Hover | null => {
      // Nobody has to wait for the norms to be told what a KPI says.
      const hover = hoverAt(project.engine, file, offset, {
        today: project.today,
        evaluation: () => project.measured(),
        judged: () => project.lastEvaluation ?? project.evaluation(),
      });
      if (hover === undefined) {
        return null;
      }
      const contents = markupOf(hover, session.client.textDocument?.hover?.contentFormat);
      return { contents, range: rangeOf(document, hover.span) };
    }),
  );
  return { hoverProvider: true };
}
