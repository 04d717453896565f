using System.Globalization;

namespace Encore.DemoStore.Shop.Clock;

/// <summary>The shop's time: the machine's own plus what the time machine has added. It never goes back.</summary>
public sealed class DemoClock(ShopDatabase database) : TimeProvider
{
    const string OffsetSetting = "clock-offset-ms";

    readonly Lock gate = new();
    TimeSpan offset;
    DateTimeOffset? held;

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override DateTimeOffset GetUtcNow()
    {
        lock (gate)
        {
            return held ?? System.GetUtcNow() + offset;
        }
    }

    /// <summary>Takes up where the database says the clock was.</summary>
    public void Load()
    {
        using var sql = database.Open();
        var saved = Settings.Find(sql, OffsetSetting);
        lock (gate)
        {
            offset = TimeSpan.FromMilliseconds(saved is null ? 0 : long.Parse(saved, CultureInfo.InvariantCulture));
            held = null;
        }
    }

    /// <summary>From now on the clock runs on from <paramref name="instant"/>; false (and nothing changes) when that is in its past.</summary>
    public bool MoveTo(DateTimeOffset instant)
    {
        lock (gate)
        {
            if (instant < (held ?? System.GetUtcNow() + offset))
            {
                return false;
            }

            Start(instant);
            return true;
        }
    }

    /// <summary>Sets a new shop's clock before anything has happened in it.</summary>
    public void Begin(DateTimeOffset instant)
    {
        lock (gate)
        {
            Start(instant);
        }
    }

    /// <summary>Stands still at <paramref name="instant"/>, unsaved: how the sample history is written.</summary>
    public void HoldAt(DateTimeOffset instant)
    {
        lock (gate)
        {
            held = instant;
        }
    }

    void Start(DateTimeOffset instant)
    {
        held = null;
        offset = instant - System.GetUtcNow();
        using var sql = database.Open();
        Settings.Write(sql, OffsetSetting, ((long)offset.TotalMilliseconds).ToString(CultureInfo.InvariantCulture));
    }
}
