using Encore.Loyalty.Ledger;
using Encore.Loyalty.Programs;
using Encore.Loyalty.Rewards;

namespace Encore.Loyalty.Web.Tests.Stage;

/// <summary>Stories that several tests tell.</summary>
public static class Histories
{
    public static readonly string Program = DefaultProgram.Document("Europe/Berlin");

    private static readonly string UntilShipped = Program.Replace("\"after\": \"paid\"", "\"after\": \"fulfilled\"", StringComparison.Ordinal);

    /// <summary>Bought, reviewed, redeemed, had a refund, and has two vouchers.</summary>
    public static Story OfAda() => new Story("ada", Program)
        .Buys("1001", 260.5m).Reviews("walnut-desk").After(15).Shares("s-17").Redeems("coupon-5", "a1b2").Buys("1024", 80m)
        .After(2).Keeps(SourceKey.Order("1024"), "purchase", 48, 0.6m).Redeems("coupon-5", "c3d4").Uses("7K3M-A1B2-Q2RT", "1031")
        .After(3).GetsBack("a1b2", 0.5m).Buys("1042", 119.9m);

    /// <summary>Spent points of an order that was refunded afterwards.</summary>
    public static Story OfDebtor() => new Story("1207", Program)
        .Buys("2001", 120m).After(20).Settled().Redeems("coupon-5", "bbbb").After(1).Keeps(SourceKey.Order("2001"), "purchase", 0, 0m);

    /// <summary>At least one entry of each reason.</summary>
    public static Story WithEveryReason() => new Story("everything", UntilShipped)
        .Buys("1", 150m).After(3).Receives("1", 14).After(20).Settled().Redeems("coupon-5", "aaaa").After(1).GetsBack("aaaa", 0.5m)
        .Redeems("coupon-5", "dddd").Keeps(SourceKey.Order("1"), "purchase", 0, 0m).After(1).Reviews("lamp").Buys("2", 300m).Receives("2", 1).After(600).Settled().Imports(40, "A-1").Imports(-15, "A-2")
        .Adjusts("Thank you for waiting").SetsAside("eeee", "1077", 20).Frees("eeee").SetsAside("ffff", "1078", 20).UsesReserved("ffff")
        .Absorbs(new Story("guest", Program).Adjusts("Welcome", 40).Buys("g1", 30m))
        .Reviews("sofa").LosesAll("Mistake").Forgives(SourceKey.Review("sofa"), "review").Adjusts("Sorry", 5).Leaves();
}
