namespace Encore.Loyalty.Web.Screens;

/// <summary>The host's antiforgery token, to be put into every form.</summary>
/// <param name="Name">The name of the form field.</param>
/// <param name="Value">The request's token.</param>
public sealed record FormToken(string Name, string Value);
