namespace Encore.DemoStore.Shop.Reviews;

/// <summary>Takes reviews in and lets the owner decide about them.</summary>
public sealed class ReviewDesk(ShopWork work, ReviewStore reviews, OrderStore orders, ShopMail mail, ShopAnnouncer announcer)
{
    /// <summary>The key of the text that says why not; null when it now waits for the owner. One review per person and product.</summary>
    public Task<string?> Write(Customer author, ReviewDraft draft) => work.Run(change =>
    {
        if (draft.Problem() is { } problem)
        {
            return Task.FromResult<string?>(problem);
        }

        if (reviews.FindBy(change.Sql, author.Id, draft.ProductId) is not null)
        {
            return Task.FromResult<string?>("review.problem.twice");
        }

        var verified = orders.HasBought(change.Sql, author.Id, draft.ProductId);
        reviews.Add(change.Sql, new Review(
            0, draft.ProductId, author.Id, author.Name, draft.Rating, draft.Title.Trim(), draft.Body.Trim(),
            verified, ReviewState.Pending, change.At, null));
        return Task.FromResult<string?>(null);
    });

    /// <summary>False when it was approved already, or there is no such review.</summary>
    public Task<bool> Approve(long id) => work.Run(async change =>
    {
        if (reviews.Find(change.Sql, id) is not { State: not ReviewState.Approved } review)
        {
            return false;
        }

        var approved = review with { State = ReviewState.Approved, DecidedAt = change.At };
        reviews.Decide(change.Sql, approved);
        mail.ReviewApproved(change, approved);
        await announcer.ReviewApproved(change, approved);
        return true;
    });

    /// <summary>Takes a review down or declines it; only the first is an event, for nothing had come of the second.</summary>
    public Task<bool> Withdraw(long id) => work.Run(async change =>
    {
        if (reviews.Find(change.Sql, id) is not { State: not ReviewState.Withdrawn } review)
        {
            return false;
        }

        var withdrawn = review with { State = ReviewState.Withdrawn, DecidedAt = change.At };
        reviews.Decide(change.Sql, withdrawn);
        if (review.State == ReviewState.Approved)
        {
            await announcer.ReviewWithdrawn(change, withdrawn);
        }

        return true;
    });
}
