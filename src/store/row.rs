//! How values go into a statement, and come out of its rows. Each type says once how the database keeps it, which has
//! text and numbers only; a query says nothing but its SQL, its values, and what is read.

use super::StoreError;
use crate::address::MailAddress;
use crate::flyer::FlyerCode;
use crate::id::{AgencyId, HandoverId, LinkId, MemberId, OrderId, OutletId, PhoneId, ReplyId, StaffId};
use crate::line::Language;
use crate::tally::Tap;
use crate::term::Term;
use jiff::civil::Date;
use sqlx::any::{AnyArguments, AnyRow};
use sqlx::query::Query;
use sqlx::{Any, AssertSqlSafe, ColumnIndex, Executor, Row as _, SqlSafeStr, SqlStr, Transaction, ValueRef};

pub(super) type Tx = Transaction<'static, Any>;

/// A value as the database keeps it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Cell {
    Text(Option<String>),
    Number(Option<i64>),
}

/// What a statement can be given.
pub(super) trait ToCell: Sync {
    fn cell(&self) -> Cell;

    /// Where there is none: PostgreSQL wants to know of which kind.
    fn none() -> Cell
    where
        Self: Sized,
    {
        Cell::Text(None)
    }
}

/// What can be read from a column.
pub(super) trait FromCell: Sized {
    /// None where it holds nothing that [`ToCell`] writes.
    fn from_cell(cell: Cell) -> Option<Self>;
}

/// What is read from a row.
pub(super) trait FromRow: Sized {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError>;
}

/// A statement with its values, in the order of `$1`, `$2` and so on.
pub(super) fn sql(text: impl SqlSafeStr, values: &[&dyn ToCell]) -> Statement {
    Statement { text: text.into_sql_str(), cells: values.iter().map(|value| value.cell()).collect() }
}

pub(super) struct Statement {
    text: SqlStr,
    cells: Vec<Cell>,
}

impl Statement {
    pub(super) fn of_cells(text: impl SqlSafeStr, cells: Vec<Cell>) -> Self {
        Self { text: text.into_sql_str(), cells }
    }

    /// One row with these columns.
    pub(super) fn insert(table: &str, columns: &[&str], values: &[&dyn ToCell]) -> Self {
        let places: Vec<String> = (1..=columns.len()).map(|n| format!("${n}")).collect();
        let text = format!("INSERT INTO {table} ({}) VALUES ({})", columns.join(", "), places.join(", "));
        sql(AssertSqlSafe(text), values)
    }

    fn query(self) -> Query<'static, Any, AnyArguments> {
        self.cells.into_iter().fold(sqlx::query(self.text), |query, cell| match cell {
            Cell::Text(text) => query.bind(text),
            Cell::Number(number) => query.bind(number),
        })
    }

    /// How many rows it has changed.
    pub(super) async fn run<'c>(self, on: impl Executor<'c, Database = Any>) -> Result<u64, sqlx::Error> {
        Ok(self.query().execute(on).await?.rows_affected())
    }

    /// It must change a row; if there is none, that is the error.
    pub(super) async fn must<'c, E>(self, on: impl Executor<'c, Database = Any>, or: E) -> Result<(), E>
    where
        E: From<sqlx::Error>,
    {
        if self.run(on).await? == 0 { Err(or) } else { Ok(()) }
    }

    /// All rows.
    pub(super) async fn all<'c, T: FromRow>(self, on: impl Executor<'c, Database = Any>) -> Result<Vec<T>, StoreError> {
        let text = self.text.clone();
        let rows = self.query().fetch_all(on).await?;
        rows.iter().map(|row| T::from_row(&Row { row, statement: text.as_str() })).collect()
    }

    /// The first row, if there is one.
    pub(super) async fn maybe<'c, T: FromRow>(
        self,
        on: impl Executor<'c, Database = Any>,
    ) -> Result<Option<T>, StoreError> {
        let text = self.text.clone();
        let row = self.query().fetch_optional(on).await?;
        row.map(|row| T::from_row(&Row { row: &row, statement: text.as_str() })).transpose()
    }

    /// The row that there always is.
    pub(super) async fn one<'c, T: FromRow>(self, on: impl Executor<'c, Database = Any>) -> Result<T, StoreError> {
        Ok(self.maybe(on).await?.ok_or(sqlx::Error::RowNotFound)?)
    }

    /// The only column of all rows.
    pub(super) async fn values<'c, T: FromCell>(
        self,
        on: impl Executor<'c, Database = Any>,
    ) -> Result<Vec<T>, StoreError> {
        Ok(self.all::<(T,)>(on).await?.into_iter().map(|(value,)| value).collect())
    }

    /// The only column of the first row, if there is one.
    pub(super) async fn value<'c, T: FromCell>(
        self,
        on: impl Executor<'c, Database = Any>,
    ) -> Result<Option<T>, StoreError> {
        Ok(self.maybe::<(T,)>(on).await?.map(|(value,)| value))
    }

    /// The only column of the row that there always is: a count.
    pub(super) async fn number<'c>(self, on: impl Executor<'c, Database = Any>) -> Result<i64, StoreError> {
        Ok(self.one::<(i64,)>(on).await?.0)
    }

    /// Whether there is such a row.
    pub(super) async fn exists<'c>(self, on: impl Executor<'c, Database = Any>) -> Result<bool, sqlx::Error> {
        Ok(self.query().fetch_optional(on).await?.is_some())
    }
}

