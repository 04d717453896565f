using Encore.Loyalty.Hosting;
using Encore.Loyalty.Insights;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Redemption;
using Encore.Loyalty.Testing.Contract;

namespace Encore.Loyalty.Storage.Tests.Audit;

/// <summary>A small ledger in a real database, whose rows a test can change behind its back.</summary>
internal sealed class DamagedLedger(TestDatabase database, RunningEngine running) : IAsyncDisposable
{
    public static readonly MemberId Ann = Sample.Member("ann");

    public RunningEngine Running => running;

    public ILedgerStore Store => running.Service<ILedgerStore>();

    /// <summary>Ann: 100 points, 50 that expire in 10 days, 80 pending for 5; a voucher for 60, and 20 of the first taken back; 10 set aside for a day. Two others beside her.</summary>
    public static async Task<DamagedLedger> OpenAsync(TestDatabase database)
    {
        await new Schema.SchemaMigrations(database.Options()).MigrateAsync();
        var ledger = new DamagedLedger(database, LoyaltyEngine.Start(new() { Scope = Sample.Scope, Currency = Currency.Of("USD") }, new StorageModule(database.Options())));
        foreach (var other in new[] { "amy", "zoe" })
        {
            await ledger.EarnAsync(Sample.Member(other), Sample.Award("1", 10));
        }

        await ledger.EarnAsync(Ann, Sample.Award("1", 100));
        await ledger.EarnAsync(Ann, Sample.Award("2", 50, expiresAt: Sample.Start.AddDays(10), redeemableFor: Eligibility.Only(RewardKind.Coupon)));
        await ledger.EarnAsync(Ann, Sample.Award("3", 80, maturesAt: Sample.Start.AddDays(5)));
        var spent = Sample.Spend(await ledger.ViewAsync(Ann), "r-1", 60, "CODE-1");
        await ledger.CommitAsync(Sample.Commit(spent) with { Vouchers = [new(null, Sample.Voucher(Ann, "CODE-1"))], Messages = [Sample.Message(Ann)] });
        await ledger.CommitAsync(Sample.Commit(Clawback.Decide(
            await ledger.ViewAsync(Ann, SourceKey.Order("1")), new() { Source = SourceKey.Order("1"), RuleId = "purchase", Target = Points.Of(80) }, Moment.At(Sample.Start, 1))));
        await ledger.CommitAsync(Sample.Commit(Reserve.Decide(
            await ledger.ViewAsync(Ann), new(SourceKey.Spending("s-1"), "cart-1", RewardKind.Coupon, Points.Of(10), TimeSpan.FromDays(1)), Moment.At(Sample.Start, 1))));
        await ledger.Running.Service<IInboxStore>().RecordAsync([Sample.Fact(Ann, "s-1")]);
        return ledger;
    }

    public Task<AuditReport> AuditAsync() => running.Engine.Audit.RunAsync();

    public Task<RebuildReport> RebuildAsync(bool writes) => running.Engine.Audit.RebuildAsync(writes);

    public async Task EarnAsync(MemberId member, Award award) => await CommitAsync(Sample.Commit(Sample.Earn(await ViewAsync(member, award.Source), award)));

    public async Task RememberAsync(MemberId member)
    {
        var account = (await ViewAsync(member)).Account;
        await CommitAsync(new() { Account = account with { Profile = account.Profile with { Birthday = "02-14", DueAt = Sample.Start.AddYears(1) } } });
    }

    public async Task<AccountView> ViewAsync(MemberId member, params SourceKey[] sources) => (await Store.LoadAsync([AccountRequest.Of(member, sources)]))[0].View;

    /// <summary>All that is stored of Ann, in words.</summary>
    public async Task<string> StateAsync()
    {
        var stored = (await running.Service<ILedgerScan>().AccountAsync(Ann))!;
        return string.Join("\n", [$"{stored.Account! with { Version = 0, Reservations = [] }} due {stored.NextDueAt:O}", .. stored.Account!.Reservations.Select(reservation => reservation.ToString()), .. stored.Lots.Select(lot => lot.ToString())]);
    }

    /// <param name="statement">Tables in square brackets.</param>
    public async Task DamageAsync(string statement)
    {
        await using var connection = await database.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = System.Text.RegularExpressions.Regex.Replace(statement, @"\[(\w+)\]", match => database.Table("encore_" + match.Groups[1].Value));
        await command.ExecuteNonQueryAsync();
    }

    public ValueTask DisposeAsync() => running.DisposeAsync();

    private async Task CommitAsync(MemberCommit commit)
    {
        if (!await Store.CommitAsync([commit]))
        {
            throw new InvalidOperationException("The commit was not taken.");
        }
    }
}
