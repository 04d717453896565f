namespace Encore.DemoStore.Shop.Reviews;

/// <param name="Stars">The sum over all approved reviews.</param>
public readonly record struct ReviewSummary(int Count, int Stars)
{
    /// <summary>To half a star; zero without reviews.</summary>
    public decimal Average => Count == 0 ? 0 : decimal.Round(2m * Stars / Count, MidpointRounding.AwayFromZero) / 2;
}
