using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Processing;
using Encore.Loyalty.Processing.Events;
using Encore.Loyalty.Programs;

namespace Encore.Loyalty.Reviews;

/// <summary>What shoppers ask about reviews: why mine has earned nothing, and whether another's was rewarded. Writes nothing.</summary>
public sealed class ReviewDesk(ILedgerStore ledger, FollowUps followUps, ProgramDesk programs, TimeProvider clock)
{
    private readonly ContextLoad loading = new(ledger, followUps);

    /// <summary>What came of a member's review of a product.</summary>
    public async Task<ReviewAnswer> AnswerAsync(MemberId member, string productId, CancellationToken cancel = default)
    {
        var source = SourceKey.Review(productId);
        var context = (await ledger.LoadAsync([AccountRequest.Of(member, source)], cancel))[0];
        var standing = context.View.Of(source).Sum(StandingOf);
        if (standing > 0)
        {
            return new(Points.Of(standing), ReviewLack.None);
        }

        var state = ReviewState.Of(context.Facts.Select(KnownFact.Read).Select(fact => fact.Event).OfType<ReviewEvent>());
        return state is { Standing: not null, Judged: { } judged } ? await LackAsync(judged, context.Facts[^1], cancel) : new(Points.Zero, ReviewLack.NotApproved);
    }

    /// <summary>Whose reviews of a product have been rewarded, and are labelled so; of at most as many writers as a page shows.</summary>
    public async Task<IReadOnlySet<MemberId>> RewardedAsync(string productId, IReadOnlyCollection<MemberId> writers, CancellationToken cancel = default)
    {
        var source = SourceKey.Review(productId);
        var contexts = await ledger.LoadAsync([.. writers.Distinct().Select(writer => AccountRequest.Of(writer, source))], cancel);
        return contexts.Where(context => context.View.Of(source).Sum(StandingOf) > 0).Select(context => context.View.Account.Member).ToHashSet();
    }

    private async Task<ReviewAnswer> LackAsync(ReviewApproved judged, InboxItem item, CancellationToken cancel)
    {
        var history = await programs.HistoryAsync(cancel);
        var work = (await loading.LoadAsync([[item]], history, cancel))[0];
        var review = ReviewPurchases.Verified(judged, work, clock.GetUtcNow());
        var lacks = history.At(review.OccurredAt).Program.Earning
            .Where(rule => rule.Enabled && rule.Kind == SourceKind.Review.Name)
            .Select(rule => (Lack: ReviewCheck.Of(rule.Review, review), rule.Review?.MinimumLength)).ToList();

        // The rule that asks least is the one that the writer came closest to.
        return lacks.Count == 0 ? new(Points.Zero, ReviewLack.NoRule)
            : lacks.MinBy(lack => lack.Lack == ReviewLack.TooShort ? lack.MinimumLength : 0) is { Lack: ReviewLack.TooShort } tooShort
                ? new(Points.Zero, ReviewLack.TooShort, tooShort.MinimumLength, review.Length)
            : new(Points.Zero, lacks.Exists(lack => lack.Lack == ReviewLack.None) ? ReviewLack.Limit : ReviewLack.NoPurchase);
    }

    private static long StandingOf(Entry entry) =>
        entry.From is LedgerAccount.Issued or LedgerAccount.ClawedBack ? entry.Points.Value : entry.To == LedgerAccount.ClawedBack ? -entry.Points.Value : 0;
}
