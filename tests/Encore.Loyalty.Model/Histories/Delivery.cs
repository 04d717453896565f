namespace Encore.Loyalty.Model.Histories;

/// <summary>What becomes of a fact on its way from the shop to the inbox.</summary>
public enum Delivery
{
    Once = 0,
    Twice = 1,

    /// <summary>Nobody hears of it before the next <see cref="Step.SweepUp"/>.</summary>
    Lost = 2,
}
