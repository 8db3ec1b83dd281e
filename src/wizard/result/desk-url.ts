const DESK = '../desk.html';

/** Where the desk of support is: with the wizard's own files, whose scripts are one folder down. */
export const deskUrl = (): string => new URL(DESK, import.meta.url).href;
