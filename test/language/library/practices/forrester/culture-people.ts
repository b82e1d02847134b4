/** Witnesses of the practices of culture that are about how people are chosen, taught and paid. */
import { cx, type Witness } from '../witness.ts';

const PEOPLE = cx`
  role Hr "Head of people" { level: manager  holder: "T. Nagy" }
  role Clerk "Clerk" { level: staff  customer-facing: yes }
  role Guard "Guard" { level: staff  customer-facing: yes }
`;

const VALUES = cx`value Kind "Kindness" { behaviours: "Asks before telling", "Walks along to the platform" }`;

const SKILLS = cx`
  competency Listening "Listens to the end"
  competency Languages "Helps in three languages"
`;

const PERCEIVED = cx`
  kpi Content { metric: csat  owner: Hr  reviewed: monthly  readings: 81% on 2026-05-31 n 640 }
  touchpoint Ask { owner: Clerk  kpis: Content }
  touchpoint Door { owner: Guard  kpis: Content }
`;

export const culturePeople: readonly Witness[] = [
  {
    practice: 'cul-hire-values',
    asks: 'Whoever is hired was looked at for values that put customers first.',
    met: cx`
      programme Rail { lead: Hr  ${VALUES} }
      hiring Staff "How we choose clerks and guards" {
        owner: Hr
        roles: Clerk, Guard, Hr
        screens: Kind
        approved: Hr on 2026-01-12
        reviewed: yearly
      }
      ${PEOPLE}
    `,
    notMet: [
      {
        why: 'the values hang on the wall, and nobody is chosen by them',
        programme: cx`programme Rail { lead: Hr  ${VALUES} }  ${PEOPLE}`,
        atMost: 'undeveloped',
      },
      {
        why: 'people are chosen for what they can, and not for what they hold dear',
        programme: cx`
          programme Rail { lead: Hr  ${VALUES} }
          ${SKILLS}
          hiring Staff { owner: Hr  roles: Clerk, Guard, Hr  screens: Listening, Languages }
          ${PEOPLE}
        `,
      },
      {
        why: 'one role of five is chosen so',
        programme: cx`
          programme Rail { lead: Hr  ${VALUES} }
          ${SKILLS}
          role Planner { level: staff  customer-facing: yes }
          role Steward { level: staff  customer-facing: yes }
          hiring Clerks { owner: Hr  roles: Clerk  screens: Kind }
          hiring Others { owner: Hr  roles: Guard, Planner, Steward  screens: Listening }
          ${PEOPLE}
        `,
      },
      {
        why: 'it does not say for whom, and nobody answers for it',
        programme: cx`programme Rail { lead: Hr  ${VALUES} }  hiring Staff { screens: Kind }  ${PEOPLE}`,
      },
    ],
  },
  {
    practice: 'cul-hire-skills',
    asks: 'Whoever is hired was looked at for the skills that the strategy for the experience needs.',
    met: cx`
      programme Rail { lead: Hr }
      ${SKILLS}
      hiring Staff "How we choose clerks and guards" {
        owner: Hr
        roles: Clerk, Guard
        screens: Listening, Languages
        approved: Hr on 2026-01-12
        reviewed: yearly
      }
      ${PEOPLE}
    `,
    notMet: [
      {
        why: 'the skills are listed, and nobody is chosen by them',
        programme: cx`programme Rail { lead: Hr }  ${SKILLS}  ${PEOPLE}`,
        atMost: 'undeveloped',
      },
      {
        why: 'people are chosen for kindness, whatever they can',
        programme: cx`
          programme Rail { lead: Hr  ${VALUES} }
          ${SKILLS}
          hiring Staff { owner: Hr  roles: Clerk, Guard  screens: Kind }
          ${PEOPLE}
        `,
        atMost: 'undeveloped',
      },
      {
        why: 'one skill of four is looked for',
        programme: cx`
          programme Rail { lead: Hr }
          ${SKILLS}
          competency Signing
          competency FirstAid
          hiring Staff { owner: Hr  roles: Clerk, Guard  screens: Listening }
          ${PEOPLE}
        `,
      },
      {
        why: 'it does not say for whom, and nobody answers for it',
        programme: cx`programme Rail { lead: Hr }  ${SKILLS}  hiring Staff { screens: Listening, Languages }  ${PEOPLE}`,
      },
    ],
  },
  {
    practice: 'cul-train',
    asks: 'Staff, new and old, learn what they need for their part of the strategy, and keep it fresh.',
    met: cx`
      programme Rail { lead: Hr  intent: "Every passenger arrives informed and unhurried" }
      ${SKILLS}
      training Start "The first week" { owner: Hr  roles: Clerk, Guard, Hr  teaches: Rail, Listening, Languages  cadence: monthly  last: 2026-06-08  reach: 100%  mode: practical }
      training Again "The day each year" { owner: Hr  roles: Clerk, Guard, Hr  teaches: Rail, Content, Listening, Languages  cadence: yearly  last: 2026-03-16  reach: 96%  mode: practical }
      ${PERCEIVED}
      ${PEOPLE}
    `,
    notMet: [
      {
        why: 'three in a hundred have done it',
        programme: cx`
          programme Rail { lead: Hr }
          ${SKILLS}
          training Again { owner: Hr  roles: Clerk, Guard, Hr  teaches: Rail, Content, Listening, Languages  cadence: yearly  last: 2026-03-16  reach: 3%  mode: practical }
          ${PERCEIVED}
          ${PEOPLE}
        `,
      },
      {
        why: 'it was held once, in 2009',
        programme: cx`
          programme Rail { lead: Hr }
          ${SKILLS}
          training Again { owner: Hr  roles: Clerk, Guard, Hr  teaches: Rail, Content, Listening, Languages  last: 2009-03-16  reach: 96%  mode: practical }
          ${PERCEIVED}
          ${PEOPLE}
        `,
      },
      {
        why: 'it has lapsed: each year, and last in 2024',
        programme: cx`
          programme Rail { lead: Hr }
          ${SKILLS}
          training Again { owner: Hr  roles: Clerk, Guard, Hr  teaches: Rail, Content, Listening, Languages  cadence: yearly  last: 2024-03-16  reach: 96%  mode: practical }
          ${PERCEIVED}
          ${PEOPLE}
        `,
      },
      {
        why: 'there is training, but nothing that it teaches is of the strategy',
        programme: cx`
          programme Rail { lead: Hr }
          ${SKILLS}
          training Fire "What to do in a fire" { owner: Hr  roles: Clerk, Guard, Hr  cadence: yearly  last: 2026-03-16  reach: 96%  mode: practical }
          ${PERCEIVED}
          ${PEOPLE}
        `,
      },
      {
        why: 'one role of four learns anything',
        programme: cx`
          programme Rail { lead: Hr }
          ${SKILLS}
          role Planner { level: staff  customer-facing: yes }
          role Steward { level: staff  customer-facing: yes }
          training Again { owner: Hr  roles: Clerk  teaches: Rail, Content, Listening, Languages  cadence: yearly  last: 2026-03-16  reach: 96%  mode: practical }
          touchpoint Plan { owner: Planner }
          touchpoint Meal { owner: Steward }
          ${PERCEIVED}
          ${PEOPLE}
        `,
      },
    ],
  },
  {
    practice: 'cul-recognise',
    asks: 'Who puts customers first in an exemplary way is praised, without any form for it.',
    met: cx`
      programme Rail { lead: Hr  ${VALUES} }
      recognition FridayThanks "Thanks on Friday" { owner: Hr  type: informal  for: Kind  cadence: weekly  last: 2026-06-26 }
      ${PEOPLE}
    `,
    notMet: [
      {
        why: 'there is a formal prize each year, and nothing else',
        programme: cx`
          programme Rail { lead: Hr  ${VALUES} }
          recognition Medal { owner: Hr  type: formal  for: Kind  cadence: yearly  last: 2026-01-15 }
          ${PEOPLE}
        `,
      },
      {
        why: 'somebody was last thanked in 2009',
        programme: cx`
          programme Rail { lead: Hr  ${VALUES} }
          recognition FridayThanks { owner: Hr  type: informal  for: Kind  cadence: weekly  last: 2009-06-26 }
          ${PEOPLE}
        `,
      },
      {
        why: 'it is meant to happen, and never did',
        programme: cx`
          programme Rail { lead: Hr  ${VALUES} }
          recognition FridayThanks { owner: Hr  type: informal  for: Kind }
          ${PEOPLE}
        `,
      },
      {
        why: 'it is a cake on birthdays: for no behaviour towards customers',
        programme: cx`
          programme Rail { lead: Hr  ${VALUES} }
          recognition Cake { owner: Hr  type: informal  cadence: weekly  last: 2026-06-26 }
          ${PEOPLE}
        `,
      },
    ],
  },
  {
    practice: 'cul-rewards',
    asks: 'Rises, bonuses and promotions depend on the measures of the experience.',
    met: cx`
      programme Rail { lead: Hr }
      ${PERCEIVED}
      reward Bonus "The yearly bonus" { owner: Hr  roles: Clerk, Guard, Hr  kpis: Content  weight: 30%  approved: Hr on 2026-01-12 }
      ${PEOPLE}
    `,
    notMet: [
      {
        why: 'the bonus is for short calls, which works against the customer',
        programme: cx`
          programme Rail { lead: Hr }
          kpi ShortCalls { metric: aht  owner: Hr  reviewed: monthly  readings: 4min on 2026-05-31 n 6400 }
          reward Bonus { owner: Hr  roles: Clerk, Guard, Hr  kpis: ShortCalls  weight: 30%  approved: Hr on 2026-01-12 }
          ${PERCEIVED}
          ${PEOPLE}
        `,
        atMost: 'undeveloped',
      },
      {
        why: 'it depends on what the company earns, and on nothing else',
        programme: cx`
          programme Rail { lead: Hr }
          kpi Turnover { layer: outcome  unit: money  better: higher  owner: Hr  reviewed: monthly  readings: EUR 410000 on 2026-05-31 }
          reward Bonus { owner: Hr  roles: Clerk, Guard, Hr  kpis: Turnover  weight: 30%  approved: Hr on 2026-01-12 }
          ${PERCEIVED}
          ${PEOPLE}
        `,
        atMost: 'undeveloped',
      },
      {
        why: 'the measure is named in the terms, and no part of the pay hangs on it',
        programme: cx`
          programme Rail { lead: Hr }
          ${PERCEIVED}
          reward Bonus { owner: Hr  roles: Clerk, Guard, Hr  kpis: Content }
          ${PEOPLE}
        `,
      },
      {
        why: 'good work is praised, and paid as any other',
        programme: cx`
          programme Rail { lead: Hr  ${VALUES} }
          ${PERCEIVED}
          recognition FridayThanks { owner: Hr  type: informal  for: Kind  cadence: weekly  last: 2026-06-26 }
          ${PEOPLE}
        `,
        atMost: 'undeveloped',
      },
    ],
  },
];
