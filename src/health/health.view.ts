export class HealthView {
  status: 'ok';
}

export class TimeView {
  /** ISO instant of the server's clock. */
  now: string;
}
