import { describe, expect, it } from 'vitest';
import { RecipientDomains } from './recipient-domains.js';

describe('connections are shared out between the domains that mails go to', () => {
  it('one to a domain that is not known, half of them to one that was quick', () => {
    const domains = new RecipientDomains(6);
    const end = domains.begin('a.fr', 0);
    expect(domains.full(1)).toEqual(['a.fr']);
    end(100);
    expect(domains.full(101)).toEqual([]);
    const ends = [1, 2, 3].map((rank) => domains.begin('a.fr', 200 + rank));
    expect(domains.full(210)).toEqual(['a.fr']);
    ends[0]?.(220);
    expect(domains.full(221)).toEqual([]);
  });

  it('one to each that is slow, and half of them to all that are slow, from the moment that they are', () => {
    const domains = new RecipientDomains(4);
    for (const name of ['quick.fr', 'slow.fr', 'slower.fr', 'slowest.fr']) domains.begin(name, 0)(10);
    const [slow] = [domains.begin('slow.fr', 100), domains.begin('slower.fr', 100)];
    expect(domains.full(200)).toEqual([]);
    // Still under way: nobody knows yet how long it will last.
    expect(domains.full(3_200)).toEqual(['slow.fr', 'slower.fr']);
    slow(30_000);
    // It was slow, and may have a connection again; another one under way takes the other.
    expect(domains.full(30_001)).toEqual(['slower.fr']);
    domains.begin('slow.fr', 30_002);
    expect(domains.full(30_003)).toEqual(['slow.fr', 'slower.fr']);
    domains.begin('slowest.fr', 30_004);
    // Not known as slow yet.
    expect(domains.full(30_005)).not.toContain('quick.fr');
  });

  it('known as slow, waits while others that are slow have their half', () => {
    const domains = new RecipientDomains(4);
    for (const name of ['a.fr', 'b.fr', 'c.fr']) domains.begin(name, 0)(5_000);
    domains.begin('a.fr', 6_000);
    expect(domains.full(6_001)).toEqual(['a.fr']);
    domains.begin('b.fr', 6_002);
    expect(domains.full(6_003)).toEqual(['a.fr', 'b.fr', 'c.fr']);
  });

  it('is forgiven after ten minutes, and says nothing of a domain when the server is at fault', () => {
    const domains = new RecipientDomains(4);
    domains.begin('a.fr', 0)(20_000);
    domains.begin('a.fr', 21_000);
    expect(domains.full(21_001)).toEqual(['a.fr']);
    domains.begin('b.fr', 0)(null);
    domains.begin('b.fr', 30_000)(30_010);
    domains.begin('b.fr', 30_020);
    expect(domains.full(30_021)).toEqual(['a.fr']);
    const other = new RecipientDomains(4);
    other.begin('a.fr', 0)(20_000);
    other.begin('a.fr', 700_000)(700_010);
    other.begin('a.fr', 700_020);
    expect(other.full(700_021)).toEqual([]);
  });
});
