using System.Globalization;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Programs;
using Encore.Loyalty.Web.Screens;
using Encore.Loyalty.Web.Wording;

namespace Encore.Loyalty.Web.Mail;

/// <summary>What a host tells of the store and the person it writes to. There is no request behind a mail, so addresses are whole.</summary>
public sealed record MailContext
{
    public const string DefaultAccent = "#8a1c4a";

    /// <summary>The member's language.</summary>
    public required CultureInfo Culture { get; init; }

    /// <summary>The store's zone.</summary>
    public required TimeZoneInfo Zone { get; init; }

    public required string StoreName { get; init; }

    /// <summary>The address of the rewards page, with scheme and host.</summary>
    public required Uri RewardsAddress { get; init; }

    /// <summary>The address of a survey's page by its token and a query, such as <c>q-score=9</c> or nothing, with scheme and host; null: the host has no such page, and nobody is invited by mail.</summary>
    public Func<string, string, Uri>? SurveyAddress { get; init; }

    /// <summary>Names the rewards; null: they are called by their ids.</summary>
    public LoyaltyProgram? Program { get; init; }

    /// <summary>As the host addresses the member; null when it does not know.</summary>
    public string? MemberName { get; init; }

    public CultureInfo? MoneyCulture { get; init; }

    public Func<Money, string>? WriteMoney { get; init; }

    public Func<SourceKey, SourceLabel?>? NameSource { get; init; }

    /// <summary>A colour dark enough for white letters, as CSS writes it.</summary>
    public string Accent { get; init; } = DefaultAccent;

    internal Phrasing Say => new(Culture, Zone, WriteMoney ?? new MoneyFormat(MoneyCulture ?? Culture).Write);
}
