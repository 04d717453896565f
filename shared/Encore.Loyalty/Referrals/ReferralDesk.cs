using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Missions;
using Encore.Loyalty.Processing;
using Encore.Loyalty.Processing.Events;
using Encore.Loyalty.Programs;

namespace Encore.Loyalty.Referrals;

/// <summary>Members bring friends: codes, visitors, friends.</summary>
public sealed class ReferralDesk(IReferralStore store, ILedgerStore ledger, EventDesk events, ProgramDesk programs, TimeProvider clock)
{
    private const int MostDraws = 20;

    private const int MostVisitorLetters = 80;

    /// <summary>Writes nothing.</summary>
    /// <returns>Null until the member has asked for one.</returns>
    public async Task<string?> CodeOfAsync(MemberId member, CancellationToken cancel = default) => (await store.CodesOfAsync(member, cancel)).FirstOrDefault()?.Code;

    /// <summary>The member asks for a code. Asked again, it is the same one.</summary>
    /// <param name="member">Who recommends; no guest, for a guest is not recognised again.</param>
    /// <param name="marks">Of the member, to recognise somebody who refers themselves.</param>
    /// <param name="cancel">Stops before the code is made.</param>
    /// <exception cref="ArgumentException">A guest, or a mark that is no hash.</exception>
    public async Task<string> OpenAsync(MemberId member, ReferralMarks? marks = null, CancellationToken cancel = default)
    {
        if (member.IsGuest || marks is { IsTooLong: true })
        {
            throw new ArgumentException("A code is for members, with marks that are hashes.", nameof(member));
        }

        for (var draw = 0; draw < MostDraws; draw++)
        {
            if (await CodeOfAsync(member, cancel) is { } known)
            {
                return known;
            }

            await store.AddCodeAsync(new(ReferralCode.Draw(), member, Moment.At(clock.GetUtcNow()).Now, marks ?? ReferralMarks.None), cancel);
        }

        throw new InvalidOperationException("No free code was found.");
    }

    /// <summary>A visitor came by a link.</summary>
    /// <param name="code">What stands in the link.</param>
    /// <param name="visitor">Made by the host and kept in a cookie: the same visitor counts once. 1 to 80 letters, digits and -_.:/@+.</param>
    /// <param name="cancel">Stops before it is recorded.</param>
    /// <returns>Whether somebody has this code: then the host remembers it for the visitor, the latest one in place of earlier ones.</returns>
    public async Task<bool> LandAsync(string code, string visitor, CancellationToken cancel = default)
    {
        if (!SourceKey.IsId(visitor, MostVisitorLetters) || await OwnerAsync(code, cancel) is not { } owner)
        {
            return false;
        }

        await events.TellAsync(new ReferralLanded { Member = owner.Member, VisitorId = visitor, OccurredAt = clock.GetUtcNow() }, cancel);
        return true;
    }

    /// <summary>A new customer names a code, at the registration or with the first order. The first that is named stays; a later one changes nothing.</summary>
    /// <param name="friend">The new customer.</param>
    /// <param name="code">What was clicked, or typed in.</param>
    /// <param name="clickedAt">When the visitor came by it last; null where it was typed in.</param>
    /// <param name="marks">Of the friend.</param>
    /// <param name="cancel">Stops before it is recorded.</param>
    /// <returns>By whom the friend came, and how far that has come; null where the program has no referrals, or it is no code.</returns>
    public async Task<Referral?> ClaimAsync(MemberId friend, string code, DateTimeOffset? clickedAt, ReferralMarks marks, CancellationToken cancel = default)
    {
        if (await store.FindAsync(friend, cancel) is { } known)
        {
            return known;
        }

        await events.TellAsync(new ReferralClaimed { Member = friend, Code = code, ClickedAt = clickedAt, Marks = marks, OccurredAt = clock.GetUtcNow() }, cancel);
        return await store.FindAsync(friend, cancel);
    }

    /// <summary>By whom the member came; null for somebody who came alone.</summary>
    public Task<Referral?> OfFriendAsync(MemberId friend, CancellationToken cancel = default) => store.FindAsync(friend, cancel);

    /// <summary>What a member's recommendations have come to. Writes nothing.</summary>
    public async Task<ReferralProgress> ProgressAsync(MemberId member, CancellationToken cancel = default)
    {
        var rules = (await programs.HistoryAsync(cancel)).From(DateTimeOffset.MinValue).SelectMany(program => program.Earning).Where(rule => rule.Kind == SourceKind.Referral.Name).Select(rule => rule.Id).Distinct().ToList();
        var context = (await ledger.LoadAsync([AccountRequest.Of(member) with { RuleTotals = [Deeds.Shared, Deeds.Landed, .. rules] }], cancel))[0];
        var earned = Points.Of(rules.Sum(rule => context.RuleTotals.GetValueOrDefault(rule)?.Points.Value ?? 0));
        return new(await CodeOfAsync(member, cancel), Times(Deeds.Shared), Times(Deeds.Landed), await store.CountAsync(member, cancel), earned);

        long Times(string deed) => context.RuleTotals.GetValueOrDefault(deed)?.Times ?? 0;
    }

    private async Task<ReferralCode?> OwnerAsync(string code, CancellationToken cancel) =>
        ReferralCode.Normalise(code) is { Length: > 0 } normal ? await store.FindCodeAsync(normal, cancel) : null;
}
