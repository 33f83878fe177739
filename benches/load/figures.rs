//! Medians, and the table.

/// A titled table; the first row is its head.
pub struct Table {
    pub title: String,
    pub rows: Vec<Vec<String>>,
}

pub fn print(table: &Table) {
    let width =
        |column: usize| table.rows.iter().map(|row| row.get(column).map_or(0, |cell| cell.chars().count())).max();
    println!("\n{}", table.title);
    for (index, row) in table.rows.iter().enumerate() {
        let cells = row.iter().enumerate().map(|(column, cell)| {
            let width = width(column).unwrap_or(0);
            if column == 0 { format!("{cell:<width$}") } else { format!("{cell:>width$}") }
        });
        println!("| {} |", cells.collect::<Vec<_>>().join(" | "));
        if index == 0 {
            let rule = (0..row.len()).map(|column| "-".repeat(width(column).unwrap_or(0) + 2));
            println!("|{}|", rule.collect::<Vec<_>>().join("|"));
        }
    }
}

/// The middle one (of an odd number).
pub fn median(values: &[f64]) -> f64 {
    let mut values = values.to_vec();
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(f64::NAN)
}

/// Median of the rounds' ratios.
pub fn ratio(ours: &[f64], theirs: &[f64]) -> f64 {
    median(&ours.iter().zip(theirs).map(|(a, b)| a / b).collect::<Vec<_>>())
}

pub fn row(cells: &[&str]) -> Vec<String> {
    cells.iter().map(|cell| (*cell).to_owned()).collect()
}

/// `12,345`.
pub fn thousands(value: f64) -> String {
    let digits = format!("{value:.0}");
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index) % 3 == 0 {
            text.push(',');
        }
        text.push(digit);
    }
    text
}
