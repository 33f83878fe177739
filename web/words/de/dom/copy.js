// Something was to be copied.

export const copied = "Kopiert.";
export const notCopied = "Der Browser wollte nicht kopieren. Markier den Text, und kopier ihn selbst.";
