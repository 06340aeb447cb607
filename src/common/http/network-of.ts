import { isIPv6 } from 'node:net';

const mapped = /^::ffff:(?=\d+\.)/i;

/** The first three of the eight groups of an IPv6 address, in which `::` stands for as many zeros as are missing. */
function prefixOf(address: string): string {
  const [head = '', tail] = address.split('::');
  const groups = (text: string | undefined): string[] => text?.split(':').filter(Boolean) ?? [];
  const [left, right] = [groups(head), groups(tail)];
  const all = [...left, ...Array<string>(8 - left.length - right.length).fill('0'), ...right];
  return all.slice(0, 3).join(':');
}

/** The network an address is in, enough to recognise an attack and too little for a person: /24, and /48 of IPv6. */
export function networkOf(address: string): string {
  const plain = address.replace(mapped, '').replace(/%.*$/, '');
  return isIPv6(plain) ? `${prefixOf(plain)}::/48` : plain.replace(/\.\d+$/, '.0/24');
}
