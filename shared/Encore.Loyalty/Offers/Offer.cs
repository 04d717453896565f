using Encore.Loyalty.Ledger;
using Encore.Loyalty.Programs;
using Encore.Loyalty.Rewards;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Encore.Loyalty.Offers;

/// <summary>What a member gets, unasked, on an occasion: a voucher, points, or no more than a message.</summary>
public sealed record Offer
{
    /// <summary>Unique among offers, rewards, earning rules and campaigns, and never used again: what was given is counted under it.</summary>
    public required string Id { get; init; }

    /// <summary>The kind of occasion: <c>order</c>, <c>replenish</c>, <c>lapse</c>, <c>tier</c>, <c>birthday</c>, <c>anniversary</c>, <c>registration</c>, <c>visit</c>, or an extension's own, see <see cref="IOfferTrigger"/>.</summary>
    public required string Trigger { get; init; }

    /// <summary>By language (<c>en</c>, <c>zh-CN</c>); <c>en</c> is the fallback.</summary>
    public IReadOnlyDictionary<string, string> Name { get; init; } = new Dictionary<string, string>();

    /// <summary>What the member reads, in the mail and in the shop; as <see cref="Name"/>, plain text.</summary>
    public IReadOnlyDictionary<string, string> Text { get; init; } = new Dictionary<string, string>();

    public bool Enabled { get; init; } = true;

    /// <summary>Which orders, and which members; null: all. What does not ask about orders can be asked for every trigger.</summary>
    public Conditions? When { get; init; }

    /// <summary>Only every so-and-so-many-th order of a member, from 2; null: each that <see cref="When"/> admits.</summary>
    public int? Every { get; init; }

    /// <summary>Occasions within one of these stretches, by time; empty: always.</summary>
    public IReadOnlyList<Period> Schedule { get; init; } = [];

    /// <summary>Days until it is given, 1 to 3650: after the order; for <c>replenish</c> after the last such order, the product's usual interval; for <c>lapse</c> without any order. Null: at once.</summary>
    public int? Days { get; init; }

    /// <summary>For <c>lapse</c>: members who were due longer ago than so many days are left alone, so that switching it on does not write to everybody who ever left; 1 to 36500.</summary>
    public int ReachDays { get; init; } = 30;

    /// <summary>In so many of a hundred cases, above 0 to 100; null: always. The same occasion is always decided alike.</summary>
    public decimal? Chance { get; init; }

    /// <summary>How often one member gets it, 1 to 100; what was taken back does not count. Null: no limit.</summary>
    public int? PerMember { get; init; }

    /// <summary>At least so many days between two for one member, 1 to 3650.</summary>
    public int? CooldownDays { get; init; }

    /// <summary>How many there are for all members together; null: no limit.</summary>
    public long? Stock { get; init; }

    /// <summary>What all of them together may cost, in the store's currency; null: no limit.</summary>
    public decimal? Budget { get; init; }

    /// <summary>What one of them costs the store; null: the amount of its coupon and the value of its points.</summary>
    public decimal? Cost { get; init; }

    /// <summary>A voucher of its own; null: none.</summary>
    public OfferVoucher? Voucher { get; init; }

    /// <summary>The id of a reward of which the member gets a voucher; null: none.</summary>
    public string? Reward { get; init; }

    /// <summary>Null: none.</summary>
    public long? Points { get; init; }

    /// <summary>How long the voucher, and the points, are valid. Null: the voucher as its reward says, points for ever.</summary>
    public Validity? Validity { get; init; }

    /// <summary>Kinds of reward that the points may buy; null: every kind.</summary>
    public IReadOnlyList<RewardKind>? RedeemableFor { get; init; }

    /// <summary>Products, by their ids in the store, that are recommended with it.</summary>
    public IReadOnlyList<string> Recommends { get; init; } = [];

    /// <summary>Whatever an extension's trigger wants to know; the core does not look inside.</summary>
    public JObject? Settings { get; init; }

    [JsonIgnore]
    public Eligibility Eligibility => RedeemableFor is { Count: > 0 } kinds ? Eligibility.Only(kinds) : Eligibility.Everything;

    /// <summary>Nothing is given but a message.</summary>
    [JsonIgnore]
    public bool IsMessageOnly => Voucher is null && Reward is null && Points is null;

    /// <summary>What its voucher is for; null where it gives none, or a reward's that the program does not have.</summary>
    public Reward? RewardIn(LoyaltyProgram program) => Voucher is { } own ? own.AsReward(this) : Reward is { } id ? program.RewardOf(id) : null;

    internal bool RunsAt(DateTimeOffset instant) => Enabled && (Schedule.Count == 0 || Schedule.Any(period => period.Holds(instant)));

    /// <summary>In hundredths of the store's currency.</summary>
    internal long CentsIn(LoyaltyProgram program) =>
        (long)decimal.Round(100 * (Cost ?? ((RewardIn(program)?.Value ?? 0) + ((Points ?? 0) * program.PointValue))), MidpointRounding.AwayFromZero);
}
