using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Programs;
using Encore.Loyalty.Rewards;

namespace Encore.Loyalty.Members;

/// <summary>Reads about members, as they stand at an instant. Writes nothing.</summary>
public sealed class MemberDesk(ILedgerReader reader, ProgramDesk programs, RewardShelf shelf, HostOptions host, TimeProvider clock)
{
    /// <summary>Somebody who has never earned has an overview too: all zeros, and the rewards to save for.</summary>
    public async Task<MemberOverview> OverviewAsync(MemberId member, CancellationToken cancel = default)
    {
        var now = clock.GetUtcNow();
        var account = await AccountAsync(member, now, cancel);
        var history = await programs.HistoryAsync(cancel);
        var program = history.At(now).Program;
        var balances = account.Balances;
        var vouchers = await reader.VouchersAsync(member, cancel);
        return new()
        {
            Member = member,
            Status = account.Status,
            At = now,
            Available = Points.Of(balances.Available),
            Pending = Points.Of(balances.Pending),
            Owed = balances.Owed,
            NextExpiry = NextExpiry(account),
            Maturing = [.. account.Lots.Where(lot => lot.MaturityDue is not null).OrderBy(lot => lot.MaturityDue).Select(lot => new UpcomingPoints(lot.Pending, lot.MaturityDue!.Value))],
            Worth = Money.Of(balances.Available * program.PointValue, host.Currency),
            Rewards = await shelf.OffersAsync(account, vouchers, history, now, cancel),
            Vouchers = vouchers,
        };
    }

    /// <summary>The account as it stands now, with its open lots.</summary>
    public Task<MemberAccount> AccountAsync(MemberId member, CancellationToken cancel = default) => AccountAsync(member, clock.GetUtcNow(), cancel);

    /// <summary>The account as it stood, or will stand if nothing happens, at any instant.</summary>
    public async Task<MemberAccount> AccountAtAsync(MemberId member, DateTimeOffset instant, CancellationToken cancel = default)
    {
        var rebuild = new Rebuild(member);
        await foreach (var entry in reader.EntriesAsync(member, cancel))
        {
            if (entry.EffectiveAt > instant)
            {
                break;
            }

            rebuild.Add(entry);
        }

        return rebuild.ToAccount().AsOf(instant);
    }

    /// <summary>Newest first; what time has moved but no job has recorded yet is not in it.</summary>
    public Task<IReadOnlyList<Entry>> HistoryAsync(MemberId member, long? before = null, int limit = 50, CancellationToken cancel = default) =>
        reader.HistoryAsync(member, before, limit, cancel);

    /// <summary>Members by id, as they stand now.</summary>
    public Task<IReadOnlyList<MemberAccount>> ListAsync(string search = "", MemberId? after = null, int limit = 50, CancellationToken cancel = default) =>
        reader.MembersAsync(search, after, limit, cancel);

    public Task<LedgerTotals> TotalsAsync(CancellationToken cancel = default) => reader.TotalsAsync(cancel);

    private async Task<MemberAccount> AccountAsync(MemberId member, DateTimeOffset now, CancellationToken cancel) =>
        (await reader.AccountAsync(member, cancel) ?? MemberAccount.Open(member)).AsOf(now);

    private static UpcomingPoints? NextExpiry(MemberAccount account) =>
        account.Lots.Where(lot => !lot.Available.IsZero && lot.Terms.ExpiresAt is not null).GroupBy(lot => lot.Terms.ExpiresAt!.Value).MinBy(group => group.Key) is { } soonest
            ? new(Points.Of(soonest.Sum(lot => lot.Available.Value)), soonest.Key)
            : null;
}
