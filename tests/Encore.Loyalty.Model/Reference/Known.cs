namespace Encore.Loyalty.Model.Reference;

/// <summary>A fact that has been recorded.</summary>
internal sealed class Known(Fact fact, int arrival)
{
    public Fact Fact => fact;

    public int Arrival => arrival;

    public bool IsPending { get; set; } = true;

    public bool IsRefused { get; set; }
}
