namespace Encore.Loyalty.Programs;

/// <summary>What must hold of conditions and limits.</summary>
internal static class ConditionRules
{
    private const int MostNames = 10_000;

    private const long MostPoints = 1_000_000_000;

    public static IEnumerable<ProgramError> Check(Conditions? conditions, string path)
    {
        if (conditions is null)
        {
            yield break;
        }

        foreach (var (name, list) in Lists(conditions))
        {
            if (list.Count is 0 or > MostNames || list.Any(string.IsNullOrWhiteSpace))
            {
                yield return new($"{path}.{name}", $"The list has {list.Count} names, or an empty one among them.", $"Give 1 to {MostNames} names; or leave the list out to ask for nothing.");
            }
        }

        if (conditions.Weekdays is { Count: 0 })
        {
            yield return new($"{path}.weekdays", "On no day of the week it never applies.", "Name days, such as \"monday\"; or leave the list out for every day.");
        }

        if (conditions.From >= conditions.Until)
        {
            yield return new($"{path}.until", $"It ends ({conditions.Until:u}) before it begins ({conditions.From:u}).", "Give an instant behind 'from'.");
        }

        if (conditions.MinSpend is < 0 or > Earning.OrderFacts.MaxAmount)
        {
            yield return new($"{path}.minSpend", $"{conditions.MinSpend} is out of range.", "Give the least amount of the goods, 0 or more.");
        }

        if (conditions.FromOrder is < 1 || conditions.ToOrder is < 1 || conditions.FromOrder > conditions.ToOrder)
        {
            yield return new($"{path}.toOrder", $"From order {conditions.FromOrder} to order {conditions.ToOrder} holds no order.", "Count orders from 1, and give 'toOrder' at least as high as 'fromOrder'.");
        }
    }

    public static IEnumerable<ProgramError> Check(Limits? limits, string path)
    {
        if (limits is null)
        {
            yield break;
        }

        foreach (var (name, value) in Numbers(limits))
        {
            if (value is < 1 or > MostPoints)
            {
                yield return new($"{path}.{name}", $"{value} is out of range.", $"Give 1 to {MostPoints}; or leave it out for no such limit.");
            }
        }

        if (limits.CooldownDays is < 1 or > 3650)
        {
            yield return new($"{path}.cooldownDays", $"{limits.CooldownDays} is out of range.", "Give 1 to 3650 days; or leave it out.");
        }
    }

    private static IEnumerable<(string Name, IReadOnlyList<string> List)> Lists(Conditions conditions) =>
        new (string Name, IReadOnlyList<string>? List)[]
        {
            ("products", conditions.Products), ("categories", conditions.Categories), ("exceptProducts", conditions.ExceptProducts), ("exceptCategories", conditions.ExceptCategories),
            ("tiers", conditions.Tiers), ("segments", conditions.Segments), ("stores", conditions.Stores), ("currencies", conditions.Currencies),
        }.Where(pair => pair.List is not null).Select(pair => (pair.Name, pair.List!));

    private static IEnumerable<(string Name, long? Value)> Numbers(Limits limits) =>
    [
        ("timesPerDay", limits.TimesPerDay), ("timesPerMonth", limits.TimesPerMonth), ("times", limits.Times),
        ("pointsPerDay", limits.PointsPerDay), ("pointsPerMonth", limits.PointsPerMonth), ("points", limits.Points),
    ];
}
