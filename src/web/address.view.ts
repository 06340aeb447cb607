export class AddressesView {
  /** What a QR code in the hall opens, without a path: `http://192.168.1.20:3000`. */
  origin: string;

  /** This machine in the networks it is in; empty unless it listens on all of them (HOST=0.0.0.0) without a PUBLIC_URL. */
  lan: string[];

  /** Staff may sign in although the connection is not encrypted. */
  signInOverHttp: boolean;
}
