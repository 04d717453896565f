using OrchardCore.Settings;

namespace Encore.OrchardCore.Loyalty.Engine;

/// <summary>The time zone chosen in the site's settings; UTC where none is, or one that this machine does not know.</summary>
public static class TenantZone
{
    public static TimeZoneInfo Of(ISite site) =>
        site.TimeZoneId is { Length: > 0 } id && TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) ? zone : TimeZoneInfo.Utc;
}
