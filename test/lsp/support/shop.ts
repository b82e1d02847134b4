/** A shop with its people and its KPI, and a file that is not formatted: what the editor layer is asked about. */
import { TextDocument } from 'vscode-languageserver-textdocument';

export const texts = {
  'people.cx': `team Digital "Digital channels"
/** Answers for <b>everything</b> [there](command:evil). */
role Lead "The *lead*" { holder: "Ada Lovelace"  team: Digital  duties: "Leads" }
`,
  'kpi.cx': `kpi Happy "Happy customers" {
  metric: nps
  owner: Lead
  status: live
  target: >= 30 by 2028-06-30
  readings: 34 on 2026-01-09
}
`,
  'shop.cx': `journey Buy "Buy" {
  owner: Lead
  stage Pay "Pay" {
    touchpoint Card "By card" { owner: Lead  next: Buy.Pay.Cash  kpis: Happy }
    touchpoint Cash "In cash" { owner: Lead }
  }
}
rule own "Own" { for: t in touchpoints  require: t.owner = Lead }
`,
  'untidy.cx': `persona   Mo "Mo"
persona Ada "Ada" {
    quote:   "I came, I saw."
}
`,
};

/** One of them. */
export type File = keyof typeof texts;

/** As an editor has it open. */
export function document(file: File): TextDocument {
  return TextDocument.create(file, 'cx', 0, texts[file]);
}
