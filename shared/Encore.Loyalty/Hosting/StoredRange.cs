namespace Encore.Loyalty.Hosting;

/// <summary>Member ids behind one text, up to and with another. They need not be ids of members.</summary>
public sealed record StoredRange(string After, string UpTo);
