namespace Encore.Loyalty.Processing;

/// <summary>The form of the ids by which repeated requests are known. Made once by the page that asks.</summary>
public static class RequestId
{
    internal const string Form = "The request id must be 1 to 80 letters, digits and -_.";

    public static bool IsValid(string? id) => id is { Length: > 0 and <= 80 } && id.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.');
}
