using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;

namespace Encore.Benchmarks.Stage;

/// <summary>Fills a store quickly: decisions in memory, many members a commit.</summary>
internal static class Stocked
{
    private const int MembersAtOnce = 500;

    private static readonly DateTimeOffset Start = new(2025, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The instant at which all lots of <see cref="LotsAsync"/> expire.</summary>
    public static DateTimeOffset Expiry { get; } = Start.AddYears(1);

    /// <summary>So many members with one open lot of 100 points each.</summary>
    public static async Task LotsAsync(ILedgerStore ledger, int members)
    {
        foreach (var chunk in Enumerable.Range(0, members).Chunk(MembersAtOnce))
        {
            await ledger.CommitAsync([.. chunk.Select(number => Commit(Accrual.Decide(AccountView.Of(MemberAccount.Open(BenchStore.Member(number))), Award(number, 100), Moment.At(Start))))]);
        }
    }

    /// <summary>One member with a past of so many entries, an odd number: points granted and taken back again and again, and 1,000 points that are left in the end.</summary>
    public static async Task HistoryAsync(ILedgerStore ledger, MemberId member, int entries)
    {
        var account = MemberAccount.Open(member);
        var rows = new List<Entry>();
        var lots = new Dictionary<LotId, Lot>();
        for (var step = 0; account.LastSequence < entries; step++)
        {
            var isLast = account.LastSequence >= entries - 1;
            var award = Award(step, isLast ? 1_000 : 10);
            var granted = Accrual.Decide(AccountView.Of(account), award, Moment.At(Start.AddSeconds(step)));
            Take(granted);
            if (!isLast)
            {
                Take(Clawback.Decide(AccountView.Of(account, granted.Entries), new() { Source = award.Source, RuleId = award.RuleId, Target = Points.Zero }, Moment.At(Start.AddSeconds(step))));
            }

            if (rows.Count >= 2_000 || account.LastSequence >= entries)
            {
                await ledger.CommitAsync([new() { Account = account, Entries = [.. rows], Lots = [.. lots.Values], CommittedAt = Start }]);
                account = account with { Version = account.Version + 1 };
                rows.Clear();
                lots.Clear();
            }
        }

        void Take(Decision decision)
        {
            rows.AddRange(decision.Entries);
            decision.ChangedLots.ToList().ForEach(lot => lots[lot.Id] = lot);
            account = decision.After.Account with { Lots = [.. decision.After.Account.Lots.Where(lot => lot.IsOpen)] };
        }
    }

    private static Award Award(int number, long points) => new()
    {
        RuleId = "bench",
        Source = SourceKey.Share($"{number}"),
        Points = Points.Of(points),
        Terms = new() { Kind = SourceKind.Share, ExpiresAt = Expiry },
        Details = new() { Points = points },
    };

    private static MemberCommit Commit(Decision decision) => new() { Account = decision.After.Account, Entries = decision.Entries, Lots = decision.ChangedLots, CommittedAt = Start };
}
