namespace Encore.Loyalty.Web.Screens;

/// <summary>How a host calls the fact behind a movement.</summary>
/// <param name="Text">What people read: "Order 1042", "Walnut desk".</param>
/// <param name="Address">Where it can be looked at; null where nowhere.</param>
public sealed record SourceLabel(string Text, string? Address = null);
