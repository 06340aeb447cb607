import 'reflect-metadata';
import { createHash, randomBytes, webcrypto } from 'node:crypto';
import { BlockList, isIPv4 } from 'node:net';
import * as x509 from '@peculiar/x509';

x509.cryptoProvider.set(webcrypto as Crypto);

const day = 86_400_000;
const authorityDays = 5 * 365;
/** Apple rejects certificates valid for more than 825 days, even from private authorities. */
const serverDays = 820;
const signing = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;
/** Names and networks that do not exist on the public internet. */
const privateSuffixes = ['lan', 'local', 'internal', 'home.arpa', 'localhost'];
const privateNetworks = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '169.254.0.0/16', '127.0.0.0/8'];

export interface Issued {
  certificate: string;
  key: string;
}

const tlv = (tag: number, content: Buffer): Buffer => {
  const { length } = content;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
};

const network = (text: string): Buffer => {
  const [address = '', bits = '32'] = text.split('/');
  const mask = Buffer.alloc(4);
  mask.writeUInt32BE((2 ** 32 - 2 ** (32 - Number(bits))) >>> 0);
  return Buffer.concat([Buffer.from(address.split('.').map(Number)), mask]);
};

const isPrivate = (host: string): boolean => privateSuffixes.some((suffix) => `.${host}`.endsWith(`.${suffix}`));

/**
 * Name constraints (RFC 5280, 4.2.1.10): whoever steals this authority's key can impersonate hosts in a hall, but no bank
 * or mail server, to the devices that trust it.
 */
function constraints(hosts: readonly string[]): x509.Extension {
  const names = [...privateSuffixes, ...hosts.filter((host) => !isIPv4(host) && !isPrivate(host))];
  const networks = [...privateNetworks, ...hosts.filter((host) => isIPv4(host))];
  const subtrees = Buffer.concat([
    ...names.map((name) => tlv(0x30, tlv(0x82, Buffer.from(name, 'ascii')))),
    ...networks.map((one) => tlv(0x30, tlv(0x87, network(one)))),
  ]);
  return new x509.Extension('2.5.29.30', true, new Uint8Array(tlv(0x30, tlv(0xa0, subtrees))));
}

const inner = new BlockList();
for (const one of privateNetworks) {
  const [address = '', bits] = one.split('/');
  inner.addSubnet(address, Number(bits), 'ipv4');
}

/** Whether devices will accept a certificate of this authority for that host. */
export function mayCertify({ certificate }: Issued, host: string): boolean {
  if (isIPv4(host) ? inner.check(host, 'ipv4') : isPrivate(host)) return true;
  const limits = new x509.X509Certificate(certificate).getExtension('2.5.29.30');
  const named = isIPv4(host) ? network(host) : Buffer.from(host, 'ascii');
  return limits !== null && Buffer.from(limits.value).includes(named);
}

const newKeys = (): Promise<CryptoKeyPair> => webcrypto.subtle.generateKey(signing, true, ['sign', 'verify']);

async function keyText(key: CryptoKey): Promise<string> {
  const bytes = await webcrypto.subtle.exportKey('pkcs8', key);
  return `${x509.PemConverter.encode(new Uint8Array(bytes), 'PRIVATE KEY')}\n`;
}

const keyOf = (text: string): Promise<CryptoKey> =>
  webcrypto.subtle.importKey('pkcs8', x509.PemConverter.decodeFirst(text), signing, false, ['sign']);

const lasting = (now: Date, days: number) => ({
  // One hour back, because clocks of the devices in a hall may be slow.
  notBefore: new Date(now.getTime() - 3_600_000),
  notAfter: new Date(now.getTime() + days * day),
});

/** A certificate authority for the few staff devices of one hall; only devices that install it trust it. */
export async function newAuthority(hosts: readonly string[], now: Date): Promise<Issued> {
  const keys = await newKeys();
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    serialNumber: randomBytes(16).toString('hex'),
    name: `CN=Doi Thoai hall authority ${randomBytes(3).toString('hex')}`,
    ...lasting(now, authorityDays),
    keys,
    signingAlgorithm: signing,
    extensions: [
      new x509.BasicConstraintsExtension(true, 0, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
      constraints(hosts),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  });
  return { certificate: `${certificate.toString('pem')}\n`, key: await keyText(keys.privateKey) };
}

/** A server certificate for the names and addresses by which staff reach it. */
export async function issue(authority: Issued, hosts: readonly string[], now: Date): Promise<Issued> {
  const issuer = new x509.X509Certificate(authority.certificate);
  const keys = await newKeys();
  const { notBefore, notAfter } = lasting(now, serverDays);
  const certificate = await x509.X509CertificateGenerator.create({
    serialNumber: randomBytes(16).toString('hex'),
    subject: `CN=${hosts[0]}`,
    issuer: issuer.subject,
    notBefore,
    notAfter: notAfter < issuer.notAfter ? notAfter : issuer.notAfter,
    publicKey: keys.publicKey,
    signingKey: await keyOf(authority.key),
    signingAlgorithm: signing,
    extensions: [
      new x509.BasicConstraintsExtension(false, undefined, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
      new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth]),
      new x509.SubjectAlternativeNameExtension(
        hosts.map((host) => ({ type: isIPv4(host) ? ('ip' as const) : ('dns' as const), value: host })),
      ),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
      await x509.AuthorityKeyIdentifierExtension.create(issuer.publicKey),
    ],
  });
  return { certificate: `${certificate.toString('pem')}\n`, key: await keyText(keys.privateKey) };
}

/** As devices display it when the certificate is installed: `AB:CD:…`. */
export function fingerprint(certificate: string): string {
  const bytes = Buffer.from(new x509.X509Certificate(certificate).rawData);
  return (createHash('sha256').update(bytes).digest('hex').toUpperCase().match(/../g) as string[]).join(':');
}

export const endsOn = (certificate: string): Date => new x509.X509Certificate(certificate).notAfter;
