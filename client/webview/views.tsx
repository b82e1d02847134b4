/** What draws each view of the registry. */
import type { ComponentChild } from 'preact';
import type { ViewName } from '../../language/src/protocol/index.ts';
import { Coverage } from './coverage/coverage.tsx';
import { Findings } from './findings/findings.tsx';
import { Gaps } from './gaps/gaps.tsx';
import { Kpis } from './kpis/kpis.tsx';
import { JourneyMap } from './map/journey-map.tsx';
import { Maturity } from './maturity/maturity.tsx';
import { Programme } from './programme/programme.tsx';
import type { ViewProps } from './view-props.ts';

type Component<Name extends ViewName> = (props: ViewProps<Name>) => ComponentChild;

export const COMPONENTS: { readonly [Name in ViewName]: Component<Name> } = {
  programme: Programme,
  map: JourneyMap,
  coverage: Coverage,
  maturity: Maturity,
  gaps: Gaps,
  kpis: Kpis,
  findings: Findings,
};
