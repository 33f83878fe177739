// One WebSocket that comes back by itself.

/**
 * @typedef {"connecting" | "open" | "waiting" | "stopped"} SocketState
 * @typedef {{code?: number, delay?: number}} SocketInfo `code`: why the last link closed; `delay`: ms to the next try
 * @typedef {{setTimeout(fn: () => void, ms: number): any, clearTimeout(id: any): void, now(): number, random?(): number}} Timers
 *
 * @typedef {object} SocketOptions
 * @property {string} url
 * @property {() => any} opening the first frame, asked for at each attempt
 * @property {(type: string, data: any) => void} onFrame
 * @property {(state: SocketState, info: SocketInfo) => void} onState
 * @property {Timers} [timers]
 * @property {any} [WebSocket] the class, where the platform has none (Node 20) or a test has its own
 *
 * @typedef {object} Socket
 * @property {(frame: any) => boolean} send false: not handed over, the link is down
 * @property {() => void} close for good
 * @property {() => void} poke call on `online` and `visibilitychange`: try now, or check that the link lives
 */

/** @param {SocketOptions} options @returns {Socket} */
export function connect(options) {
	throw new Error("not yet");
}
