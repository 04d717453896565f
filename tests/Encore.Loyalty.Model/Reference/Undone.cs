namespace Encore.Loyalty.Model.Reference;

/// <summary>What has been taken off an order since its payment.</summary>
/// <param name="Back">What has been given back; null: nothing.</param>
/// <param name="Edited">As it stands since it was edited; null: as it was paid.</param>
/// <param name="IsCancelled">Then nothing is paid for.</param>
internal sealed record Undone(GivenBack? Back, Basket? Edited, bool IsCancelled)
{
    public bool IsAny => Back is not null || Edited is not null || IsCancelled;
}
