using System.Globalization;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Programs;
using Encore.Loyalty.Rewards;
using Microsoft.AspNetCore.Components;

namespace Encore.Loyalty.Web.Wording;

/// <summary>Words, figures, money and dates for one reader.</summary>
public sealed class Phrasing
{
    private readonly Texts texts;
    private readonly CultureInfo culture;
    private readonly TimeZoneInfo zone;
    private readonly Func<Money, string> writeMoney;

    public Phrasing(CultureInfo culture, TimeZoneInfo zone, Func<Money, string> writeMoney)
    {
        texts = Texts.For(culture);

        // A reader whose language we lack gets English sentences with English figures in them, not a mixture.
        this.culture = texts.Language.StartsWith(culture.TwoLetterISOLanguageName, StringComparison.Ordinal) ? culture : CultureInfo.GetCultureInfo(texts.Language);
        this.zone = zone;
        this.writeMoney = writeMoney;
    }

    public string Language => texts.Language;

    public string this[string key] => Of(key);

    public bool Has(string key) => texts.Has(key);

    public string Of(string key, params IEnumerable<(string Name, string Value)> values) => TextTemplate.Plain(texts.Of(key).Other, values);

    /// <summary>In the form that <paramref name="count"/> asks for, with <c>{count}</c> filled.</summary>
    public string Count(string key, decimal count, params IEnumerable<(string Name, string Value)> values) =>
        TextTemplate.Plain(texts.Of(key).For(count), values.Append(("count", Number(count))));

    /// <summary>As <see cref="Of"/>, encoded, with emphasis as markup.</summary>
    public MarkupString Rich(string key, params IEnumerable<(string Name, string Value)> values) => new(TextTemplate.Markup(texts.Of(key).Other, values));

    public string Points(Points points) => Points(points.Value);

    public string Points(decimal points) => Count("points", points);

    /// <summary>At most two decimals.</summary>
    public string Number(decimal number) => number.ToString("#,0.##", culture);

    public string Money(Money money) => writeMoney(money);

    /// <param name="share">0 to 1.</param>
    public string Percent(decimal share) => share.ToString("0.#%", culture);

    public string Day(DateTimeOffset instant) => Write(instant, "format.day");

    public string ShortDay(DateTimeOffset instant) => Write(instant, "format.shortDay");

    public string Time(DateTimeOffset instant) => Write(instant, "format.time");

    /// <summary>The last day on which something is valid that is over at <paramref name="end"/>.</summary>
    public string LastDay(DateTimeOffset end) => Day(end.AddMilliseconds(-1));

    /// <summary>For machines, in an HTML <c>datetime</c> attribute.</summary>
    public static string Stamp(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    public string List(IEnumerable<string> items) => string.Join(this["list.separator"], items);

    /// <summary>"1 year", "3 months", "1 month and 15 days".</summary>
    public string Length(Validity validity) => validity.RoundUpTo == PeriodEnd.Day
        ? List(LengthParts(validity))
        : Of($"length.to.{validity.RoundUpTo}", ("length", List(LengthParts(validity))));

    /// <summary>"products, coupons"; every kind for points that buy anything.</summary>
    public string Eligibility(Eligibility eligibility) =>
        eligibility.IsEverything ? this["rewardKind.every"] : List(eligibility.Kinds.Select(kind => Known("rewardKind.", kind.Name)));

    /// <summary>A name that an extension made up is shown as it is.</summary>
    public string Known(string family, string name) => texts.Has(family + name) ? this[family + name] : name;

    public string Source(SourceKey source) =>
        source.Kind.Length == 0 ? "" : texts.Has("source." + source.Kind) ? Of("source." + source.Kind, ("id", source.Id)) : source.Value;

    public string NameOf(Reward reward) => Named(reward.Name, reward.Id);

    /// <param name="names">By language.</param>
    /// <param name="id">Where there is no name at all.</param>
    public string Named(IReadOnlyDictionary<string, string> names, string id) => InLanguage(names) ?? id;

    /// <summary>What a program says by language, in the reader's: else in English, else in any.</summary>
    public T? InLanguage<T>(IReadOnlyDictionary<string, T> texts)
        where T : class => texts.GetValueOrDefault(culture.Name) ?? texts.GetValueOrDefault(Language) ?? texts.GetValueOrDefault(Texts.English) ?? texts.Values.FirstOrDefault();

    /// <summary>Null where there is none.</summary>
    public string? DescriptionOf(Reward reward) => InLanguage(reward.Description);

    private IEnumerable<string> LengthParts(Validity validity)
    {
        if (validity.Months >= 12 && validity.Months % 12 == 0)
        {
            yield return Count("length.years", validity.Months / 12);
        }
        else if (validity.Months > 0)
        {
            yield return Count("length.months", validity.Months);
        }

        if (validity.Days > 0)
        {
            yield return Count("length.days", validity.Days);
        }
    }

    private string Write(DateTimeOffset instant, string format) => TimeZoneInfo.ConvertTime(instant, zone).ToString(this[format], culture);
}
