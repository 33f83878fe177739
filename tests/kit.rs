#[test]
#[ignore]
fn look() {
    use ungrus::kit::*;
    let dir = std::env::var("LOOK").unwrap();
    for design in Design::ALL {
        for format in Format::ALL {
            let wish = Wish {
                language: if std::env::var("EN").is_ok() { Language::English } else { Language::Danish },
                design,
                headline: Headline::ALL[std::env::var("HEAD").map_or(0, |h| h.parse().unwrap())],
                drugs: std::env::var("PLAIN").is_err(),
                centre: "Ung Rådgivning Aarhus".into(),
                outlet: std::env::var("OUTLET")
                    .ok()
                    .or(Some("Københavns Åbne Gymnasium".into()))
                    .filter(|o| !o.is_empty()),
                hours: if std::env::var("NOHOURS").is_ok() {
                    vec![]
                } else {
                    vec!["man–tors 15–20".into(), "fre 12–16".into()]
                },
                address: "https://chat.example.dk/f/cdfhjk".into(),
                practice: "https://chat.example.dk/proev".into(),
            };
            let t = std::time::Instant::now();
            let pdf = match render(&wish, format, FileKind::Pdf) {
                Ok(pdf) => pdf,
                Err(e) => {
                    println!("ERR {design:?} {format:?} {e}");
                    continue;
                }
            };
            println!("{design:?} {format:?} {} {:?}", pdf.len(), t.elapsed());
            std::fs::write(format!("{dir}/{}-{}.pdf", design.code(), format.code()), pdf).unwrap();
        }
    }
}
