using Encore.Loyalty.Ledger;
using Encore.Loyalty.Redemption;

namespace Encore.Loyalty.Tests.Ledger;

/// <summary>Tells what happens to one member's account, and holds every invariant of the ledger after every step.</summary>
internal sealed class AccountStory
{
    public static readonly DateTimeOffset Start = new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly List<Entry> entries = [];
    private int redemptions;

    public AccountView View { get; private set; } = AccountView.Of(MemberAccount.Open(MemberId.Of("shop", "ann")));

    public DateTimeOffset Now { get; private set; } = Start;

    public Moment Moment => Moment.At(Now, 1);

    public Balances Balances => View.Account.AsOf(Now).Balances;

    public IReadOnlyList<Entry> Entries => entries;

    public static SourceKey Order(string id) => SourceKey.Order(id);

    public AccountStory After(int days)
    {
        Now = Now.AddDays(days);
        return this;
    }

    public AccountStory Earn(string order, long points, int? maturesInDays = null, int? validDays = null, params RewardKind[] onlyFor)
    {
        Apply(Accrual.Decide(View, AwardOf(order, points, maturesInDays, validDays, onlyFor), Moment));
        return this;
    }

    public Award AwardOf(string order, long points, int? maturesInDays = null, int? validDays = null, params RewardKind[] onlyFor) => new()
    {
        RuleId = "purchase",
        Source = Order(order),
        Points = Points.Of(points),
        IsPending = maturesInDays is not null,
        Terms = new()
        {
            Kind = SourceKind.Purchase,
            MaturesAt = maturesInDays is { } days ? Now.AddDays(days) : null,
            ExpiresAt = validDays is { } valid ? Now.AddDays(valid) : null,
            RedeemableFor = onlyFor.Length == 0 ? Eligibility.Everything : Eligibility.Only(onlyFor),
        },
        Details = new() { Points = points },
    };

    /// <summary>What may stand of an order's award.</summary>
    public AccountStory Align(string order, long target, ClawbackPolicy policy = ClawbackPolicy.CarryDeficit)
    {
        Apply(Clawback.Decide(View, new() { Source = Order(order), RuleId = "purchase", Target = Points.Of(target), Policy = policy, Grace = TimeSpan.FromDays(14) }, Moment));
        return this;
    }

    public Refusal? Spend(long cost, RewardKind? kind = null, string? request = null) =>
        Apply(Redeem.Decide(View, new(SourceKey.Redemption(request ?? $"r{++redemptions}"), "reward", kind ?? RewardKind.Coupon, Points.Of(cost), null), Moment)).Refusal;

    public AccountStory Return(string request, decimal paidShare)
    {
        Apply(PointsReturn.Decide(View, SourceKey.Redemption(request), paidShare, TimeSpan.FromDays(14), Moment));
        return this;
    }

    public Decision Apply(Decision decision)
    {
        View = decision.After;
        entries.AddRange(decision.Entries);
        Invariants.Hold(View.Account, entries);
        return decision;
    }
}
