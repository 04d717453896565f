using System.Globalization;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Web.Wording;

namespace Encore.Loyalty.Web.Screens;

/// <summary>What a host tells every screen: who reads it, in which language, and where things live. One per request.</summary>
public sealed record ScreenContext
{
    /// <summary>The reader's language; also how numbers are written.</summary>
    public required CultureInfo Culture { get; init; }

    /// <summary>The store's zone, in which all dates are given.</summary>
    public required TimeZoneInfo Zone { get; init; }

    /// <summary>The store's currency.</summary>
    public required Currency Currency { get; init; }

    /// <summary>Where each route lives in this host: a path or an address, which may already carry a query.</summary>
    public required Func<ScreenRoute, string> AddressOf { get; init; }

    /// <summary>How money is written, where that is not the reader's culture: a US shop read in Chinese still writes $80.00.</summary>
    public CultureInfo? MoneyCulture { get; init; }

    /// <summary>The host's own way to write money; null: by culture.</summary>
    public Func<Money, string>? WriteMoney { get; init; }

    /// <summary>The host's own names for orders and products; null, or null for one of them: the plain id.</summary>
    public Func<SourceKey, SourceLabel?>? NameSource { get; init; }

    /// <summary>Null where the host checks forms otherwise.</summary>
    public FormToken? FormToken { get; init; }

    /// <summary>The signed-in person, as the host addresses them; null when nobody is, or no name is known.</summary>
    public string? DisplayName { get; init; }

    public bool IsAdmin { get; init; }

    /// <summary>Shown once on top of the screen.</summary>
    public Flash? Flash { get; init; }

    public ScreenTheme Theme { get; init; }

    /// <summary>Makes the id of a form that must have its effect once.</summary>
    public Func<string> NewRequestId { get; init; } = static () => Guid.NewGuid().ToString("N");

    /// <summary>Words, figures and dates for this reader.</summary>
    public Phrasing Say => new(Culture, Zone, WriteMoney ?? new MoneyFormat(MoneyCulture ?? Culture).Write);
}
