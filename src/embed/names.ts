/** In every message, so that nobody takes it for somebody else's; and before the origin of the host in the frame's name. */
export const NAMESPACE = 'recevable';
/** Of the protocol. */
export const VERSION = 1;
/** In CSS pixels. No page of the wizard is higher, and no mistake shall make a host's page endless. */
export const MAX_HEIGHT = 30_000;
