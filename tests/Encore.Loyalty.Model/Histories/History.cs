using System.Globalization;

namespace Encore.Loyalty.Model.Histories;

/// <summary>A shop from its opening on.</summary>
public sealed record History(Rules Rules, DateTimeOffset Start, IReadOnlyList<Step> Steps)
{
    /// <summary>When the rules were published: long before, so that a clock that is set back does not come before it.</summary>
    public DateTimeOffset Opening => Start.AddYears(-1);

    /// <summary>As the body of a test.</summary>
    public override string ToString()
    {
        var start = Start.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);
        return $"""
                Told.Plays(
                    {Spelling.Of(Rules)},
                    "{start}",
                    {string.Join($",{Environment.NewLine}        ", Steps)});
            """;
    }
}
