using Encore.Loyalty.Earning;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Programs;
using Encore.Loyalty.Rewards;

namespace Encore.Loyalty.Offers;

/// <summary>What must hold of a program's offers.</summary>
internal sealed class OfferRules(OfferTriggers triggers, RewardRules rewards)
{
    private const int MostProducts = 20;

    private const long MostPieces = 1_000_000_000;

    private const string Path = "offers";

    public IEnumerable<ProgramError> Check(LoyaltyProgram program) =>
    [
        .. ProgramRules.Unique(program.Offers.Select(offer => offer.Id), Path),
        .. program.Offers.SelectMany((offer, index) => Check(offer, program, $"{Path}[{index}]")),
    ];

    private IEnumerable<ProgramError> Check(Offer offer, LoyaltyProgram program, string path) =>
    [
        .. Named(offer, program, path),
        .. Occasion(offer, path),
        .. Limited(offer, program, path),
        .. Given(offer, program, path),
        .. Points(offer, path),
        .. PeriodRules.Check(offer.Schedule, $"{path}.schedule"),
        .. ConditionRules.Check(offer.When, $"{path}.when"),
        .. ConditionNames.Check(offer.When, $"{path}.when", program),
        .. ProgramRules.Validity(offer.Validity, $"{path}.validity"),
    ];

    private static IEnumerable<ProgramError> Named(Offer offer, LoyaltyProgram program, string path)
    {
        if (program.Rewards.Any(reward => reward.Id == offer.Id) || program.Earning.Any(rule => rule.Id == offer.Id) || program.Campaigns.Any(campaign => campaign.Id == offer.Id))
        {
            yield return new($"{path}.id", $"'{offer.Id}' is a reward, an earning rule or a campaign already.", "Give the offer an id of its own.");
        }

        if (offer.IsMessageOnly && offer.Text.Count == 0)
        {
            yield return new(path, $"Offer '{offer.Id}' gives nothing and says nothing.", "Give a voucher, the id of a reward, or points; or a text for a mere message.");
        }

        if (offer.Recommends.Count > MostProducts || offer.Recommends.Any(product => string.IsNullOrWhiteSpace(product) || product.Length > 100 || product.Any(char.IsControl)))
        {
            yield return new($"{path}.recommends", $"There are {offer.Recommends.Count} products, or one that can be none.", $"Name at most {MostProducts} products by their ids in the store.");
        }
    }

    private IEnumerable<ProgramError> Occasion(Offer offer, string path)
    {
        if (triggers.Find(offer.Trigger) is not { } trigger)
        {
            yield return new($"{path}.trigger", $"'{offer.Trigger}' is not an occasion for offers here.", $"Use one of: {string.Join(", ", triggers.Kinds)}; or install the extension that brings it.");
            yield break;
        }

        if (offer.Days is < 1 or > 3650 || (offer.Days is null && trigger.Days == OfferDays.Required) || (offer.Days is not null && trigger.Days == OfferDays.None))
        {
            yield return new($"{path}.days", $"{offer.Days?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "No"} days do not fit an offer on '{offer.Trigger}'.", trigger.Days == OfferDays.None ? "Leave days out." : "Give 1 to 3650 days.");
        }

        if (offer.ReachDays is < 1 or > 36_500)
        {
            yield return new($"{path}.reachDays", $"{offer.ReachDays} is out of range.", "Give 1 to 36500 days.");
        }

        if (offer.Every is { } every && (offer.Trigger != OrderTrigger.Name || every is < 2 or > 1000))
        {
            yield return new($"{path}.every", $"Every {every}. does not fit.", "Give 2 to 1000, on the trigger 'order' only.");
        }

        if (!trigger.IsAboutOrders && offer.When is { } when && when with { Tiers = null, Segments = null, From = null, Until = null, Weekdays = null } != new Conditions())
        {
            yield return new($"{path}.when", $"It asks about an order, and '{offer.Trigger}' is none.", "Ask for tiers, segments, weekdays, from and until only.");
        }

        foreach (var error in trigger.Check(offer, path))
        {
            yield return error;
        }
    }

    private static IEnumerable<ProgramError> Limited(Offer offer, LoyaltyProgram program, string path)
    {
        if (offer.Chance is <= 0 or > 100)
        {
            yield return new($"{path}.chance", $"{offer.Chance} is out of range.", "Give above 0 to 100 percent; or leave it out for always.");
        }

        if (offer.PerMember is < 1 or > 100)
        {
            yield return new($"{path}.perMember", $"{offer.PerMember} is out of range.", "Give 1 to 100; or leave it out for no limit.");
        }

        if (offer.CooldownDays is < 1 or > 3650)
        {
            yield return new($"{path}.cooldownDays", $"{offer.CooldownDays} is out of range.", "Give 1 to 3650 days; or leave it out.");
        }

        if (offer.Stock is < 1 or > MostPieces)
        {
            yield return new($"{path}.stock", $"{offer.Stock} is out of range.", $"Give 1 to {MostPieces} pieces; or leave it out for no limit.");
        }

        if (offer.Cost is < 0 or > OrderFacts.MaxAmount)
        {
            yield return new($"{path}.cost", $"{offer.Cost} is out of range.", "Give what one of them costs the store, 0 or more.");
        }
        else if (offer.Budget is { } budget && (budget is <= 0 or > OrderFacts.MaxAmount || (long)(budget * 100) < offer.CentsIn(program)))
        {
            yield return new($"{path}.budget", $"{budget} does not pay for one.", $"Give at least what one costs, to {OrderFacts.MaxAmount}; or leave it out for no limit.");
        }
        else if (offer.Budget is not null && offer.CentsIn(program) == 0)
        {
            yield return new($"{path}.cost", "What one of them costs cannot be told, so the budget would never be used up.", "Give cost: what one of them costs the store on average.");
        }
    }

    private IEnumerable<ProgramError> Given(Offer offer, LoyaltyProgram program, string path)
    {
        if (offer is { Voucher: not null, Reward: not null })
        {
            yield return new($"{path}.reward", "It gives a voucher of its own and one of a reward.", "Give one of them; two offers can share an occasion.");
        }
        else if (offer.Reward is { } id && (program.RewardOf(id) is not { } reward || RewardShelf.IsFromPool(reward)))
        {
            yield return new($"{path}.reward", $"'{id}' is no reward of this program that can be given away; partners' codes cannot.", "Name one of the rewards; one that is not enabled can be given too.");
        }

        foreach (var error in offer.Voucher is null ? [] : rewards.Terms(offer.Voucher.AsReward(offer) with { Validity = null }, $"{path}.voucher"))
        {
            yield return error;
        }
    }

    private IEnumerable<ProgramError> Points(Offer offer, string path)
    {
        if (offer.Points is < 1 or > Ledger.Points.MaxPerMovement)
        {
            yield return new($"{path}.points", $"{offer.Points} is out of range.", $"Give 1 to {Ledger.Points.MaxPerMovement} points.");
        }

        if (offer.RedeemableFor is not null && (offer.Points is null || offer.RedeemableFor.Count == 0))
        {
            yield return new($"{path}.redeemableFor", offer.Points is null ? "There are no points that could buy something." : "An empty list makes points that buy nothing.", "Name kinds of reward for the points; or leave it out for every kind.");
        }

        foreach (var error in rewards.Kinds(offer.RedeemableFor, $"{path}.redeemableFor"))
        {
            yield return error;
        }
    }
}
