using Encore.Loyalty.Ledger;
using NUnit.Framework;

namespace Encore.Loyalty.Tests.Ledger;

/// <summary>What must hold of every account after every step.</summary>
internal static class Invariants
{
    public static void Hold(MemberAccount account, IReadOnlyList<Entry> entries)
    {
        var rebuild = new Rebuild(account.Member);
        var previous = "";
        foreach (var (entry, index) in entries.Select((entry, index) => (entry, index)))
        {
            Require(entry.Sequence == index + 1, $"entry {index + 1} has sequence {entry.Sequence}");
            Require(entry.PreviousHash == previous, $"entry {entry.Sequence} breaks the chain");
            Require(!entry.Points.IsZero, $"entry {entry.Sequence} moves nothing");
            Require(index == 0 || entry.EffectiveAt >= entries[index - 1].EffectiveAt, $"entry {entry.Sequence} goes back in time");
            rebuild.Add(entry);
            previous = EntryHash.Of(entry);
        }

        var derived = rebuild.ToAccount();
        Require(derived.Balances == account.Balances, $"balances {account.Balances} are not the sums {derived.Balances}");
        Require(account.Balances.Sum == 0, "the accounts do not sum to zero");
        Require(derived.Lots.Sum(lot => lot.Available.Value) == account.Balances.Available, "lots and available differ");
        Require(derived.Lots.Sum(lot => lot.Pending.Value) == account.Balances.Pending, "lots and pending differ");
        Require(account.Balances.Owed.IsZero || account.Balances.Available == 0, "points are available while something is owed");
        Require(derived.Lots.Sum(lot => lot.Reserved.Value) == account.Balances.Reserved, "lots and reserved differ");
        Require(account.Reservations.Sum(reservation => reservation.Points.Value) == account.Balances.Reserved, "reservations and reserved differ");
        Require(derived.Reservations.SequenceEqual(account.Reservations), "the reservations are not what the entries say");
        Require(account.HeadHash == previous, "the account's hash is not that of the last entry");
        foreach (var lot in account.Lots)
        {
            Require(derived.Lots.Single(other => other.Id == lot.Id) == lot, $"lot {lot.Id} is not what the entries say");
        }
    }

    private static void Require(bool holds, string broken)
    {
        if (!holds)
        {
            throw new AssertionException(broken);
        }
    }
}
