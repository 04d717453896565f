using System.Globalization;

namespace Encore.Loyalty.Messages;

/// <summary>The form of figures in messages.</summary>
public static class MessageValues
{
    /// <summary>As ISO 8601 in UTC; nothing for null.</summary>
    public static void AddInstant(IDictionary<string, string> values, string name, DateTimeOffset? instant)
    {
        if (instant is { } at)
        {
            values[name] = at.ToUniversalTime().ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
        }
    }
}
