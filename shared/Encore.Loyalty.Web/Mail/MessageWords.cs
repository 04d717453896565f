using System.Globalization;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Messages;
using Encore.Loyalty.Web.Shopper;
using Encore.Loyalty.Web.Wording;

namespace Encore.Loyalty.Web.Mail;

/// <summary>Puts the figures of a message into words.</summary>
internal sealed class MessageWords(LoyaltyMessage message, MailContext context)
{
    private readonly Phrasing say = context.Say;

    /// <returns>Null for a kind that an extension brought: the words are the extension's too.</returns>
    public MailDraft? Draft() => message.Kind switch
    {
        MessageKinds.PointsEarned => new(Count("mail.earned.subject"), [say.Of("mail.earned.text", Source), .. Dated("spendableAt", "mail.earned.spendable", say.Day), .. Dated("expiresAt", "mail.earned.valid", say.LastDay)]),
        MessageKinds.PointsTakenBack => new(Count("mail.takenBack.subject"), [say.Of("mail.takenBack.text", Source), .. Owed()]),
        MessageKinds.PointsReturned => new(Count("mail.returned.subject"), [say.Of("mail.returned.text", Source)]),
        MessageKinds.VoucherIssued => new(say.Of("mail.voucher.subject", ("reward", Reward)), [Count(Value("delivery") is "" or "Checkout" ? "mail.voucher.text" : "mail.voucher.textOther"), .. Dated("expiresAt", "mail.voucher.valid", say.LastDay)], Value("content") is { Length: > 0 } content ? content : Value("code")),
        MessageKinds.TierChanged => Tier(),
        MessageKinds.OfferMade => Offer(),
        MessageKinds.ReferralWelcome => Given("mail.friend.welcome.subject", "mail.friend.welcome.text"),
        MessageKinds.ReferralQualified when Value("side") == "friend" => Given("mail.friend.friend.subject", "mail.friend.friend.text"),
        MessageKinds.ReferralQualified => Given("mail.friend.referrer.subject", "mail.friend.referrer.text"),
        MessageKinds.MissionCompleted => Given("mail.mission.subject", "mail.mission.text", ("mission", Mission)),
        MessageKinds.SurveyInvited => Survey(),
        MessageKinds.CaseClosed => new(say.Of("mail.case.subject", ("store", context.StoreName)), [Value("text"), .. message.Values.ContainsKey("points") ? [say.Count("mail.case.points", Figure("points"))] : Array.Empty<string>()]),
        _ => null,
    };

    /// <summary>A subject, a text, and the voucher where one is given.</summary>
    private MailDraft Given(string subject, string text, params IEnumerable<(string Name, string Value)> values) => new(
        say.Of(subject, [.. values, ("store", context.StoreName)]),
        [say.Of(text, [.. values, ("store", context.StoreName)]), .. message.Values.ContainsKey("reward") ? [say.Of("mail.given", ("reward", Reward))] : Array.Empty<string>(), .. Dated("expiresAt", "mail.voucher.valid", say.LastDay)],
        message.Values.GetValueOrDefault("code"));

    private string Mission => context.Program?.Missions?.Find(Value("mission")) is { } mission ? say.Named(mission.Name, mission.Id) : Value("mission");

    private MailDraft Tier()
    {
        var id = Value("tier");
        var name = context.Program?.Tiers?.LevelOf(id) is { } level ? say.Named(level.Name, id) : id;
        var subject = id.Length == 0 ? "mail.tier.none" : Value("direction") == "up" ? "mail.tier.up" : "mail.tier.down";
        return new(
            say.Of(subject, ("tier", name), ("store", context.StoreName)),
            [say[Value("direction") == "up" ? "mail.tier.welcome" : "mail.tier.stays"], .. Dated("until", "mail.tier.until", say.LastDay), .. Gift()],
            message.Values.GetValueOrDefault("code"));
    }

