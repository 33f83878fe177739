//! What pages' scripts ask, by path: what goes along and what comes back is read off the handlers' own signatures.

use super::Types;
use crate::http::extract::Asked;
use crate::http::pages::{agency, handover, outlet, own_phrases, pushes, setup, sign_in, tapped};
use crate::http::router::table;
use agency::{account, cards, inside, invitation, junk, mail};
use axum::Json;
use axum::http::Method;
use axum::response::Response;
use std::collections::BTreeMap;
use std::fmt::Write;
use ts_rs::TS;

const HEAD: &str = "
/** Nothing goes along: it is only asked. */
export type Nothing = Record<string, never>;

/** By path, what is sent, and what is answered; what is not JSON its page reads itself. */
export interface Asked {
";

/// What a handler takes or answers in JSON.
trait Travels {
    /// As the pages' scripts call it.
    fn named(types: &mut Types) -> String;
}

impl<T: TS + 'static> Travels for Json<T> {
    fn named(types: &mut Types) -> String {
        types.named::<T>()
    }
}

impl<T: TS + 'static, W> Travels for Asked<T, W> {
    fn named(types: &mut Types) -> String {
        types.named::<T>()
    }
}

impl<H, T: Travels> Travels for (H, T) {
    fn named(types: &mut Types) -> String {
        T::named(types)
    }
}

impl<T: Travels, E> Travels for Result<T, E> {
    fn named(types: &mut Types) -> String {
        T::named(types)
    }
}

/// No JSON.
impl Travels for Response {
    fn named(_: &mut Types) -> String {
        "unknown".to_owned()
    }
}

/// A handler that reads what a script sends.
trait Reads<Taken> {
    fn row(&self, types: &mut Types) -> [String; 2];
}

/// One that only answers.
trait Gives<Taken> {
    fn answer(&self, types: &mut Types) -> String;
}

macro_rules! handlers {
    ($(($($before:ident)*))*) => {$(
        impl<F, $($before,)* Sent, Said> Reads<($($before,)* Sent,)> for F
        where
            F: Fn($($before,)* Sent) -> Said,
            Sent: Travels,
            Said: Future<Output: Travels>,
        {
            fn row(&self, types: &mut Types) -> [String; 2] {
                [Sent::named(types), Said::Output::named(types)]
            }
        }

        impl<F, $($before,)* Said> Gives<($($before,)*)> for F
        where
            F: Fn($($before),*) -> Said,
            Said: Future<Output: Travels>,
        {
            fn answer(&self, types: &mut Types) -> String {
                Said::Output::named(types)
            }
        }
    )*};
}

handlers! { () (A) (A B) (A B C) (A B C D) }

/// The table, as it is put together.
struct Rows<'a> {
    types: &'a mut Types,
    rows: BTreeMap<&'static str, [String; 2]>,
}

impl Rows<'_> {
    fn sends<Taken>(&mut self, path: &'static str, handler: impl Reads<Taken>) {
        assert_eq!(method(path), Method::POST, "{path} is asked with something");
        let row = handler.row(self.types);
        assert!(self.rows.insert(path, row).is_none(), "{path} is there twice");
    }

    fn asks<Taken>(&mut self, path: &'static str, handler: impl Gives<Taken>) {
        let sent = if method(path) == Method::GET { "undefined" } else { "Nothing" };
        let row = [sent.to_owned(), handler.answer(self.types)];
        assert!(self.rows.insert(path, row).is_none(), "{path} is there twice");
    }
}

/// How a script asks; a page may stand at the same path.
fn method(path: &str) -> Method {
    let methods: Vec<_> = table().into_iter().filter(|route| route.path == path).map(|route| route.method).collect();
    assert!(!methods.is_empty(), "{path} is no path of the router");
    if methods.contains(&Method::POST) { Method::POST } else { Method::GET }
}

/// The rows as the scripts read them; the types that they name are added.
pub fn asked(types: &mut Types) -> String {
    let mut rows = Rows { types, rows: BTreeMap::new() };
    rows.sends("/efter", tapped::take);
    rows.asks("/videre/modtagere", handover::roster::list);
    rows.sends("/videre", handover::send::take);
    rows.sends("/videre/status", handover::status::show);
    rows.sends("/videre/ord", handover::replies::add);
    rows.sends("/videre/tilbage", handover::withdraw::take);
    rows.sends("/skole/sted", outlet::place::show);
    rows.sends("/skole/bestil", outlet::order::take);
    rows.sends("/skole/kit", outlet::print::make);
    staff(&mut rows);
    members(&mut rows);
    let text = |text: String, (path, [sent, answer]): (&&str, &[String; 2])| {
        let mut text = text;
        let _ = writeln!(text, "  \"{path}\": {{ sent: {sent}, answer: {answer} }},");
        text
    };
    rows.rows.iter().fold(HEAD.to_owned(), text) + "}\n"
}

fn staff(rows: &mut Rows<'_>) {
    rows.sends("/ny", setup::accept);
    rows.sends("/ny/link", setup::look);
    rows.asks("/vagt/her", sign_in::here);
    rows.sends("/vagt/enhed", sign_in::register_device);
    rows.sends("/vagt/besked", pushes::subscribe);
    rows.asks("/vagt/besked/fra", pushes::unsubscribe);
    rows.asks("/vagt/svar.json", own_phrases::ready);
}

fn members(rows: &mut Rows<'_>) {
    rows.sends("/modtager/salt", account::salt);
    rows.sends("/modtager/ind", account::sign_in);
    rows.asks("/modtager/ud", account::sign_out);
    rows.sends("/modtager/kodeord", account::passphrase);
    rows.sends("/modtager/invitation", invitation::look);
    rows.sends("/modtager/ny", invitation::accept);
    rows.sends("/modtager/mail", mail::save);
    rows.asks("/modtager/mig", inside::me);
    rows.sends("/modtager/link-set", inside::seen);
    rows.sends("/modtager/noegle", inside::make_key);
    rows.sends("/modtager/luk-ind", inside::let_in);
    rows.asks("/modtager/kort", cards::list);
    rows.sends("/modtager/kort/aabn", cards::open);
    rows.sends("/modtager/kort/kvitter", cards::acknowledge);
    rows.sends("/modtager/kort/svar", cards::answer);
    rows.sends("/modtager/kort/luk", cards::close);
    rows.sends("/modtager/kort/slet", cards::erase);
    rows.sends("/modtager/kort/proev", junk::peek);
    rows.sends("/modtager/kort/ulaeselige", junk::clear);
}
