namespace Encore.Loyalty.Import;

/// <summary>The columns of an import, by their names in lower case with underscores.</summary>
public enum ImportColumn
{
    /// <summary>The host's customer id, or an e-mail address where the host knows it. Required.</summary>
    Customer,

    /// <summary>Whole points, above zero to grant, below to take. Required.</summary>
    Points,

    /// <summary>What they were earned for, such as <c>purchase</c>; by default <c>manual</c>.</summary>
    Kind,

    /// <summary>A day in the store's zone, or an instant, as in ISO 8601; by default now.</summary>
    EarnedAt,

    /// <summary>The last day on which they may be used, or the instant at which they end; empty: never.</summary>
    ExpiresAt,

    /// <summary>The kinds of reward they may buy, with blanks between; empty: every kind.</summary>
    RedeemableFor,

    /// <summary>A person's words.</summary>
    Note,

    /// <summary>The row's id in the system it comes from. With it, a file that is mended and read again imports nothing twice.</summary>
    ExternalId,
}
