using Encore.Loyalty.Earning;
using Encore.Loyalty.Hosting;
using Encore.Loyalty.Offers;
using Encore.Loyalty.Rewards;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Newtonsoft.Json.Serialization;

namespace Encore.Loyalty.Programs;

/// <summary>Reads a program document and names everything that is wrong with it. Nothing unknown is passed over in silence.</summary>
public sealed class ProgramReader(IEnumerable<IEarningRule> rules, RewardKinds rewardKinds, OfferTriggers offerTriggers, HostOptions? host = null)
{
    private readonly ProgramRules checks = new(
        [.. rules.Select(rule => rule.Kind).Distinct().Order(StringComparer.Ordinal)],
        rules.Where(rule => rule.EarnsOnOrders).Select(rule => rule.Kind).ToHashSet(StringComparer.Ordinal),
        host?.OnlyTreatment);

    private readonly RewardRules rewardChecks = new(rewardKinds);

    private readonly OfferRules offerChecks = new(offerTriggers, new(rewardKinds));

    /// <summary>With the core's own kinds of reward and triggers of offers.</summary>
    public ProgramReader(IEnumerable<IEarningRule> rules)
        : this(rules, new(RewardKinds.Core), new(OfferTriggers.Core))
    {
    }

    public ProgramReading Read(string json)
    {
        var errors = new List<ProgramError>();
        var program = Parse(json, errors);
        if (program is not null && errors.Count == 0)
        {
            errors.AddRange(checks.Check(program).Concat(rewardChecks.Check(program)).Concat(offerChecks.Check(program)));
        }

        return new(errors.Count == 0 ? program : null, errors);
    }

    private static LoyaltyProgram? Parse(string json, List<ProgramError> errors)
    {
        try
        {
            using var reader = new JsonTextReader(new StringReader(json)) { FloatParseHandling = FloatParseHandling.Decimal, DateParseHandling = DateParseHandling.None };
            var document = JObject.Load(reader, new() { DuplicatePropertyNameHandling = DuplicatePropertyNameHandling.Error });
            document.Remove(ProgramSchema.Pointer);
            errors.AddRange(document.Descendants().Where(token => token is { Type: JTokenType.Null, Parent: JArray }).Select(token => new ProgramError(token.Path, "There is nothing here.", "Take the null out of the list.")));
            var serializer = LoyaltyJson.StrictSerializer();
            serializer.Error += (_, args) => Note(args, errors);
            return document.ToObject<LoyaltyProgram>(serializer);
        }
        catch (JsonException broken)
        {
            errors.Add(new("", $"This is not a JSON object: {broken.Message}", "Mend the JSON at that place."));
            return null;
        }
    }

    private static void Note(Newtonsoft.Json.Serialization.ErrorEventArgs args, List<ProgramError> errors)
    {
        args.ErrorContext.Handled = true;
        if (errors.All(error => error.Path != args.ErrorContext.Path))
        {
            errors.Add(new(args.ErrorContext.Path, FirstSentence(args.ErrorContext.Error.Message), Fix(args.CurrentObject?.GetType())));
        }
    }

    private static string FirstSentence(string message)
    {
        var end = message.IndexOf(" Path '", StringComparison.Ordinal);
        return end < 0 ? message : message[..end];
    }

    private static string Fix(Type? type)
    {
        var known = type is null ? [] : LoyaltyJson.StrictSerializer().ContractResolver.ResolveContract(type) is JsonObjectContract contract
            ? contract.Properties.Where(property => !property.Ignored).Select(property => property.PropertyName).ToList()
            : [];
        return known.Count == 0 ? "Correct the value." : $"Known here: {string.Join(", ", known)}.";
    }
}
