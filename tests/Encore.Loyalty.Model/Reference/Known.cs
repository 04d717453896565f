namespace Encore.Loyalty.Model.Reference;

/// <summary>A fact that has been recorded.</summary>
internal sealed class Known(Fact fact, int arrival)
{
    public Fact Fact => fact;

    public int Arrival => arrival;

    public bool IsPending { get; set; } = true;

    public bool IsRefused { get; set; }

    /// <summary>Judged while the member was blocked: where it was refused, for that.</summary>
    public bool IsHeld { get; set; }

    /// <summary>The member no longer is.</summary>
    public void WaitAgain() => (IsPending, IsRefused, IsHeld) = (true, false, false);
}
