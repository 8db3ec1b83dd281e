/** This browser does not know the time zone by which the policy counts its days. */
export class UnknownTimeZone extends Error {
  readonly timeZone: string;
  constructor(timeZone: string) {
    super(`Recevable: this browser does not know the time zone ${timeZone}.`);
    this.timeZone = timeZone;
  }
}
