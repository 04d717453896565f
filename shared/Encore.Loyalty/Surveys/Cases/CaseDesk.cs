using System.Globalization;
using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Members;
using Encore.Loyalty.Messages;
using Encore.Loyalty.Processing;
using Encore.Loyalty.Programs;

namespace Encore.Loyalty.Surveys.Cases;

/// <summary>What staff do in cases. Who was quicker wins; the other one is told so and sees what has changed.</summary>
public sealed class CaseDesk(ICaseStore store, ILedgerStore ledger, Goodwill goodwill, MessageSwitch messages, ProgramDesk programs, TimeProvider clock)
{
    /// <summary>In a note or a message.</summary>
    public const int MostLetters = 4000;

    private readonly Family family = new(ledger);

    /// <summary>By due time, soonest first.</summary>
    public Task<IReadOnlyList<Case>> ListAsync(CaseFilter filter, Case? after = null, int limit = 50, CancellationToken cancel = default) => store.ListAsync(filter, after, limit, cancel);

    public Task<CaseCount> CountAsync(CancellationToken cancel = default) => store.CountAsync(clock.GetUtcNow(), cancel);

    public async Task<Case?> FindAsync(MemberId member, string id, CancellationToken cancel = default) =>
        (await ledger.LoadAsync([AccountRequest.Of(member) with { Cases = true }], cancel))[0].Cases.FirstOrDefault(known => known.Id == id);

    /// <summary>The member's, latest first.</summary>
    public async Task<IReadOnlyList<Case>> OfAsync(MemberId member, CancellationToken cancel = default) =>
        [.. (await ledger.LoadAsync([AccountRequest.Of(member) with { Cases = true }], cancel))[0].Cases.OrderByDescending(known => known.OpenedAt).ThenBy(known => known.Id, StringComparer.Ordinal)];

    /// <summary>Opens one by hand; asked again with the same request id it is the same case.</summary>
    /// <param name="member">Whose.</param>
    /// <param name="topic">What it is about.</param>
    /// <param name="dueAt">Until when it should be settled.</param>
    /// <param name="note">Own words, 1 to <see cref="MostLetters"/> characters.</param>
    /// <param name="actor">The host's id of who opens it, and looks after it until somebody else does.</param>
    /// <param name="requestId">Made once by the page that asks.</param>
    /// <param name="cancel">Stops before the commit.</param>
    public async Task<CaseResult> OpenAsync(MemberId member, CaseTopic topic, DateTimeOffset dueAt, string note, string actor, string requestId, CancellationToken cancel = default)
    {
        if (!IsName(actor) || string.IsNullOrWhiteSpace(note) || note.Length > MostLetters || !RequestId.IsValid(requestId))
        {
            return new(CaseOutcome.Invalid);
        }

        var (id, now) = (Case.IdOf(CaseRule.ByHand, requestId), Moment.At(clock.GetUtcNow()).Now);
        var opened = new Case
        {
            Member = member, Id = id, RuleId = CaseRule.ByHand, Cause = CaseCause.Hand, Topic = topic, Assignee = actor, OpenedAt = now, DueAt = Moment.At(dueAt).Now,
            Notes = [new(now, actor, CaseStep.Opened, ""), new(now, actor, CaseStep.Note, note)],
        };
        var isNew = await ledger.CommitAsync([Beside(member, now) with { Cases = [new(null, opened)] }], cancel);
        return new(CaseOutcome.Done, isNew ? opened : await FindAsync(member, id, cancel));
    }

    public async Task<CaseResult> ChangeAsync(CaseRequest request, CancellationToken cancel = default)
    {
        if (!IsName(request.Actor) || request.Assignee?.Length > Case.MaxAssigneeLength || request.Note?.Length > MostLetters || request.Message?.Length > MostLetters
            || request.Status == CaseStatus.Open || (request.Message is not null && request.Status != CaseStatus.Closed))
        {
            return new(CaseOutcome.Invalid);
        }

        if (await FindAsync(request.Member, request.Id, cancel) is not { } before)
        {
            return new(CaseOutcome.Unknown);
        }

        var now = Moment.At(clock.GetUtcNow()).Now;
        var result = CaseEdit.Decide(before, request, now);
        if (result is not { Outcome: CaseOutcome.Done, Case: { } after })
        {
            return result;
        }

        var commit = Beside(request.Member, now) with { Cases = [new(before.Version, after)], Messages = await MessagesAsync(after, request.Message, now, cancel) };
        return await ledger.CommitAsync([commit], cancel) ? result : new(CaseOutcome.Changed, await FindAsync(request.Member, request.Id, cancel));
    }

    /// <summary>Gives the member points, out of what the program lets staff give in one case.</summary>
    public async Task<CaseResult> GoodwillAsync(GoodwillRequest request, CancellationToken cancel = default) =>
        await goodwill.GiveAsync(request, await programs.HistoryAsync(cancel), cancel);

    internal static bool IsName(string actor) => !string.IsNullOrWhiteSpace(actor) && actor.Length <= Case.MaxAssigneeLength;

    private static MemberCommit Beside(MemberId member, DateTimeOffset now) => new() { Account = MemberAccount.Open(member), ChangesAccount = false, CommittedAt = now };

    /// <summary>The member who goes on hears of it, where the one of the case became part of another.</summary>
    private async Task<IReadOnlyList<LoyaltyMessage>> MessagesAsync(Case closed, string? text, DateTimeOffset now, CancellationToken cancel)
    {
        var root = (await family.RootAsync(closed.Member, cancel)).Account;
        if (string.IsNullOrWhiteSpace(text) || !messages.IsOn || root.Member.IsGuest || root.Status == MemberStatus.Erased)
        {
            return [];
        }

        var values = new Dictionary<string, string> { ["topic"] = closed.Topic.ToString(), ["text"] = text };
        if (closed.Goodwill > 0)
        {
            values["points"] = closed.Goodwill.ToString(CultureInfo.InvariantCulture);
        }

        return [new() { Member = root.Member, Kind = MessageKinds.CaseClosed, Values = values, CreatedAt = now }];
    }
}
