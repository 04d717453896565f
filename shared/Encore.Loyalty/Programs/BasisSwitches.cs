namespace Encore.Loyalty.Programs;

/// <summary>What counts towards the amount that earns. All off by default: goods, net of tax and discounts, that were paid with money.</summary>
public sealed record BasisSwitches
{
    public bool Tax { get; init; }

    public bool Shipping { get; init; }

    /// <summary>On: points on the price before discounts.</summary>
    public bool Discounts { get; init; }

    /// <summary>On: the part paid with points, gift cards or store credit earns too.</summary>
    public bool PaidOtherwise { get; init; }
}
