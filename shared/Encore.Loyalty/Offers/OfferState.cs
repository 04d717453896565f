namespace Encore.Loyalty.Offers;

/// <summary>What became of an occasion. Stored by name.</summary>
public enum OfferState
{
    Given = 0,

    /// <summary>Taken back, because the occasion turned out to be none.</summary>
    Taken = 1,

    /// <summary>Judged, and nothing given: a condition, a limit or chance stood against it, or there was nothing left.</summary>
    Passed = 2,
}
