// Written by a test (src/http/types_tests.rs) from the types of src/http/pages: the JSON that pages send and get.

export type About = string;

export type Accepted = { secret: string, name: string, salt: string, auth: string, own_key: string, own_wrapped: string, agency_key?: string | null, agency_sealed?: string | null };

export type Agency = { id: string, name: string, kind: string, does: string, answers_days: number, phone: Phone, age_why: string, language: Language, key: string };

export type Answer = { id: string, word: string, sealed: string };

export type Badge = { link: string, button: string };

export type CardAgency = { id: string, name: string, phone: Phone };

export type Changed = { auth: string, salt: string, new_auth: string, own_wrapped: string };

export type ChatStatus = { open: boolean, live: boolean, old: boolean, on_duty: number, paused: boolean, waiting: number, full: boolean, speaks: Array<Language>, wait: Wait | null, opens: Opening | null, next_opening: string | null, closes_in: number | null };

export type Cleared = { erased: number, opened: number };

export type Close = { id: string, outcome: "talked" | "no_contact" };

export type Colleague = { id: string, name: string, own_key: string, inside: boolean };

export type Device = { key: string };

export type Done = Record<symbol, never>;

export type Drawing = { secret: string, format: string, file: string, language: string, design: string, headline: string, drugs: boolean, hours: boolean, name: boolean };

export type Erase = { id: string, garbled?: boolean };

export type Here = { staff: string, seconds: number };

export type Invitation = { agency: InvitingAgency, name: string | null, maker: string | null };

export type InvitingAgency = { does: string, id: string, name: string, key: string | null };

export type Language = string;

export type LetIn = { receiver: string, own_key: string, agency_key: string, sealed: string };

export type List = { today: string, cards: Array<ListedCard> };

export type ListedCard = { id: string, posted_on: string, late: boolean, readable: boolean, unanswered: boolean, answered: boolean, promised_on: string, expires_on: string, opened_on: string | null, acknowledged_on: string | null, closed_on: string | null };

export type Lookup = { receipt: string };

export type Mail = { address: string };

export type MailSetting = { on: boolean, address: string | null };

export type Me = { id: string, name: string, own_key: string, own_wrapped: string, salt: string, agency: OwnAgency, agency_key: string | null, agency_sealed: string | null, may_make_key: boolean, colleagues: Array<Colleague>, ends_in: number, resets: Array<Reset>, mail: MailSetting };

export type NewCard = { id: string, receipt: string, agency: string, key: string, card: string, record: string, proof?: Array<number> };

export type NewKey = { agency_key: string, agency_sealed: string };

export type NewOrder = { secret: string, id: string, posters: number, strips: number, flyers: number, cards: number, note: string, design: string | null, language: Language | null };

export type NewReply = { receipt: string, id: string, sealed: string };

export type OpenedCard = { id: string, key: string, card: string, words: Array<Reply>, promised_on: string, expires_on: string, opened_on: string | null, acknowledged_on: string | null, closed_on: string | null };

export type Opening = { in_days: number, weekday: number, day: number, month: number, minute: number };

export type Order = { ordered_on: string, posters: number, strips: number, flyers: number, cards: number, design: string | null, language: Language | null, sent: boolean };

export type Ordered = { today: string, orders: Array<Order> };

export type OwnAgency = { id: string, name: string, key: string | null };

export type Phone = { shown: string, tel: string };

export type Phrase = { language: Language, about: About | null, title: string, said: string, own: boolean, checked: boolean };

export type Phrases = { phrases: Array<Phrase> };

export type Place = { name: string, kind: string, municipality: string, language: Language, shown: string, today: string, terms: Array<Term>, counted: boolean, trial: boolean, orders: Array<Order>, badge: Badge };

export type Reply = { id: string, side: "youth" | "agency", sealed: string, written_on: string };

export type Reset = { by: string, maker: string, on: string };

