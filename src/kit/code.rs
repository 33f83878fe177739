//! The QR code: corrected for print, drawn as one path.

use std::fmt::Write;

use qrcodegen::{QrCode, QrCodeEcc, QrSegment, Version};

use super::KitError;

/// The largest symbol that is still printed: 57 modules, 0.35 mm each at 20 mm.
const LARGEST: u8 = 10;
/// The largest that is worth the best correction: 41 modules, 0.49 mm each at 20 mm.
const LARGE: u8 = 6;

pub struct Code {
    code: QrCode,
}

impl Code {
    /// A third of the symbol may be lost (level H, ISO/IEC 18004); of one with a long address a quarter (Q), as its
    /// modules would be too small for print.
    ///
    /// # Errors
    /// `TooLong` for an address that would need modules too small for print.
    pub fn new(address: &str) -> Result<Self, KitError> {
        let segments = QrSegment::make_segments(address);
        let encode = |level, largest| {
            QrCode::encode_segments_advanced(&segments, level, Version::MIN, Version::new(largest), None, true)
        };
        encode(QrCodeEcc::High, LARGE)
            .or_else(|_| encode(QrCodeEcc::Quartile, LARGEST))
            .map(|code| Self { code })
            .map_err(|_| KitError::TooLong(address.to_owned()))
    }

    /// Modules a side, without the quiet zone.
    pub fn modules(&self) -> f32 {
        self.code.size() as f32
    }

    /// Path data with the symbol's corner at 0,0 and one unit a module; runs of a row are one rectangle, so that no
    /// seams show.
    pub fn path(&self) -> String {
        let size = self.code.size();
        let mut path = String::new();
        for y in 0..size {
            let mut x = 0;
            while x < size {
                let run = (x..size).take_while(|x| self.code.get_module(*x, y)).count();
                if run > 0 {
                    // Writing to a String can't fail.
                    let _ = write!(path, "M{x} {y}h{run}v1h-{run}z");
                }
                x += run as i32 + 1;
            }
        }
        path
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_usual_address_is_corrected_best_and_small() {
        let code = Code::new("https://chat.example.dk/f/cdfhjk").expect("good");
        assert_eq!(code.code.error_correction_level(), QrCodeEcc::High);
        assert!(code.modules() <= 37.0, "{}", code.modules());
    }

    #[test]
    fn a_long_address_is_corrected_well() {
        let code = Code::new(&"x".repeat(90)).expect("good");
        assert_eq!(code.code.error_correction_level(), QrCodeEcc::Quartile);
        assert!(code.modules() <= 57.0, "{}", code.modules());
    }

    #[test]
    fn too_long_an_address_is_refused() {
        assert!(matches!(Code::new(&"x".repeat(400)), Err(KitError::TooLong(_))));
    }
}
