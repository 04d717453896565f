using Encore.Loyalty.Ledger;
using Encore.Loyalty.Programs;
using Newtonsoft.Json.Linq;

namespace Encore.Loyalty.Rewards;

/// <summary>Something that points buy. Which settings belong to which kind is for the kind to say, see <see cref="IRewardKind"/>.</summary>
public sealed record Reward
{
    /// <summary>Unique within the program.</summary>
    public required string Id { get; init; }

    public required RewardKind Kind { get; init; }

    /// <summary>By language (<c>en</c>, <c>zh-CN</c>); <c>en</c> is the fallback.</summary>
    public IReadOnlyDictionary<string, string> Name { get; init; } = new Dictionary<string, string>();

    /// <summary>As <see cref="Name"/>; plain text.</summary>
    public IReadOnlyDictionary<string, string> Description { get; init; } = new Dictionary<string, string>();

    /// <summary>The address of a picture, <c>https://…</c> or from the shop's own root, <c>/…</c>.</summary>
    public string? Image { get; init; }

    public bool Enabled { get; init; } = true;

    /// <summary>In points, above zero.</summary>
    public required long Cost { get; init; }

    /// <summary>In the store's currency: what a coupon takes off, what a gift card or store credit is worth, what is donated.</summary>
    public decimal Value { get; init; }

    /// <summary>A coupon that takes off so many percent, above 0 to 100, of the goods it is for.</summary>
    public decimal? Percent { get; init; }

    /// <summary>The most that a percentage takes off; null: no such limit.</summary>
    public decimal? MaxValue { get; init; }

    /// <summary>A coupon that takes off the shipping.</summary>
    public bool FreeShipping { get; init; }

    /// <summary>A product that is given: one piece of it, by its id in the store.</summary>
    public string? ProductId { get; init; }

    /// <summary>Which orders a coupon may be used for; null: all.</summary>
    public VoucherLimits? Limits { get; init; }

    /// <summary>Whoever has the code may use it, not only the member who redeemed it.</summary>
    public bool Bearer { get; init; }

    /// <summary>Digital content: the link or code that is shown after redeeming.</summary>
    public string? Content { get; init; }

    /// <summary>Staff hand it over, see <see cref="Redemption.FulfilmentDesk"/>; null: as the kind goes.</summary>
    public bool? ByStaff { get; init; }

    /// <summary>How many there are for all members together, ever: when it returns, raise the number. Null: no limit.</summary>
    public long? Stock { get; init; }

    /// <summary>How many one member may have; those that were given back do not count. Null: no limit.</summary>
    public int? PerMember { get; init; }

    /// <summary>When it can be had: several stretches for a reward that returns, by time. Empty: always.</summary>
    public IReadOnlyList<Period> Schedule { get; init; } = [];

    /// <summary>Who sees it, by tier and segment; null: everybody.</summary>
    public Conditions? When { get; init; }

    /// <summary>How long the issued voucher is valid; null: for ever.</summary>
    public Validity? Validity { get; init; }

    /// <summary>Whatever an extension's kind wants to know; the core does not look inside.</summary>
    public JObject? Settings { get; init; }
}
