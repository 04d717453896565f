namespace Encore.Loyalty.Model.Histories;

/// <summary>Ids as a shop gives them: no two members make the same.</summary>
public static class Names
{
    /// <param name="kind">A letter.</param>
    /// <param name="number">As the steps count.</param>
    /// <param name="who">Who made it.</param>
    public static string Of(char kind, int number, int who) => who == 0 ? $"{kind}{number}" : $"{kind}{number}-{who}";
}
