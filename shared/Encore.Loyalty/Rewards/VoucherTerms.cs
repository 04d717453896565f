using Encore.Loyalty.Programs;

namespace Encore.Loyalty.Rewards;

/// <summary>What a voucher is good for beside its value, as the program said when it was issued.</summary>
public sealed record VoucherTerms
{
    /// <summary>A fixed amount off an order.</summary>
    public static VoucherTerms Plain { get; } = new();

    public Delivery Delivery { get; init; }

    /// <summary>As <see cref="Reward.Percent"/>.</summary>
    public decimal? Percent { get; init; }

    /// <summary>As <see cref="Reward.MaxValue"/>.</summary>
    public decimal? MaxValue { get; init; }

    public bool FreeShipping { get; init; }

    /// <summary>The product that is given.</summary>
    public string? ProductId { get; init; }

    public VoucherLimits? Limits { get; init; }

    /// <summary>Whoever has the code may make it theirs.</summary>
    public bool Bearer { get; init; }

    /// <summary>What the member is shown: a link, a partner's code, the code of a gift card that the host made.</summary>
    public string? Content { get; init; }

    /// <summary>The stock that it was taken from, to be given back to it; null where there is no limit.</summary>
    public string? Stock { get; init; }

    /// <summary>The id of the offer that gave it; null where points bought it.</summary>
    public string? Offer { get; init; }

    /// <summary>What it takes off depends on the order, so it cannot be judged without one.</summary>
    [Newtonsoft.Json.JsonIgnore]
    public bool NeedsOrder => Percent is not null || FreeShipping || ProductId is not null || Limits is not null;

    public static VoucherTerms Of(Reward reward, Delivery delivery) => new()
    {
        Delivery = delivery,
        Percent = reward.Percent,
        MaxValue = reward.MaxValue,
        FreeShipping = reward.FreeShipping,
        ProductId = reward.ProductId,
        Limits = reward.Limits,
        Bearer = reward.Bearer,
        Content = reward.Content,
        Stock = reward.Stock is null ? null : RewardCounters.Stock(reward.Id),
    };
}
