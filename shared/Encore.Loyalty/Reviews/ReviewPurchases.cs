using Encore.Loyalty.Earning;
using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Members;
using Encore.Loyalty.Processing;
using Encore.Loyalty.Processing.Events;
using Encore.Loyalty.Programs;

namespace Encore.Loyalty.Reviews;

/// <summary>Has the writer bought the product? Asked of the member's own orders where a rule wants to know and the shop has not said.</summary>
public sealed class ReviewPurchases : IFollowUp
{
    /// <summary>The latest ones; older purchases are not looked at.</summary>
    private const int MostOrders = 200;

    private const string Kind = "review-approved";

    public AccountRequest WantsFor(AccountRequest request, InboxItem item, LoyaltyProgram program) =>
        item.Kind == Kind && program.Earning.Any(rule => rule.Enabled && rule.Review is { RequiresPurchase: true }) && item.Event() is ReviewApproved { VerifiedPurchase: null }
            ? request with { ActivitiesSince = DateTimeOffset.MinValue }
            : request;

    /// <summary>The orders whose facts have to be loaded before the reviews can be judged; none where nobody wants to know.</summary>
    internal static IEnumerable<SourceKey> Orders(AccountContext context, AccountRequest request, IEnumerable<KnownFact> facts) =>
        request.ActivitiesSince == DateTimeOffset.MinValue && facts.Any(fact => fact.Event is ReviewApproved { VerifiedPurchase: null })
            ? context.Activities.Where(activity => activity is { RuleId: "", Orders: > 0 }).OrderByDescending(activity => activity.At).Take(MostOrders).Select(activity => activity.Source)
            : [];

    /// <summary>The review with what the known orders say of the purchase, where the shop said nothing.</summary>
    internal static ReviewApproved Verified(ReviewApproved review, MemberWork work, DateTimeOffset knownAt) => review.VerifiedPurchase is not null ? review : review with
    {
        VerifiedPurchase = work.Activities.Where(IsPurchase).Any(activity => Holds(work.FactsOf(activity.Source, knownAt), review.ProductId)),
    };

    private static bool IsPurchase(Activity activity) => activity is { RuleId: "", Orders: > 0 };

    private static bool Holds(IEnumerable<LoyaltyEvent> facts, string product)
    {
        var order = OrderState.From("", facts);
        return order is { PaidAt: not null, Facts: { } known } && known.Lines.Any(line => line.ProductId == product && PaidShare.OfAward(order, [new(line.LineId, 1, 0)]) > 0);
    }
}