export type Roster = { now: number, days: number, texts: Texts, agencies: Array<Agency>, signature: string | null };

export type SaltOf = { name: string };

export type Salted = { salt: string };

export type Saved = { promised_on: string, expires_on: string };

export type Secret = { secret: string };

export type Seen = { maker: string, on: string };

export type Setup = { secret: string, name: string, passphrase: string };

export type SetupLink = { maker: string | null, again: string | null };

export type Several = { ids: Array<string> };

export type SignIn = { name: string, auth: string };

export type Status = { id: string, agency: CardAgency, key_lost: boolean, late: boolean, record: string, words: Array<Reply>, promised_on: string, expires_on: string, opened_on: string | null, acknowledged_on: string | null, closed_on: string | null };

export type Subscription = { endpoint: string };

export type Taken = { was: "unopened" | "opened" | "absent" };

export type Tap = "helped" | "helped_little" | "helped_not" | "again" | "again_maybe" | "again_not";

export type Tapped = { ticket: string, tap: Tap };

export type Term = { year: number, autumn: boolean, scans: number | null };

export type Texts = { under18: string, adult: string, unknown: string, language: Language };

export type Tried = { cards: Array<UntouchedCard> };

export type UntouchedCard = { id: string, key: string, card: string };

export type Wait = { from: number, to: number };

export type Which = { id: string };

export type Withdrawal = { receipt: string, id?: string };

/** Nothing goes along: it is only asked. */
export type Nothing = Record<string, never>;

/** By path, what is sent, and what is answered; what is not JSON its page reads itself. */
export interface Asked {
  "/efter": { sent: Tapped, answer: Done },
  "/modtager/ind": { sent: SignIn, answer: Done },
  "/modtager/invitation": { sent: Secret, answer: Invitation },
  "/modtager/kodeord": { sent: Changed, answer: Done },
  "/modtager/kort": { sent: Nothing, answer: List },
  "/modtager/kort/aabn": { sent: Which, answer: OpenedCard },
  "/modtager/kort/kvitter": { sent: Which, answer: Done },
  "/modtager/kort/luk": { sent: Close, answer: Done },
  "/modtager/kort/proev": { sent: Several, answer: Tried },
  "/modtager/kort/slet": { sent: Erase, answer: Done },
  "/modtager/kort/svar": { sent: Answer, answer: Done },
  "/modtager/kort/ulaeselige": { sent: Several, answer: Cleared },
  "/modtager/link-set": { sent: Seen, answer: Done },
  "/modtager/luk-ind": { sent: LetIn, answer: Done },
  "/modtager/mail": { sent: Mail, answer: Done },
  "/modtager/mig": { sent: Nothing, answer: Me },
  "/modtager/noegle": { sent: NewKey, answer: Done },
  "/modtager/ny": { sent: Accepted, answer: Done },
  "/modtager/salt": { sent: SaltOf, answer: Salted },
  "/modtager/ud": { sent: Nothing, answer: Done },
  "/ny": { sent: Setup, answer: unknown },
  "/ny/link": { sent: Secret, answer: SetupLink },
  "/skole/bestil": { sent: NewOrder, answer: Ordered },
  "/skole/kit": { sent: Drawing, answer: unknown },
  "/skole/sted": { sent: Secret, answer: Place },
  "/vagt/besked": { sent: Subscription, answer: Done },
  "/vagt/besked/fra": { sent: Nothing, answer: Done },
  "/vagt/enhed": { sent: Device, answer: unknown },
  "/vagt/her": { sent: undefined, answer: Here },
  "/vagt/svar.json": { sent: undefined, answer: Phrases },
  "/videre": { sent: NewCard, answer: Saved },
  "/videre/modtagere": { sent: undefined, answer: Roster },
  "/videre/ord": { sent: NewReply, answer: Done },
  "/videre/status": { sent: Lookup, answer: Status },
  "/videre/tilbage": { sent: Withdrawal, answer: Taken },
}
