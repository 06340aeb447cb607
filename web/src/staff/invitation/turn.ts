/** What a guest told the office, or what the office takes back. */
export type Turn = 'accept' | 'decline' | 'withdraw';
