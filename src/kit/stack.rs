//! Texts one below the other, shrunk together until they fit their room.

use super::KitError;
use super::drawing::Drawing;
use super::lines::{Block, Manner, fit};
use super::runs::bare;
use super::typeface::Typeface;

/// From the wished sizes to half of them.
const STEPS: usize = 18;
const STEP: f32 = 0.96;

struct Item {
    text: String,
    manner: Manner,
    gap: f32,
    colour: &'static str,
}

#[derive(Default)]
pub struct Stack {
    items: Vec<Item>,
}

impl Stack {
    /// Adds a text `gap` mm below the one before; an empty one leaves no gap.
    pub fn with(mut self, text: impl Into<String>, manner: Manner, gap: f32, colour: &'static str) -> Self {
        let text = text.into();
        if !text.is_empty() {
            self.items.push(Item { text, manner, gap, colour });
        }
        self
    }

    /// # Errors
    /// `TooLong`, with the longest text, when even the smallest sizes do not fit.
    pub fn set(&self, typeface: &Typeface, width: f32, height: f32) -> Result<Set, KitError> {
        let scales = std::iter::successors(Some(1.0_f32), |scale| Some(scale * STEP)).take(STEPS);
        for scale in scales {
            let set = self.at(typeface, width, scale)?;
            if set.height <= height + 1e-3 {
                return Ok(set);
            }
        }
        let longest = self.items.iter().map(|item| &item.text).max_by_key(|text| text.chars().count());
        Err(KitError::TooLong(longest.map(|text| bare(text)).unwrap_or_default()))
    }

    fn at(&self, typeface: &Typeface, width: f32, scale: f32) -> Result<Set, KitError> {
        let mut set = Set { blocks: Vec::new(), height: 0.0 };
        for item in &self.items {
            let manner = Manner { size: (item.manner.size * scale).max(item.manner.floor), ..item.manner };
            let block = fit(typeface, &item.text, manner, width, f32::INFINITY)?;
            if !set.blocks.is_empty() {
                // With its text: what is at its smallest size keeps its distance.
                set.height += item.gap * manner.size / item.manner.size;
            }
            let top = set.height;
            set.height += block.height();
            set.blocks.push((block, top, item.colour));
        }
        Ok(set)
    }
}

/// A stack that fits: its blocks and where they begin.
pub struct Set {
    blocks: Vec<(Block, f32, &'static str)>,
    /// From the top of the first capitals to the last baseline, in mm; 0 for an empty one.
    pub height: f32,
}

impl Set {
    pub fn width(&self, typeface: &Typeface) -> f32 {
        self.blocks.iter().map(|(block, ..)| block.width(typeface)).fold(0.0, f32::max)
    }

    /// With the first capitals' top at `y`.
    pub fn draw(&self, drawing: &mut Drawing, x: f32, y: f32) {
        for (block, top, colour) in &self.blocks {
            drawing.block(block, x, y + top, colour);
        }
    }

    /// With the last baseline at `y`.
    pub fn draw_up(&self, drawing: &mut Drawing, x: f32, y: f32) {
        self.draw(drawing, x, y - self.height);
    }
}
