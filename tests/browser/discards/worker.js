// The stories call chrome.tabs.discard here: nothing else can.
