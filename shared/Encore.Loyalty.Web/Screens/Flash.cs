namespace Encore.Loyalty.Web.Screens;

/// <summary>One sentence about what was just done, in the reader's language.</summary>
public sealed record Flash(string Text, FlashTone Tone = FlashTone.Good);
