/** What a view is drawn from. */
import type {
  GapChoice,
  KpiChoice,
  MaturityChoice,
  Trouble,
  ViewData,
  ViewName,
} from '../../language/src/protocol/index.ts';

export interface ViewProps<Name extends ViewName> {
  readonly view: ViewData[Name];
  /** Identity of the journey that is looked at; null where there is none. */
  readonly journey: string | null;
  /** What keeps the view from being whole. */
  readonly trouble: Trouble | null;
  /** Identity of the element that the cursor stands in. */
  readonly focus: string | null;
  readonly choice: Choice;
  readonly onChoice: (choice: Choice) => void;
}

/** What a reader has chosen to see, kept over a reload. */
export interface Choice {
  readonly tab: ViewName;
  /** What the map shows of a journey; null is everything. */
  readonly lens: string | null;
  readonly maturity: MaturityChoice;
  readonly gaps: GapChoice;
  readonly kpis: KpiChoice;
}

/** What is shown of each view until a reader chooses. */
export const UNCHOSEN: Omit<Choice, 'tab'> = {
  lens: null,
  maturity: { framework: null, language: null },
  gaps: { by: 'leverage', framework: null },
  kpis: { by: 'journey', dashboard: null, attention: false },
};
