using Encore.Loyalty.Ledger;
using NUnit.Framework;

namespace Encore.Loyalty.Tests.Ledger;

public sealed class EntryHashTests
{
    private static readonly Entry Original = new AccountStory().Earn("1", 100, maturesInDays: 14).Entries[0];

    private static readonly Entry[] Changed =
    [
        Original with { Sequence = 2 },
        Original with { From = LedgerAccount.Adjusted },
        Original with { To = LedgerAccount.Available },
        Original with { Points = Points.Of(101) },
        Original with { Lot = LotId.Of(2) },
        Original with { Reason = EntryReason.Restore },
        Original with { Source = SourceKey.Order("2") },
        Original with { RuleId = "purchase-2" },
        Original with { ProgramVersion = 2 },
        Original with { Details = Original.Details + " " },
        Original with { RecordedAt = Original.RecordedAt.AddMilliseconds(1) },
        Original with { EffectiveAt = Original.EffectiveAt.AddMilliseconds(1) },
        Original with { Actor = "somebody" },
        Original with { PreviousHash = "0" },
    ];

    [TestCaseSource(nameof(Changed))]
    public void Whatever_is_changed_about_an_entry_changes_its_hash(Entry changed) => Assert.That(EntryHash.Of(changed), Is.Not.EqualTo(EntryHash.Of(Original)));

    [Test]
    public void No_two_changes_give_the_same_hash() => Assert.That(Changed.Select(EntryHash.Of), Is.Unique);
}
