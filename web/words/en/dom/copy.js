// Something was to be copied.

export const copied = "Copied.";
export const notCopied = "The browser did not want to copy. Select the text, and copy it yourself.";
