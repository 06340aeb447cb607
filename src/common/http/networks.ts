import { isIPv6 } from 'node:net';

/** The networks an address is counted with. For IPv4 both are the address. */
export interface Networks {
  /** IPv6: the /64, which one subscriber has to himself at least. */
  own: string;
  /** IPv6: the /48, the most that one subscriber is usually given. */
  wide: string;
}

/** The eight groups of an IPv6 address, which the URL parser writes in one way only. */
function groupsOf(address: string): string[] {
  const { hostname } = new URL(`http://[${address.split('%', 1)[0]}]`);
  const [head = '', tail] = hostname.slice(1, -1).split('::');
  const left = head.split(':').filter(Boolean);
  const right = (tail ?? '').split(':').filter(Boolean);
  return [...left, ...Array<string>(8 - left.length - right.length).fill('0'), ...right];
}

/** Some proxies tell `192.0.2.1:4711` and `[2001:db8::1]:4711`. */
const withoutPort = (address: string): string =>
  address.replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1').replace(/^\[(.*)\](?::\d+)?$/, '$1');

/** `::ffff:192.0.2.1`, as a server that listens on both sees IPv4. */
function mapped(groups: readonly string[]): string | undefined {
  if (groups.slice(0, 6).join(':') !== '0:0:0:0:0:ffff') return undefined;
  const bytes = groups.slice(6).flatMap((group) => [Number.parseInt(group, 16) >> 8, Number.parseInt(group, 16) & 255]);
  return bytes.join('.');
}

/** How many times as much a /48 may have as one /64 in it. */
export const wideFactor = 8;

export function networksOf(told: string): Networks {
  const address = withoutPort(told);
  if (!isIPv6(address)) return { own: address, wide: address };
  const groups = groupsOf(address);
  const v4 = mapped(groups);
  if (v4) return { own: v4, wide: v4 };
  return { own: `${groups.slice(0, 4).join(':')}::/64`, wide: `${groups.slice(0, 3).join(':')}::/48` };
}

/** An address without its last part, which tells a person apart: 203.0.113.0/24, 2001:db8:7::/48. */
export function shortened(address: string): string {
  const { wide } = networksOf(address);
  return wide.replace(/^(\d+\.\d+\.\d+)\.\d+$/, '$1.0/24');
}

/**
 * The address of a client behind `proxies` trusted proxies, each of which appends the address it was called from to
 * X-Forwarded-For. What stands further to the left was written by the client itself.
 */
export function clientAddress(remote: string, forwarded: string | undefined, proxies: number): string {
  const chain = [
    ...(forwarded ?? '')
      .split(',')
      .map((one) => one.trim())
      .filter(Boolean),
    remote,
  ];
  return chain[Math.max(0, chain.length - 1 - proxies)] ?? remote;
}
