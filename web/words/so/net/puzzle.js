// While a puzzle is being solved; nobody has to do anything.

export const slower = "Waxyar sug. Dad badan baa hadda wax qoraya, markaa wax yar bay ka dheeraanaysaa.";
