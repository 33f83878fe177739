// Whether this device is called, also when the desk is hidden.

export const on = "This device is called when it rings at your desk.";
export const off = "This device is not called.";
export const cannot = "This browser can't show notes while the desk is hidden.";
export const denied = "The browser may not show notes from the desk. You can change that in its settings for the page.";
export const unanswered = "The browser asked and got no answer. Turn it on again, and choose Allow.";
export const failed = "That did not work. Try again in a moment.";
