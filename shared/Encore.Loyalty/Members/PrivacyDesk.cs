using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Processing;
using Encore.Loyalty.Processing.Events;

namespace Encore.Loyalty.Members;

/// <summary>What a member may ask for: everything that is held, and to be forgotten. Who did it and when is kept.</summary>
public sealed class PrivacyDesk(ILedgerReader reader, IMemberRecords records, IReferralStore referrals, Deciding deciding, EventDesk events, TimeProvider clock)
{
    /// <summary>Stands as the reason on the record of an export.</summary>
    public const string Export = "export";

    /// <summary>One JSON document with all that Encore holds about a member.</summary>
    public async Task<string> ExportAsync(MemberId member, string actor, CancellationToken cancel = default)
    {
        var export = await GatherAsync(member, cancel);
        if (export.Account is not null)
        {
            await deciding.RunAsync<bool>(AccountRequest.Of(member), context => (true, Record(context.View.Account, actor)), cancel);
        }

        return LoyaltyJson.Write(export, indented: true);
    }

    /// <summary>Forgets a member, for good; once or again.</summary>
    public async Task EraseAsync(MemberId member, string actor, CancellationToken cancel = default) =>
        await events.TellAsync(new MemberErased { Member = member, OccurredAt = clock.GetUtcNow(), Actor = actor }, cancel);

    private MemberCommit Record(MemberAccount account, string actor)
    {
        var now = Moment.At(clock.GetUtcNow()).Now;
        return new() { Account = account, StatusChange = new(account.Member, now, account.Status, actor == account.Member.Customer ? Moment.Self : actor, Export), CommittedAt = now };
    }

    private async Task<MemberExport> GatherAsync(MemberId member, CancellationToken cancel)
    {
        var account = await reader.AccountAsync(member, cancel);
        var entries = new List<Entry>();
        await foreach (var entry in reader.EntriesAsync(member, cancel))
        {
            entries.Add(entry);
        }

        var absorbed = new List<MemberExport>();
        foreach (var former in account?.Absorbed ?? [])
        {
            absorbed.Add(await GatherAsync(former, cancel));
        }

        return new()
        {
            Member = member,
            ExportedAt = Moment.At(clock.GetUtcNow()).Now,
            Account = account,
            Entries = entries,
            Activities = await records.ActivitiesAsync(member, cancel),
            Vouchers = await reader.VouchersAsync(member, cancel),
            Facts = await records.FactsAsync(member, cancel),
            Surveys = await records.InvitationsAsync(member, cancel),
            Cases = await records.CasesAsync(member, cancel),
            Messages = await records.MessagesAsync(member, cancel),
            Referral = await referrals.FindAsync(member, cancel),
            ReferralCodes = await referrals.CodesOfAsync(member, cancel),
            Statuses = await records.StatusesAsync(member, cancel),
            Absorbed = absorbed,
        };
    }
}
