using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Messages;
using Encore.Loyalty.Processing;
using Encore.Loyalty.Processing.Events;
using Encore.Loyalty.Redemption;
using Encore.Loyalty.Rewards;

namespace Encore.Loyalty.Testing.Contract;

/// <summary>Decisions and facts for tests of storage, made by the core itself, so that hashes and balances are real.</summary>
public static class Sample
{
    public const string Scope = "shop";

    public static DateTimeOffset Start { get; } = new(2025, 3, 1, 8, 30, 15, 123, TimeSpan.Zero);

    public static MemberId Member(string customer) => MemberId.Of(Scope, customer);

    public static Award Award(string order, long points, DateTimeOffset? maturesAt = null, DateTimeOffset? expiresAt = null, Eligibility redeemableFor = default) => new()
    {
        RuleId = "purchase",
        Source = SourceKey.Order(order),
        Points = Points.Of(points),
        IsPending = maturesAt is not null,
        Terms = new() { Kind = SourceKind.Purchase, MaturesAt = maturesAt, ExpiresAt = expiresAt, RedeemableFor = redeemableFor },
        Details = new() { Basis = points, Currency = "USD", Rate = 1, Points = points },
    };

    public static Decision Earn(AccountView view, Award award, DateTimeOffset? now = null) => Accrual.Decide(view, award, Moment.At(now ?? Start, 1));

    public static Decision Spend(AccountView view, string request, long points, string? voucher = null, DateTimeOffset? now = null) =>
        Redeem.Decide(view, new(SourceKey.Redemption(request), "coupon-5", RewardKind.Coupon, Points.Of(points), voucher), Moment.At(now ?? Start, 1));

    public static MemberCommit Commit(Decision decision) => new()
    {
        Account = decision.After.Account,
        Entries = decision.Entries,
        Lots = decision.ChangedLots,
        CommittedAt = Start,
    };

    /// <summary>A change of the account without any movement.</summary>
    public static MemberCommit Touch(MemberAccount account) => new() { Account = account, CommittedAt = Start };

    public static Voucher Voucher(MemberId member, string code, string request = "r-1") => new()
    {
        Code = code,
        Member = member,
        RewardId = "coupon-5",
        Kind = RewardKind.Coupon,
        Value = Money.Of(5.00m, "USD"),
        IssuedAt = Start,
        ExpiresAt = Start.AddDays(30),
        Source = SourceKey.Redemption(request),
    };

    public static LoyaltyMessage Message(MemberId member, string kind = MessageKinds.PointsEarned, int second = 0) => new()
    {
        Member = member,
        Kind = kind,
        Values = new Dictionary<string, string> { ["points"] = "10", ["source"] = "order:1" },
        CreatedAt = Start.AddSeconds(second),
    };

    public static InboxItem Fact(MemberId member, string share, int second = 0) =>
        InboxItem.From(new Shared { Member = member, ShareId = share, OccurredAt = Start.AddSeconds(second) }, Start.AddDays(1));

    /// <summary>The same key as <see cref="Fact"/>, with other content.</summary>
    public static InboxItem Contradiction(InboxItem item) => item with { Payload = "{\"other\":true}", ContentHash = new string('f', 64) };
}
