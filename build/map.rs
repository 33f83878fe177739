//! Where a place in a shortened script comes from: source maps (ECMA-426) for whoever reads a stack in a test. They lie
//! beside what is built, and no browser is told of them.

use oxc::codegen::CodegenReturn;

/// A place in a text that was written, and in the text that it was written from: line and column of each, from 0.
pub type Place = [u32; 4];

/// Those of a text that was written with `source_map_path`, in order.
pub fn places(written: &CodegenReturn) -> Vec<Place> {
    let tokens = written.map.iter().flat_map(|map| map.get_tokens());
    tokens.map(|token| [token.get_dst_line(), token.get_dst_col(), token.get_src_line(), token.get_src_col()]).collect()
}

/// What a joined text has of one source.
pub struct Piece<'a> {
    pub source: &'a str,
    /// Where it begins in the joined text.
    pub line: u32,
    pub places: &'a [Place],
}

/// The map of a script that was shortened from these pieces, in the order in which they stand.
pub fn json(shortened: &[Place], pieces: &[Piece]) -> String {
    let mut mappings = String::new();
    let (mut line, mut last) = (0, [0_i64; 4]);
    for [to_line, to_column, from_line, from_column] in shortened {
        let Some((index, source_line, source_column)) = origin(pieces, *from_line, *from_column) else { continue };
        while line < *to_line {
            mappings.push(';');
            line += 1;
            last[0] = 0;
        }
        if !matches!(mappings.chars().last(), None | Some(';')) {
            mappings.push(',');
        }
        let fields = [i64::from(*to_column), index as i64, i64::from(source_line), i64::from(source_column)];
        for (field, last) in fields.into_iter().zip(&mut last) {
            push(&mut mappings, field - *last);
            *last = field;
        }
    }
    let sources: Vec<_> = pieces.iter().map(|piece| format!("\"web/{}\"", piece.source)).collect();
    format!("{{\"version\":3,\"sources\":[{}],\"names\":[],\"mappings\":\"{mappings}\"}}", sources.join(","))
}

fn origin(pieces: &[Piece], line: u32, column: u32) -> Option<(usize, u32, u32)> {
    let index = pieces.partition_point(|piece| piece.line <= line).checked_sub(1)?;
    let piece = pieces.get(index)?;
    let within = (line - piece.line, column);
    let last = piece.places.partition_point(|place| (place[0], place[1]) <= within).checked_sub(1)?;
    piece.places.get(last).map(|[.., line, column]| (index, *line, *column))
}

const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// A number as maps write it: base 64, five bits a digit, the lowest first, and of them the lowest is its sign.
fn push(text: &mut String, number: i64) {
    let mut rest = number.unsigned_abs() << 1 | u64::from(number < 0);
    loop {
        let digit = (rest & 31) as usize;
        rest >>= 5;
        text.push(char::from(DIGITS[if rest > 0 { digit | 32 } else { digit }]));
        if rest == 0 {
            return;
        }
    }
}
