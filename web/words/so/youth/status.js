// Written by a test (src/http/types_tests.rs) from src/words, which says more of each.

export const broken = "Chat-ku hadda ma shaqaynayo";
export const broken_text = "Cilladdu annagay naga timid, adigase kaama iman. Boggani keligiis ayuu is beddelayaa marka chat-ku mar kale shaqeeyo.";
export const closed = "Hadda waa xiran yahay";
export const closes = "Chat-ku wuxuu xirmayaa {n} daqiiqo ka dib.";
export const full = "Safku hadda waa buuxaa";
export const full_text = "Dad badan baa sugaya, mana ballanqaadi karno inaan ku gaarno. Boggani keligiis ayuu is beddelayaa marka boos bannaanaado.";
export const nobody = "Hadda la-taliye ma joogo";
export const nobody_text = "La-taliye ma joogo, markaa hadda wadahadal ma bilaabi kartid.";
export const on_duty = "{n} la-taliye ayaa jooga.";
export const one_on_duty = "Hal la-taliye ayaa jooga.";
export const open = "Hadda waa furan yahay";
export const opens = "Mar kale waxaan furaynaa {when}.";
export const opens_unknown = "Ma sheegi karno goorta la-taliye mar kale joogi doono.";
export const pause = "Hadda waa nasasho, markaa jawaabtu wax yar bay ka daahaysaa sidii caadiga ahayd.";
export const wait_about = "Sugitaan: qiyaastii {to} daqiiqo.";
export const wait_between = "Sugitaan: qiyaastii {from} ilaa {to} daqiiqo.";
export const wait_none = "Sugitaan ma jiro ama aad buu u yar yahay.";
export const wait_unknown = "Ma sheegi karno inta aad sugi doonto.";
export const wait_up_to = "Sugitaan: ilaa qiyaastii {to} daqiiqo.";
