// Written by a test (src/http/types_tests.rs) from the types of src/protocol.rs, which says more of each.

type Name<Frame> = Frame extends unknown ? keyof Frame : never;
type Data<Frame, N extends PropertyKey> = Frame extends Record<N, infer Is> ? Is : never;

/** What each frame says, by its name. */
export type Told<Frame> = { [N in Name<Frame>]: Data<Frame, N> };

/** What is done about frames, by their names. */
export type Hears<Frame> = { [N in Name<Frame>]?: (data: Data<Frame, N>) => void };

export type About = string;

export type AskedWhy = "off_duty" | "handed_back";

export type Colleague = { staff: StaffId, name: string, device: string, free: boolean, lead: boolean, takes: Takes };

export type Colleagues = { whole: boolean, on: Array<Colleague>, off: Array<StaffId>, more: boolean };

export type ConversationId = string;

export type Crew = "taking" | "pause" | "silent" | "nobody";

export type EndedForYouth = "you" | "counsellor" | "waited_too_long" | "time_up" | "gone";

export type FromCounsellor =
  | { "hello": { v?: number, duty: boolean | null, capacity: number, paused: boolean, unanswered: boolean, done?: boolean, lead?: boolean, breath_ms?: number, heavy?: Array<ConversationId>, worries?: Array<KnownWorry>, tickets: Array<string>, ended: Array<ConversationId> } }
  | { "duty": { on: boolean, capacity: number, paused: boolean, done?: boolean, lead?: boolean } }
  | { "breathe": { more: boolean } }
  | { "heavy": { conversation: ConversationId, on: boolean } }
  | { "worry": { conversation: ConversationId, on: boolean } }
  | { "see": { staff: StaffId, mark: number } }
  | { "aside": { to: StaffId, body: string } }
  | { "accept": { conversation: ConversationId } }
  | { "accept_longest": Record<symbol, never> }
  | { "decline": { conversation: ConversationId } }
  | { "hand_back": { conversation: ConversationId } }
  | { "transfer": { conversation: ConversationId, to: Heir } }
  | { "withdraw": { conversation: ConversationId } }
  | { "end": { conversation: ConversationId } }
  | { "envelope": { conversation: ConversationId, body: string } }
  | { "beat": Record<symbol, never> };

export type FromYouth =
  | { "open": Open }
  | { "resume": { v?: number, ticket: string } }
  | { "envelope": { body: string } }
  | { "another": Record<symbol, never> }
  | { "transfer": { to: StaffId, yes: boolean } }
  | { "end": Record<symbol, never> }
  | { "leave": Record<symbol, never> }
  | { "beat": Record<symbol, never> };

export type Heir =
  | { "colleague": StaffId }
  | { "line": About };

export type KnownWorry = { conversation: ConversationId, ms: number, seen?: Seer | null, unseen_ms?: number | null, told: Told | null };

export type Language = string;

export type LineQueue = { line: About, language: Language, waiting: number, longest_ms: number };

export type Open = { v?: number, line: About | null, language: Language, flyer?: string, proof?: Array<number> };

export type Opening = { in_days: number, weekday: number, day: number, month: number, minute: number };

export type Place = { number: number, on_duty: number, wait: Wait | null, unanswered: boolean, breath: boolean };

export type QueueView = { waiting: number, away: number, longest_ms: number, lines: Array<LineQueue>, on_duty: number, paused: number, silent: number, free: number, flood: number };

export type Refused = "taken" | "away" | "full" | "not_on_duty" | "gone" | "withdrawn" | "unavailable";

export type RingOver = "taken" | "expired" | "left" | "declined" | "withdrawn";

export type Roster = { entries: Array<RosterEntry>, signature: string | null };

export type RosterEntry = { staff: StaffId, name: string, device: string };

export type Seat = { conversation: ConversationId, generation: number, line: About, language: Language, waited_ms: number, state: YouthState, away_ms: number, heavy: boolean, worry: Worry | null, transfer: TransferStage | null, ticket: string };

export type SeatOver = "youth_ended" | "youth_left" | "handed_back" | "moved" | "you" | "time_up";

export type Seer = { staff: StaffId, name: string };

export type StaffId = string;

export type Standing = { open: boolean, closes_in: number | null, opens: Opening | null, next_opening: string | null, crew: Crew };

export type Takes = { languages: Array<Language> | null, leaves: Array<About> };

export type ToCounsellor =
  | { "desk": { staff: StaffId, name: string, duty: boolean, capacity: number, paused: boolean, unanswered: boolean, done: boolean, lead: boolean, breath_ms: number, seats: Array<Seat> } }
  | { "breath": { ms: number } }
  | { "heavy": { conversation: ConversationId, on: boolean } }
  | { "worry": { conversation: ConversationId, worry: Worry | null } }
  | { "worries": { all: Array<Worried> } }
  | { "aside": { from: StaffId, body: string } }
  | { "aside_nobody": { to: StaffId } }
  | { "queue": QueueView }
  | { "colleagues": Colleagues }
  | { "standing": Standing }
  | { "ring": { conversation: ConversationId, line: About, language: Language, waited_ms: number, seconds: number, all: boolean, from: string | null } }
  | { "transfer": { conversation: ConversationId, stage: TransferStage } }
  | { "ring_over": { conversation: ConversationId, reason: RingOver } }
  | { "accepted": { seat: Seat } }
  | { "refused": { conversation: ConversationId | null, reason: Refused } }
  | { "envelope": { conversation: ConversationId, body: string } }
  | { "youth": { conversation: ConversationId, state: YouthState } }
  | { "seat_over": { conversation: ConversationId, reason: SeatOver } }
  | { "ticket": { conversation: ConversationId, ticket: string } }
  | { "paused": { reason: string } }
  | { "nobody": { conversation: ConversationId } }
  | { "service": { live: boolean } }
  | { "beat": { now: number } };

export type ToPage =
  | { "ping": Record<symbol, never> }
  | { "reload": Record<symbol, never> }
  | { "error": { code: string, message: string } };

export type ToYouth =
  | { "puzzle": { seed: [number, number, number, number], parts: number, bits: number } }
  | { "queued": { conversation: ConversationId, generation: number, ticket: string } }
  | { "place": Place }
  | { "standing": Standing }
  | { "accepted": { conversation: ConversationId, generation: number, name: string, present: boolean, roster: Roster, ticket: string } }
  | { "ticket": { ticket: string } }
  | { "envelope": { body: string } }
  | { "counsellor": { present: boolean, may_choose: boolean } }
  | { "asked": { reason: AskedWhy } }
  | { "transfer": { to: StaffId | null, name: string } }
  | { "ended": { by: EndedForYouth } }
  | { "nobody": Record<symbol, never> }
  | { "service": { live: boolean } }
  | { "beat": { now: number } };

export type Told = "telling" | "told" | "no_way" | "failed";

export type TransferOver = "done" | "declined" | "unanswered" | "left" | "withdrawn" | "refused" | "silent" | "ended" | "impossible";

export type TransferStage =
  | { "asked": { left: number } }
  | { "promised": { to: StaffId, name: string, left: number } }
  | { "over": { why: TransferOver } };

export type Wait = { from: number, to: number };

export type Worried = { staff: StaffId, name: string, mark: number, ms: number, seen: Seer | null, told: Told | null };

export type Worry = { ms: number, seen: Seer | null, unseen_ms: number | null, told: Told | null };

export type YouthState = "here" | "away" | "never_came";
