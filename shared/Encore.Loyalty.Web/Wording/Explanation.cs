namespace Encore.Loyalty.Web.Wording;

/// <summary>A movement of points in words.</summary>
/// <param name="Label">What happened, in a word or two: "Earned".</param>
/// <param name="Title">What it was about: "Order 1042".</param>
/// <param name="Lines">How it came about: arithmetic, dates.</param>
public sealed record Explanation(string Label, string Title, IReadOnlyList<string> Lines);