/// A row, with the statement that it answers.
pub(super) struct Row<'r> {
    row: &'r AnyRow,
    statement: &'r str,
}

impl Row<'_> {
    /// A column by its name.
    pub(super) fn get<T: FromCell>(&self, column: &str) -> Result<T, StoreError> {
        self.read(column, column)
    }

    fn at<T: FromCell>(&self, place: usize) -> Result<T, StoreError> {
        self.read(place, "a column")
    }

    fn read<T: FromCell>(&self, at: impl ColumnIndex<AnyRow> + Copy, column: &str) -> Result<T, StoreError> {
        let is_number = self.row.try_get_raw(at)?.type_info().kind().is_integer();
        let cell = if is_number { Cell::Number(self.row.try_get(at)?) } else { Cell::Text(self.row.try_get(at)?) };
        T::from_cell(cell).ok_or_else(|| self.corrupt(&format!("{column} holds nothing that this program writes")))
    }

    /// The error for a column that holds what it should not; it names the table, for whoever has to mend it.
    pub(super) fn corrupt(&self, what: &str) -> StoreError {
        StoreError::corrupt(table(self.statement), what)
    }
}

/// The table that a statement is about: the first that it names outside of parentheses.
fn table(statement: &str) -> &str {
    let mut depth = 0;
    let mut words = statement.split_whitespace().filter(|word| {
        let outside = depth == 0;
        depth += word.matches('(').count();
        depth -= word.matches(')').count().min(depth);
        outside
    });
    words.find(|word| matches!(*word, "FROM" | "INTO" | "UPDATE"));
    words.next().unwrap_or("the database")
}

macro_rules! tuple {
    ($($column:ident $place:literal),+) => {
        impl<$($column: FromCell),+> FromRow for ($($column,)+) {
            fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
                Ok(($(row.at::<$column>($place)?,)+))
            }
        }
    };
}
tuple!(A 0);
tuple!(A 0, B 1);
tuple!(A 0, B 1, C 2);

impl<T: ToCell> ToCell for Option<T> {
    fn cell(&self) -> Cell {
        self.as_ref().map_or_else(T::none, T::cell)
    }

    fn none() -> Cell {
        T::none()
    }
}

impl<T: FromCell> FromCell for Option<T> {
    fn from_cell(cell: Cell) -> Option<Self> {
        match cell {
            Cell::Text(None) | Cell::Number(None) => Some(None),
            cell => T::from_cell(cell).map(Some),
        }
    }
}

impl<T: ToCell + ?Sized> ToCell for &T {
    fn cell(&self) -> Cell {
        (**self).cell()
    }
}

impl ToCell for str {
    fn cell(&self) -> Cell {
        Cell::Text(Some(self.to_owned()))
    }
}

