// Written by a test (src/http/types_tests.rs) from src/words, which says more of each.

export const months = ["stycznia","lutego","marca","kwietnia","maja","czerwca","lipca","sierpnia","września","października","listopada","grudnia"];
export const weekdays = ["w poniedziałek","we wtorek","w środę","w czwartek","w piątek","w sobotę","w niedzielę"];
