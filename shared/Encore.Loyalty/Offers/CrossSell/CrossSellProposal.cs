using System.Security.Cryptography;
using System.Text;
using Encore.Loyalty.Programs;
using Encore.Loyalty.Rewards;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Encore.Loyalty.Offers.CrossSell;

/// <summary>Makes an offer of a rule: whoever buys the one gets a percentage off the other, once, for a month. It is a beginning, for a person to finish.</summary>
public static class CrossSellProposal
{
    private const int MostNameLetters = 20;

    /// <param name="rule">What was found.</param>
    /// <param name="level">In what.</param>
    /// <param name="percent">Off the second; above 0 to 100.</param>
    public static Offer Of(CrossSellRule rule, CrossSellLevel level, decimal percent = 10) => new()
    {
        Id = IdOf(rule, level),
        Trigger = OrderTrigger.Name,
        When = level == CrossSellLevel.Products ? new Conditions { Products = [rule.Bought] } : new Conditions { Categories = [rule.Bought] },
        Voucher = new() { Percent = percent, Limits = level == CrossSellLevel.Products ? new VoucherLimits { Products = [rule.Then] } : new VoucherLimits { Categories = [rule.Then] } },
        PerMember = 1,
        Validity = new() { Days = 30 },
    };

    /// <summary>Adds an offer to a program document, as its author wrote it otherwise; one that is in it already is replaced.</summary>
    /// <exception cref="JsonException">The document is not a JSON object.</exception>
    public static string Into(string document, Offer offer)
    {
        using var reader = new JsonTextReader(new StringReader(document)) { FloatParseHandling = FloatParseHandling.Decimal, DateParseHandling = DateParseHandling.None };
        var program = JObject.Load(reader);
        if (program["offers"] is not JArray offers)
        {
            program["offers"] = offers = [];
        }

        var blank = JObject.Parse(LoyaltyJson.Write(new Offer { Id = offer.Id, Trigger = offer.Trigger }));
        var made = JObject.Parse(LoyaltyJson.Write(offer));
        foreach (var property in made.Properties().Where(property => property.Name is not ("id" or "trigger") && JToken.DeepEquals(property.Value, blank[property.Name])).ToList())
        {
            property.Remove();
        }

        offers.FirstOrDefault(known => (string?)known["id"] == offer.Id)?.Remove();
        offers.Add(made);
        return program.ToString(Formatting.Indented);
    }

    /// <summary>The same rule always has the same one.</summary>
    private static string IdOf(CrossSellRule rule, CrossSellLevel level) =>
        $"cross-{Letters(rule.Bought)}-{Letters(rule.Then)}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{level}\n{rule.Bought}\n{rule.Then}")))[..6]}";

    private static string Letters(string name) =>
        string.Concat(name.Where(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-').Take(MostNameLetters)) is { Length: > 0 } letters ? letters.ToLowerInvariant() : "x";
}
