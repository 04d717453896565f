using System.Globalization;

namespace Encore.Loyalty.Processing.Events;

/// <summary>Something has been reached, or no longer stands, such as a referral or a mission. What counts is the latest turn of an origin.</summary>
public abstract record TurnEvent : LoyaltyEvent
{
    /// <summary>Counted from 1; what undoes a turn has its number.</summary>
    public required int Turn { get; init; }

    /// <summary>False: it is undone.</summary>
    [Newtonsoft.Json.JsonIgnore]
    public abstract bool Reaches { get; }

    protected string Numbered(string change) => string.Create(CultureInfo.InvariantCulture, $"{change}/{Turn}");

    internal static bool Stands(IReadOnlyCollection<TurnEvent> turns)
    {
        var latest = turns.Max(turn => turn.Turn);
        return turns.All(turn => turn.Turn < latest || turn.Reaches);
    }
}
