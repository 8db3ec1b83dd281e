/** The zone of the policy's dates, on its own, for the start page needs it before the rest of the policy. */
export const timeZone = 'Europe/Paris';
