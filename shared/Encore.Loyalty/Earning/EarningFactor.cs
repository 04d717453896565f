namespace Encore.Loyalty.Earning;

/// <summary>Something that multiplies points.</summary>
/// <param name="Name">The id of the tier or campaign; stands in the explanation.</param>
/// <param name="Value">Above zero; 1.25 is a quarter more.</param>
/// <param name="Where">The lines it multiplies; others are left as they are.</param>
public sealed record EarningFactor(string Name, decimal Value, Matcher Where);
