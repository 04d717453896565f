using Encore.Loyalty.Ledger;
using Encore.Loyalty.Programs;

namespace Encore.Loyalty.Rewards;

/// <summary>What must hold of the rewards in a program.</summary>
internal sealed class RewardRules(RewardKinds kinds)
{
    public const decimal MostValue = 1_000_000;

    private const long MostPoints = 1_000_000_000;

    private const int MostAddressLetters = 500;

    public IEnumerable<ProgramError> Check(LoyaltyProgram program) =>
    [
        .. program.Rewards.SelectMany((reward, index) => Check(reward, $"rewards[{index}]")),
        .. program.Rewards.SelectMany((reward, index) => ConditionNames.Check(reward.When, $"rewards[{index}].when", program)),
        .. program.Earning.SelectMany((rule, index) => Kinds(rule.RedeemableFor, $"earning[{index}].redeemableFor")),
    ];

    /// <summary>Settings that another kind has.</summary>
    public static IEnumerable<ProgramError> Without(Reward reward, string path, params IReadOnlyList<string> settings) =>
        from pair in Given(reward)
        where pair.IsGiven && settings.Contains(pair.Name)
        let name = char.ToLowerInvariant(pair.Name[0]) + pair.Name[1..]
        select new ProgramError($"{path}.{name}", $"A reward of kind '{reward.Kind}' has no {name}.", "Take it out; or choose the kind that it belongs to.");

    /// <summary>What a voucher for it is good for.</summary>
    internal IEnumerable<ProgramError> Terms(Reward reward, string path) =>
    [
        .. kinds.Find(reward.Kind)?.Check(reward, path)
            ?? [new($"{path}.kind", $"'{reward.Kind}' is not a kind of reward here.", $"Use one of: {string.Join(", ", kinds.Names)}; or install the extension that brings it.")],
        .. Limits(reward.Limits, $"{path}.limits"),
        .. ProgramRules.Validity(reward.Validity, $"{path}.validity"),
    ];

    private IEnumerable<ProgramError> Check(Reward reward, string path)
    {
        if (reward.Cost is < 1 or > MostPoints)
        {
            yield return new($"{path}.cost", $"{reward.Cost} is out of range.", $"Give 1 to {MostPoints} points.");
        }

        if (reward.Stock is < 1 or > MostPoints)
        {
            yield return new($"{path}.stock", $"{reward.Stock} is out of range.", $"Give 1 to {MostPoints} pieces; leave it out for no limit, write \"enabled\": false to offer none.");
        }

        if (reward.PerMember is < 1 or > 1_000_000)
        {
            yield return new($"{path}.perMember", $"{reward.PerMember} is out of range.", "Give 1 to 1000000; or leave it out for no limit.");
        }

        if (reward.Image is { } image && !IsAddress(image))
        {
            yield return new($"{path}.image", $"'{image}' is not the address of a picture.", $"Give an address that begins with https:// or with a single /, at most {MostAddressLetters} characters.");
        }

        foreach (var error in Terms(reward, path).Concat(PeriodRules.Check(reward.Schedule, $"{path}.schedule")).Concat(Audience(reward.When, $"{path}.when")))
        {
            yield return error;
        }
    }

    private static IEnumerable<ProgramError> Audience(Conditions? when, string path)
    {
        var others = when is null ? null : when with { Tiers = null, Segments = null };
        return others is null || others == new Conditions() ? ConditionRules.Check(when, path)
            : [new(path, "It asks for more than tiers and segments.", "Name tiers and segments here; dates belong into 'schedule', products and the least amount into 'limits'.")];
    }

    private static IEnumerable<ProgramError> Limits(VoucherLimits? limits, string path) => limits is null ? [] : ConditionRules.Check(
        new Conditions
        {
            MinSpend = limits.MinSpend, Products = limits.Products, Categories = limits.Categories, ExceptProducts = limits.ExceptProducts, ExceptCategories = limits.ExceptCategories,
        },
        path);

    /// <summary>Kinds of reward that points may buy.</summary>
    internal IEnumerable<ProgramError> Kinds(IReadOnlyList<RewardKind>? redeemableFor, string path) =>
        (redeemableFor ?? []).Select((kind, index) => (kind, index)).Where(pair => kinds.Find(pair.kind) is null).Select(pair =>
            new ProgramError($"{path}[{pair.index}]", $"'{pair.kind}' is not a kind of reward here.", $"Use some of: {string.Join(", ", kinds.Names)}."));

    private static IEnumerable<(string Name, bool IsGiven)> Given(Reward reward) =>
    [
        (nameof(reward.Value), reward.Value != 0), (nameof(reward.Percent), reward.Percent is not null), (nameof(reward.MaxValue), reward.MaxValue is not null),
        (nameof(reward.FreeShipping), reward.FreeShipping), (nameof(reward.ProductId), reward.ProductId is not null), (nameof(reward.Limits), reward.Limits is not null),
        (nameof(reward.Content), reward.Content is not null),
    ];

    /// <summary>What a browser may load from where: never a script's address, never another site's by leaving the scheme out.</summary>
    private static bool IsAddress(string address) => address.Length <= MostAddressLetters
        && (address.StartsWith("https://", StringComparison.Ordinal) ? Uri.TryCreate(address, UriKind.Absolute, out _) : address.StartsWith('/') && !address.StartsWith("//", StringComparison.Ordinal) && !address.Contains('\\', StringComparison.Ordinal));
}