    private MailDraft Offer()
    {
        var offer = context.Program?.OfferOf(Value("offer"));
        var name = offer is { Name.Count: > 0 } ? say.Named(offer.Name, offer.Id) : say.Of("mail.offer.subject", ("store", context.StoreName));
        var isCode = message.Values.ContainsKey("code");
        return new(
            name,
            [
                .. offer is not null && say.InLanguage(offer.Text) is { } text ? [text] : Array.Empty<string>(),
                .. Figure("points") > 0 ? [say.Count("mail.offer.points", Figure("points"))] : Array.Empty<string>(),
                .. isCode && Value("delivery") == "Checkout" ? [say.Of("mail.offer.code", ("store", context.StoreName))] : Array.Empty<string>(),
                .. Dated("expiresAt", "mail.voucher.valid", say.LastDay),
                .. Products() is { Count: > 0 } products ? [say.Of("mail.offer.products", ("products", say.List(products)))] : Array.Empty<string>(),
            ],
            Value("content") is { Length: > 0 } content ? content : isCode ? Value("code") : null);
    }

    private IReadOnlyList<string> Products() =>
        [.. Value("recommends").Split('\n').Prepend(Value("product")).Where(id => SourceKey.IsId(id, 100)).Distinct().Select(id => context.NameSource?.Invoke(SourceKey.Product(id))?.Text ?? id)];

    /// <summary>Where the host has no page for it, there is nothing to invite to.</summary>
    private MailDraft? Survey()
    {
        if (context.SurveyAddress is not { } addressOf)
        {
            return null;
        }

        var scores = message.Values.ContainsKey("question") ? Enumerable.Range((int)Figure("lowest"), (int)(Figure("highest") - Figure("lowest")) + 1) : [];
        var links = scores.Select(score => (say.Number(score), addressOf(Value("token"), $"{SurveyAnswers.FieldOf(Value("question"))}={score.ToString(CultureInfo.InvariantCulture)}"))).ToList();
        return new(
            say.Of("mail.survey.subject", ("store", context.StoreName), ("title", In("title") ?? say["survey.title"])),
            [.. In("text") is { } question ? [question] : Array.Empty<string>(), .. Dated("until", "mail.survey.until", say.LastDay)])
        {
            Links = links.Count > 0 ? links : [(say["mail.survey.open"], addressOf(Value("token"), ""))],
        };
    }

    /// <summary>In the reader's language, or in English.</summary>
    private string? In(string name) => message.Values.GetValueOrDefault($"{name}.{say.Language}") ?? message.Values.GetValueOrDefault($"{name}.en");

    private IEnumerable<string> Gift() =>
        message.Values.ContainsKey("reward") ? [say.Of("mail.tier.reward", ("reward", Reward))]
        : message.Values.ContainsKey("points") ? [say.Count("mail.tier.points", Figure("points"))]
        : [];

    private string Reward => context.Program?.VoucherOf(Value("reward")) is { } reward ? say.NameOf(reward) : Value("reward");

    private (string Name, string Value) Source
    {
        get
        {
            var source = SourceKey.Parse(Value("source"));
            return ("source", context.NameSource?.Invoke(source)?.Text ?? say.Source(source));
        }
    }

    private string Count(string key) => say.Count(key, Figure("points"), ("store", context.StoreName));

    private IEnumerable<string> Owed() => Figure("owed") > 0 ? [say.Count("mail.takenBack.owed", Figure("owed"))] : [];

    private IEnumerable<string> Dated(string name, string key, Func<DateTimeOffset, string> write) =>
        message.Values.TryGetValue(name, out var stamp) ? [say.Of(key, ("day", write(DateTimeOffset.Parse(stamp, CultureInfo.InvariantCulture))))] : [];

    private long Figure(string name) => long.Parse(message.Values.GetValueOrDefault(name, "0"), CultureInfo.InvariantCulture);

    private string Value(string name) => message.Values.GetValueOrDefault(name, "");
}
