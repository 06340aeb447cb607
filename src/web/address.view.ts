export class AddressesView {
  /** Origin for QR codes in the hall: `http://192.168.1.20:3000`. */
  origin: string;

  /** This machine's addresses on its networks; empty unless HOST=0.0.0.0 and PUBLIC_URL is not set. */
  lan: string[];

  /** Whether staff may sign in over an unencrypted connection. */
  signInOverHttp: boolean;
}
