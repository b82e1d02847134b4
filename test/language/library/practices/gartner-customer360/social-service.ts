import { but, cx, type Witness } from '../witness.ts';

const FEEDBACK = cx`
role SocialLead
channel Square { type: social }
listening SquarePosts { type: social  channels: Square  cadence: daily  owner: SocialLead  responder: SocialLead  respond-within: 4h }`;

const SOLVED = cx`
role SocialLead
channel Square { type: social }
listening SquarePosts {
  type: social  channels: Square  cadence: daily  owner: SocialLead  responder: SocialLead  respond-within: 24h  resolve-within: 3d
  items: "data:text/csv,id,received,answered,detractor\nA1,2026-06-20,2026-06-20,yes\nA2,2026-06-28,2026-06-29,no\n"
}`;

export const SOCIAL_SERVICE: readonly Witness[] = [
  {
    practice: 'social-service-1',
    asks: 'What customers say to service in social media is taken in, again and again, by somebody.',
    met: FEEDBACK,
    notMet: [
      {
        why: 'Customers help each other there; what they say is not taken in.',
        programme: cx`
role SocialLead
channel Square { type: social  peer-support: yes }
touchpoint AskInPublic { channels: Square  owner: SocialLead }`,
        atMost: 'no',
      },
      {
        why: 'The feedback comes from a survey by mail.',
        programme: cx`
role HeadOfService
channel Mail { type: email }
channel Square { type: social }
listening Yearly { type: survey  channels: Mail  cadence: daily  owner: HeadOfService  responder: HeadOfService }`,
        atMost: 'no',
      },
      {
        why: 'Somebody looks once a year.',
        programme: cx`
role SocialLead
channel Square { type: social }
listening SquarePosts { type: social  channels: Square  cadence: yearly  owner: SocialLead  responder: SocialLead }`,
      },
      { why: 'Nobody is there to take it in.', programme: but(FEEDBACK, '  owner: SocialLead  responder: SocialLead') },
    ],
  },
  {
    practice: 'social-service-2',
    asks: 'Customers can help themselves in social media.',
    met: cx`
role SocialLead
channel Square { type: social  self-service: yes }
touchpoint FindAnswer { channels: Square  owner: SocialLead  customer: "Finds the answer pinned to the top" }`,
    notMet: [
      {
        why: 'The flag is set, and there is nothing that customers could do there.',
        programme: cx`
channel Square { type: social  self-service: yes }`,
      },
      {
        why: 'Customers help themselves on the web; in social media they wait.',
        programme: cx`
role SocialLead
channel Web { type: web  self-service: yes }
channel Square { type: social  self-service: no }
touchpoint FindAnswer { channels: Web  owner: SocialLead }
touchpoint AskInPublic { channels: Square  owner: SocialLead }`,
        atMost: 'no',
      },
    ],
  },
  {
    practice: 'social-service-3',
    asks: 'Problems that customers bring up in social media are solved, in time.',
    met: SOLVED,
    notMet: [
      {
        why: 'Posts are read; by when a problem is to be solved nobody says.',
        programme: cx`
role SocialLead
channel Square { type: social }
listening SquarePosts { type: social  channels: Square  cadence: daily  owner: SocialLead }`,
      },
      {
        why: 'There is a promise of a day, and posts of May wait for their answer.',
        programme: cx`
role SocialLead
channel Square { type: social }
listening SquarePosts {
  type: social  channels: Square  cadence: daily  owner: SocialLead  responder: SocialLead  respond-within: 24h  resolve-within: 3d
  items: "data:text/csv,id,received,answered,detractor\nA1,2026-05-20,,yes\nA2,2026-05-28,,no\n"
}`,
      },
      {
        why: 'Problems are solved on the phone; social media are marketing’s.',
        programme: cx`
role HeadOfService
channel Phone { type: phone }
channel Square { type: social }
listening Calls { type: complaints  channels: Phone  cadence: daily  owner: HeadOfService  responder: HeadOfService  respond-within: 24h  resolve-within: 3d }
touchpoint Campaign { channels: Square  owner: HeadOfService }`,
        atMost: 'no',
      },
      { why: 'By when a problem is solved nobody promises.', programme: but(SOLVED, '  resolve-within: 3d') },
      { why: 'Whose problems they are nobody says.', programme: but(SOLVED, '  responder: SocialLead') },
    ],
  },
  {
    practice: 'social-service-4',
    asks: 'Relationships grow in social media: only those who are in them can tell.',
    met: cx`
assessment Audit2026 {
  against: gartner-customer360  on: 2026-06-02  type: audit
  answer social-service-4 { level: yes  from: "Talks with twenty members of the commuter circle, May 2026" }
}`,
    notMet: [
      {
        why: 'It is claimed, and nothing stands behind it.',
        programme: cx`
assessment Audit2026 { against: gartner-customer360  on: 2026-06-02  type: audit  answer social-service-4 { level: yes } }`,
      },
    ],
  },
  {
    practice: 'social-service-5',
    asks: 'What is said in social media becomes knowledge that staff can look up.',
    met: cx`
role SocialLead
channel Square { type: social }
listening SquarePosts { type: social  channels: Square  cadence: daily  owner: SocialLead }
knowledge Answers { source: SquarePosts  owner: SocialLead  reviewed: monthly }`,
    notMet: [
      {
        why: 'Customers help each other; what they found out is kept nowhere.',
        programme: cx`
role SocialLead
channel Square { type: social  peer-support: yes }
touchpoint AskInPublic { channels: Square  owner: SocialLead }`,
        atMost: 'no',
      },
      {
        why: 'What can be looked up was written in the house.',
        programme: cx`
role SocialLead
team Service { function: service }
channel Square { type: social }
listening SquarePosts { type: social  channels: Square  cadence: daily  owner: SocialLead }
knowledge Answers { source: Service  owner: SocialLead  reviewed: monthly }`,
        atMost: 'no',
      },
    ],
  },
  {
    practice: 'social-service-6',
    asks: 'What the company knows is shared with customers in social media.',
    met: cx`
role SocialLead
channel Square { type: social }
touchpoint OpenBoard { channels: Square  owner: SocialLead  customer: "Reads why the line is closed and until when"  reveals: facts }`,
    notMet: [
      {
        why: 'It is shared on the web; in social media customers only ask.',
        programme: cx`
role SocialLead
channel Web { type: web }
channel Square { type: social  peer-support: yes }
touchpoint OpenBoard { channels: Web  owner: SocialLead  reveals: facts }
touchpoint AskInPublic { channels: Square  owner: SocialLead }`,
        atMost: 'no',
      },
      {
        why: 'It is to be shared one day: the journey is the one aimed at.',
        programme: cx`
role SocialLead
channel Square { type: social }
journey Tomorrow { state: target  owner: SocialLead  touchpoint OpenBoard { channels: Square  owner: SocialLead  reveals: facts } }`,
        atMost: 'no',
      },
    ],
  },
  {
    practice: 'social-service-7',
    asks: 'Customers help each other in social media, which is more than listening and replying.',
    met: cx`
role SocialLead
channel Circle { type: social  peer-support: yes }
touchpoint AskOthers { channels: Circle  owner: SocialLead  customer: "Asks, and another passenger answers" }`,
    notMet: [
      {
        why: 'The flag is set, and nothing happens there.',
        programme: cx`
channel Circle { type: social  peer-support: yes }`,
      },
      {
        why: 'Listening and replying only.',
        programme: cx`
role SocialLead
channel Square { type: social }
listening SquarePosts { type: social  channels: Square  cadence: daily  owner: SocialLead  responder: SocialLead  respond-within: 4h }
touchpoint AskInPublic { channels: Square  owner: SocialLead  listening: SquarePosts }`,
        atMost: 'no',
      },
      {
        why: 'Passengers help each other at the counter, where chance brings them together.',
        programme: cx`
role Host
channel Square { type: social }
channel Counter { type: store  peer-support: yes }
touchpoint Queue { channels: Counter  owner: Host }`,
        atMost: 'no',
      },
    ],
  },
];
