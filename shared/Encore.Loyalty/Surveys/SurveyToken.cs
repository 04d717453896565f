using System.Security.Cryptography;

namespace Encore.Loyalty.Surveys;

/// <summary>Opens one invitation from a link, whoever follows it: 128 random bits as 32 hexadecimal digits.</summary>
public static class SurveyToken
{
    public const int Length = 32;

    public static string Draw() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Length / 2));

    public static bool IsToken(string? text) => text is { Length: Length } && text.All(char.IsAsciiHexDigitLower);
}
