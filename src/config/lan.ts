import { networkInterfaces, type NetworkInterfaceInfo } from 'node:os';

type Interfaces = Readonly<Record<string, readonly NetworkInterfaceInfo[] | undefined>>;

/** Bridges and tunnels of virtual machines and VPNs: phones in the hall are not behind them. */
const inner = /^(docker|br-|veth|virbr|vmnet|vboxnet|tun|tap|wg|utun|zt|tailscale)/i;
const loopback = /^(localhost|.+\.localhost|127(\.\d+){3}|\[?::1\]?)$/;

/** Whether a host name is only reachable from this machine. */
export const isLoopback = (host: string): boolean => loopback.test(host);

/** Whether this is the address for listening on every network interface. */
export const isWildcard = (host: string): boolean => host === '0.0.0.0' || host === '::';

/** IPv4 addresses under which other machines on the local network reach this one, the most likely first. */
export function lanHosts(interfaces: Interfaces = networkInterfaces()): string[] {
  return Object.entries(interfaces)
    .flatMap(([name, addresses]) =>
      (addresses ?? [])
        .filter(({ family, internal, address }) => family === 'IPv4' && !internal && !address.startsWith('169.254.'))
        .map(({ address }) => ({ address, rank: inner.test(name) ? 1 : 0 })),
    )
    .sort((one, other) => one.rank - other.rank)
    .map(({ address }) => address);
}