/// Types that are kept as text: how it is written, and read.
macro_rules! kept_as_text {
    ($($type:ty: $write:ident, $read:expr;)+) => {$(
        impl $crate::store::row::ToCell for $type {
            fn cell(&self) -> $crate::store::row::Cell {
                $crate::store::row::Cell::Text(Some(self.$write().into()))
            }
        }

        impl $crate::store::row::FromCell for $type {
            fn from_cell(cell: $crate::store::row::Cell) -> Option<Self> {
                let $crate::store::row::Cell::Text(Some(text)) = cell else { return None };
                let read: fn(&str) -> Option<Self> = $read;
                read(&text)
            }
        }
    )+};
}
pub(super) use kept_as_text;

kept_as_text! {
    String: as_str, |text| Some(text.to_owned());
    Date: to_string, |text| text.parse().ok();
    Term: code, Term::parse;
    Tap: word, Tap::parse;
    FlyerCode: text, FlyerCode::parse;
    Language: as_str, |text| Some(Language::parse(text).unwrap_or(Language::UNKNOWN));
    MailAddress: expose, |text| MailAddress::parse(text).ok();
    AgencyId: text, |text| AgencyId::parse(text).ok();
    HandoverId: text, |text| HandoverId::parse(text).ok();
    LinkId: text, |text| LinkId::parse(text).ok();
    OrderId: text, |text| OrderId::parse(text).ok();
    OutletId: text, |text| OutletId::parse(text).ok();
    PhoneId: text, |text| PhoneId::parse(text).ok();
    MemberId: text, |text| MemberId::parse(text).ok();
    StaffId: text, |text| StaffId::parse(text).ok();
    ReplyId: text, |text| ReplyId::parse(text).ok();
}

macro_rules! kept_as_number {
    ($($type:ty),+) => {$(
        impl ToCell for $type {
            fn cell(&self) -> Cell {
                Cell::Number(Some(i64::from(*self)))
            }

            fn none() -> Cell {
                Cell::Number(None)
            }
        }

        impl FromCell for $type {
            fn from_cell(cell: Cell) -> Option<Self> {
                let Cell::Number(Some(number)) = cell else { return None };
                Self::try_from(number).ok()
            }
        }
    )+};
}
kept_as_number!(i8, u8, u16, u32, i64);

impl ToCell for bool {
    fn cell(&self) -> Cell {
        i64::from(*self).cell()
    }

    fn none() -> Cell {
        Cell::Number(None)
    }
}

impl FromCell for bool {
    fn from_cell(cell: Cell) -> Option<Self> {
        i64::from_cell(cell).map(|number| number != 0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::{Role, Store};

    #[test]
    fn a_statement_is_about_one_table() {
        for (statement, about) in [
            ("SELECT a FROM b WHERE c IN (SELECT d FROM e)", "b"),
            ("SELECT a, (SELECT COUNT(*) FROM e WHERE x = (y)) AS f\n FROM b JOIN c", "b"),
            ("UPDATE b SET c = $1", "b"),
            ("INSERT INTO b (c) VALUES ($1) ON CONFLICT (c) DO UPDATE SET c = 1", "b"),
            ("DELETE FROM b WHERE c = 1 RETURNING d", "b"),
            ("SELECT 1", "the database"),
        ] {
            assert_eq!(table(statement), about, "{statement}");
        }
    }

    #[tokio::test]
    async fn what_this_program_does_not_write_is_named_where_it_stands() {
        let store = Store::open("sqlite::memory:").await.expect("a database");
        let on = &store.pool;
        sql("UPDATE phones SET kind = 'doctor', checked_on = $1 WHERE id = 'giftlinjen'", &[&"last week"])
            .run(on)
            .await
            .expect("changed by hand");
        let said = store.phones().await.expect_err("a bad day").to_string();
        assert!(said.starts_with("a row of phones can't be read: checked_on holds nothing"), "{said}");
        let kinds = "SELECT kind, checked_on FROM phones WHERE id = 'giftlinjen'";
        assert!(sql(kinds, &[]).one::<(Role, String)>(on).await.is_err(), "no role");
        assert!(sql(kinds, &[]).one::<(String, Option<Date>)>(on).await.is_err(), "a bad day is not none");
        assert!(sql("SELECT position FROM phones", &[]).one::<(String,)>(on).await.is_err(), "a number is no text");
        assert!(sql("SELECT NULL AS n", &[]).one::<(u8,)>(on).await.is_err(), "nothing is not 0");
        assert!(sql("SELECT 256 AS n", &[]).one::<(u8,)>(on).await.is_err(), "too much is not cut");
    }
}
