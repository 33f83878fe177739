//! Grey pictures: what a printer, a copier or a thumb does to a page, and where its codes are.

use std::path::Path;

use super::tools::scan;

#[derive(Clone)]
pub struct Raster {
    pub width: usize,
    pub height: usize,
    pixels: Vec<u8>,
}

/// A code as it was found: its corner and size in pixels.
#[derive(Debug, Clone, Copy)]
pub struct Found {
    pub left: f32,
    pub top: f32,
    pub size: f32,
    pub module: f32,
}

impl Raster {
    /// Of a PGM (P5), as pdftoppm writes it.
    pub fn read(path: &Path) -> Self {
        let bytes = std::fs::read(path).expect("a picture");
        let mut fields = bytes.splitn(4, |byte| byte.is_ascii_whitespace());
        let mut next = || String::from_utf8(fields.next().expect("a field").to_vec()).expect("text");
        assert_eq!(next(), "P5");
        let (width, height) = (next().parse().expect("width"), next().parse().expect("height"));
        let pixels = bytes[bytes.len() - width * height..].to_vec();
        Self { width, height, pixels }
    }

    pub fn scan(&self) -> Vec<String> {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("picture.pgm");
        let mut bytes = format!("P5\n{} {}\n255\n", self.width, self.height).into_bytes();
        bytes.extend(&self.pixels);
        std::fs::write(&path, bytes).expect("written");
        scan(&path)
    }

    pub fn at(&self, x: usize, y: usize) -> u8 {
        self.pixels[y * self.width + x]
    }

    pub fn map(&self, change: impl Fn(u8) -> u8) -> Self {
        Self { pixels: self.pixels.iter().map(|pixel| change(*pixel)).collect(), ..*self }
    }

    /// A square painted over.
    pub fn covered(&self, left: f32, top: f32, side: f32, grey: u8) -> Self {
        let mut picture = self.clone();
        for y in top as usize..(top + side) as usize {
            for x in left as usize..(left + side) as usize {
                picture.pixels[y * self.width + x] = grey;
            }
        }
        picture
    }

    /// The code with `quiet` modules around it, and where it begins in there.
    pub fn cut(&self, code: Found, quiet: f32) -> (Self, f32) {
        let edge = (quiet * code.module).round();
        let (left, top) = ((code.left - edge).max(0.0) as usize, (code.top - edge).max(0.0) as usize);
        let side = (code.size + 2.0 * edge).round() as usize;
        let (width, height) = (side.min(self.width - left), side.min(self.height - top));
        let row = |y: usize| &self.pixels[y * self.width + left..y * self.width + left + width];
        (Self { width, height, pixels: (top..top + height).flat_map(row).copied().collect() }, edge)
    }

    fn dark(&self, x: usize, y: usize) -> bool {
        self.at(x, y) < 110
    }

    /// The codes, found by the three squares in their corners: one to the right and one below at the same distance.
    pub fn codes(&self) -> Vec<Found> {
        let finders = self.finders();
        let alike = |a: f32, b: f32| (a - b).abs() < 4.0;
        let mut codes = Vec::new();
        for (x, y, wide) in &finders {
            let right = finders.iter().filter(|other| alike(other.1, *y) && other.0 > x + wide);
            for (to, ..) in right {
                let below = |other: &(f32, f32, f32)| alike(other.0, *x) && alike(other.1 - y, to - x);
                if finders.iter().any(below) {
                    let half = wide / 2.0;
                    codes.push(Found { left: x - half, top: y - half, size: to - x + wide, module: wide / 7.0 });
                }
            }
        }
        codes
    }

    /// Middles and widths of the squares, from above: dark 1, light 1, dark 3, light 1, dark 1, across and down.
    fn finders(&self) -> Vec<(f32, f32, f32)> {
        let mut found: Vec<(f32, f32, f32)> = Vec::new();
        // A square's inner block is three modules high: every third pixel row meets it.
        for y in (0..self.height).step_by(3) {
            let runs = runs(self.width, |x| self.dark(x, y));
            for window in runs.windows(5).filter(|window| window[0].2) {
                let Some((x, wide)) = square(window) else { continue };
                let known = |one: &(f32, f32, f32)| (one.0 - x).abs() < wide && (one.1 - y as f32).abs() < wide;
                if found.iter().any(known) {
                    continue;
                }
                let runs = self::runs(self.height, |y| self.dark(x as usize, y));
                let down = runs.windows(5).filter(|window| window[0].2).filter_map(square);
                let close = |(middle, high): &(f32, f32)| {
                    (middle - y as f32).abs() < high / 3.0 && (high - wide).abs() < wide * 0.2
                };
                if let Some((middle, _)) = down.into_iter().find(close) {
                    found.push((x, middle, wide));
                }
            }
        }
        found.sort_by(|a, b| a.1.total_cmp(&b.1));
        found
    }
}

/// Begin, length and whether dark.
fn runs(length: usize, dark: impl Fn(usize) -> bool) -> Vec<(usize, usize, bool)> {
    let mut runs: Vec<(usize, usize, bool)> = Vec::new();
    for at in 0..length {
        match runs.last_mut() {
            Some(run) if run.2 == dark(at) => run.1 += 1,
            _ => runs.push((at, 1, dark(at))),
        }
    }
    runs
}

fn square(window: &[(usize, usize, bool)]) -> Option<(f32, f32)> {
    let total: usize = window.iter().map(|run| run.1).sum();
    let module = total as f32 / 7.0;
    let fits = window
        .iter()
        .zip([1.0, 1.0, 3.0, 1.0, 1.0])
        .all(|(run, share)| (run.1 as f32 - share * module).abs() < module * 0.4);
    (fits && module >= 3.0).then(|| (window[0].0 as f32 + total as f32 / 2.0, total as f32))
}
