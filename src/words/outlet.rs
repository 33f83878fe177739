//! The page of a place. What its script says stands in `web/words`, room `outlet`.

use super::{Bar, Locale, With};

/// All that the page says as it comes.
pub struct OutletWords {
    pub locale: Locale,
    /// As on the young person's page: numbers to call, and what stands below.
    pub bar: Bar,
    pub frame: OutletFrame,
    pub top: OutletTop,
    pub kit: KitWords,
    pub cards: OutletCards,
    pub key_person: KeyPerson,
    pub said: OutletSaid,
    pub faults: KitFaults,
}

/// Around everything.
pub struct OutletFrame {
    pub title: &'static str,
    pub chat: &'static str,
    pub to_key_persons: &'static str,
}

/// Before a place is known, and where its link does not work.
pub struct OutletTop {
    pub heading: &'static str,
    pub needs_script: &'static str,
    pub needs_script_why: &'static str,
    /// A link to the part for key persons follows.
    pub works_without: &'static str,
    pub own: &'static str,
    /// The centre's name.
    pub own_link: With,
    /// The link follows.
    pub for_all: &'static str,
    /// The centre's name; the link follows.
    pub who_makes_links: With,
    pub retry: &'static str,
    pub trial: &'static str,
    pub trial_why: &'static str,
}

/// The choices of a kit.
pub struct KitWords {
    pub what: &'static str,
    pub poster: &'static str,
    pub poster_size: &'static str,
    pub strips: &'static str,
    pub strips_size: &'static str,
    pub flyer: &'static str,
    pub flyer_size: &'static str,
    pub flyer_sheet: &'static str,
    pub flyer_sheet_size: &'static str,
    pub cards: &'static str,
    pub cards_size: &'static str,
    pub slide: &'static str,
    pub slide_size: &'static str,
    pub picture: &'static str,
    pub picture_size: &'static str,
    pub look: &'static str,
    pub loud: &'static str,
    pub loud_about: &'static str,
    pub night: &'static str,
    pub night_about: &'static str,
    pub paper: &'static str,
    pub paper_about: &'static str,
    pub says: &'static str,
    pub drugs: &'static str,
    pub drugs_why: &'static str,
    pub more: &'static str,
    pub language: &'static str,
    pub hours: &'static str,
    pub hours_change: &'static str,
    pub hours_none: &'static str,
    pub name: &'static str,
    /// The kind of file follows: the first one that is offered.
    pub download: &'static str,
    /// The text follows.
    pub alt: &'static str,
    pub alt_copy: &'static str,
    pub all: &'static str,
    pub all_about: &'static str,
}

/// Orders, badges, visits and numbers.
pub struct OutletCards {
    pub order: &'static str,
    pub order_about: &'static str,
    pub posters: &'static str,
    pub strips: &'static str,
    pub flyers: &'static str,
    pub pocket_cards: &'static str,
    pub place: &'static str,
    pub place_hint: &'static str,
    pub send: &'static str,
    pub orders: &'static str,
    pub web: &'static str,
    pub web_about: &'static str,
    pub button: &'static str,
    pub copy: &'static str,
    pub copy_button: &'static str,
    pub link: &'static str,
    pub copy_link: &'static str,
    pub make_picture: &'static str,
    pub visit: &'static str,
    /// The name of the slide follows, then `visit_why`.
    pub visit_show: &'static str,
    /// Begins with the sign that ends the first part.
    pub visit_why: &'static str,
    pub try_it: &'static str,
    pub make_slide: &'static str,
    pub numbers: &'static str,
    /// The address follows.
    pub address: &'static str,
}

/// Around the text for key persons, `templates/outlet/key_person/`.
pub struct KeyPerson {
    pub title: &'static str,
    /// On paper; the address follows.
    pub chat: &'static str,
    pub print: &'static str,
}

/// What the script reads from the page, since pages without script say it, too. Kinds of places, halves of a year, pieces.
pub struct OutletSaid {
    pub school: &'static str,
    pub library: &'static str,
    pub street_team: &'static str,
    pub drop_in: &'static str,
    pub youth_club: &'static str,
    pub other: &'static str,
    /// The year.
    pub spring: With,
    /// The year.
    pub autumn: With,
    pub posters: Pieces,
    pub strips: Pieces,
    pub flyers: Pieces,
    pub cards: Pieces,
}

/// Why there is no file.
pub struct KitFaults {
    pub title: &'static str,
    pub dead: &'static str,
    pub bad: &'static str,
    pub busy: &'static str,
    /// The signs.
    pub no_glyphs: With,
    /// The text.
    pub no_room: With,
    pub not_drawn: &'static str,
}

/// How many of something.
pub struct Pieces {
    pub one: &'static str,
    /// The number.
    pub many: With,
}

impl Pieces {
    pub fn of(&self, n: u32) -> String {
        if n == 1 { self.one.to_owned() } else { self.many.put(n) }
    }
}

impl OutletSaid {
    /// "2 plakater, 100 flyers", from numbers in the order posters, strips, flyers, cards.
    pub fn pieces(&self, pieces: [u32; 4]) -> String {
        let kinds = [&self.posters, &self.strips, &self.flyers, &self.cards];
        let said = kinds.into_iter().zip(pieces).filter(|(_, n)| *n > 0).map(|(kind, n)| kind.of(n));
        said.collect::<Vec<_>>().join(", ")
    }
}
