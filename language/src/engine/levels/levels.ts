/**
 * How a programme stands in each practice: what its facts show, what people say, what it wants to reach. Read off the one
 * table, off the assessments and off the targets, and worked out for a practice when somebody asks.
 */
import { indexOf } from '../../model/element-index.ts';
import { topRankOf } from '../../model/framework.ts';
import type {
  AssessedPractice,
  EvidencedPractice,
  LevelReader,
  PracticeStanding,
  PracticeTarget,
} from '../../model/level.ts';
import { type CxModel, containerOfKind, type Element } from '../../model/model.ts';
import { saysYes } from '../../model/read.ts';
import type { ReadLevels } from '../norms/index.ts';
import { Claims } from './claims.ts';
import { EvidencedLevels, type EvidenceRequest, type EvidenceSource } from './evidenced.ts';
import { NOISE } from './noise.ts';
import { Targets } from './targets.ts';

/** All but whether it reaches its target, which turns on the other practices of its framework where that is a share of them. */
type Standing = Omit<PracticeStanding, 'isGap'>;

/** The table must have been made with its evidence. */
export const readLevels: ReadLevels = (version, settings) => new Levels(version, settings);

class Levels implements LevelReader {
  readonly #model: CxModel;
  readonly #evidenced: EvidencedLevels;
  readonly #claims: Claims;
  readonly #targets: Targets;
  readonly #standings = new Map<Element, Standing | undefined>();
  /** The same with whether they are gaps, which is found out when somebody asks. */
  readonly #told = new Map<Element, PracticeStanding>();
  readonly #shares = new Map<Element, number | null>();
  #practices: ReadonlyMap<Element | undefined, readonly Element[]> | undefined;

  constructor(source: EvidenceSource, request: EvidenceRequest) {
    this.#model = source.model;
    this.#evidenced = new EvidencedLevels(source, request);
    this.#claims = new Claims(source.model, source.kpis, request.today);
    this.#targets = new Targets(source.model);
  }

  get frameworks(): readonly Element[] {
    const { library, index } = this.#model;
    const all = [indexOf(library), index].flatMap(each => each.ofKind('framework'));
    return [...new Set([...this.#targets.adopted, ...all])];
  }

  get adopted(): readonly Element[] {
    return this.#targets.adopted;
  }

  get targets(): readonly PracticeTarget[] {
    return this.#targets.all;
  }

  practicesOf(framework: Element): readonly Element[] {
    if (this.#practices === undefined) {
      const { library, index } = this.#model;
      const all = [indexOf(library), index].flatMap(each => each.ofKind('practice'));
      this.#practices = Map.groupBy(all, practice => containerOfKind(practice, 'framework'));
    }
    return this.#practices.get(framework) ?? [];
  }

  historyOf(practice: Element): readonly AssessedPractice[] {
    return this.#claims.history(practice);
  }

  standingOf(practice: Element): PracticeStanding | undefined {
    let told = this.#told.get(practice);
    if (told === undefined) {
      const standing = this.#standingOf(practice);
      told = standing && Object.assign(standing, { isGap: this.#isGap(standing) });
      if (told !== undefined) {
        this.#told.set(practice, told);
      }
    }
    return told;
  }

  gapsBelow(target: PracticeTarget): readonly PracticeStanding[] {
    const { framework, practice } = target;
    const practices = practice === undefined ? this.practicesOf(framework) : [practice];
    return practices.flatMap(each => {
      const standing = this.standingOf(each);
      return standing?.isGap === true && standing.target === target ? [standing] : [];
    });
  }

  shareMet(framework: Element): number | null {
    let share = this.#shares.get(framework);
    if (share === undefined) {
      const standings = this.practicesOf(framework).flatMap(practice => this.#standingOf(practice) ?? []);
      const applicable = standings.filter(({ counted }) => counted !== null);
      const met = applicable.filter(({ counted }) => counted === topRankOf(framework));
      share = applicable.length === 0 ? null : (met.length / applicable.length) * 100;
      this.#shares.set(framework, share);
    }
    return share;
  }

  #standingOf(practice: Element): Standing | undefined {
    if (!this.#standings.has(practice)) {
      this.#standings.set(practice, this.#read(practice));
    }
    return this.#standings.get(practice);
  }

  #read(practice: Element): Standing | undefined {
    const evidenced = this.#evidenced.of(practice);
    if (evidenced === undefined) {
      return undefined;
    }
    const assessed = this.#claims.latest(practice);
    // A copy would ask whether it is defined, which is left until somebody wants to know.
    return Object.assign(evidenced, {
      assessed,
      sayDo: assessed === null || evidenced.rank === null ? null : assessed.claimed - evidenced.rank,
      counted: countedOf(evidenced, assessed),
      target: this.#targets.of(practice, evidenced.framework),
    });
  }

  /** Of a share of the practices every one that is not met is a gap, as long as the share is not reached. */
  #isGap({ target, counted, adherence, framework }: Standing): boolean {
    if (target === undefined || counted === null) {
      return false;
    }
    if (target.rank !== undefined) {
      return counted < target.rank;
    }
    if (target.practice !== undefined) {
      return (adherence ?? counted / Math.max(1, topRankOf(framework))) * 100 < target.percent! - NOISE;
    }
    return counted < topRankOf(framework) && (this.shareMet(framework) ?? 0) < target.percent! - NOISE;
  }
}

/** What nobody answered counts as the lowest level, where only people can answer. */
function countedOf({ applies, rank, practice }: EvidencedPractice, assessed: AssessedPractice | null): number | null {
  if (!applies) {
    return null;
  }
  return saysYes(practice, 'attested-only') ? (assessed?.attested ?? 0) : rank;
}
