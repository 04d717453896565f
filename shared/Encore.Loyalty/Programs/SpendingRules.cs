using Encore.Loyalty.Ledger;

namespace Encore.Loyalty.Programs;

/// <summary>What must hold in the section on using points at the checkout.</summary>
internal static class SpendingRules
{
    private const long MostPoints = 1_000_000_000;

    private const int MostUnits = 1_000_000;

    /// <param name="spending">The section.</param>
    /// <param name="path">Where it stands.</param>
    /// <param name="only">The one way in which the host can put points into an order; null: both.</param>
    public static IEnumerable<ProgramError> Check(SpendingSettings spending, string path, SpendingTreatment? only)
    {
        if (only is { } way && spending.Treatment is { } wanted && wanted != way)
        {
            yield return new($"{path}.treatment", $"This shop cannot use points as a {Word(wanted)}.", $"Write \"{Word(way)}\": {Meaning(way)}; or leave it out.");
        }

        if (spending.PointsPerUnit is <= 0 or > MostUnits)
        {
            yield return new($"{path}.pointsPerUnit", $"{spending.PointsPerUnit} is out of range.", $"Give the points for one currency unit, above 0 to {MostUnits}; or leave it out to go by pointValue.");
        }

        if (spending.ConversionUnit is < 1 or > MostUnits)
        {
            yield return new($"{path}.conversionUnit", $"{spending.ConversionUnit} is out of range.", $"Give 1 to {MostUnits}: points are used in multiples of it.");
        }

        if (spending.MaxPoints is < 1 or > MostPoints)
        {
            yield return new($"{path}.maxPoints", $"{spending.MaxPoints} is out of range.", $"Give 1 to {MostPoints} points an order; or leave it out for no such limit.");
        }

        if (spending.MaxPercent is <= 0 or > 100)
        {
            yield return new($"{path}.maxPercent", $"{spending.MaxPercent} is out of range.", "Give above 0 to 100; to keep points from being used at all write \"enabled\": false.");
        }

        if (spending.TimeoutMinutes is < 1 or > 10_080)
        {
            yield return new($"{path}.timeoutMinutes", $"{spending.TimeoutMinutes} is out of range.", "Give 1 to 10080 minutes (a week).");
        }

        if (spending.MaxPoints < spending.ConversionUnit)
        {
            yield return new($"{path}.maxPoints", $"{spending.MaxPoints} is less than one conversion unit of {spending.ConversionUnit}, so no points could ever be used.", "Give at least the conversion unit.");
        }
    }

    private static string Word(SpendingTreatment treatment) => treatment == SpendingTreatment.Discount ? "discount" : "tender";

    private static string Meaning(SpendingTreatment treatment) => treatment == SpendingTreatment.Discount ? "points lower the price before tax" : "points pay a part of what is due after tax";
}
