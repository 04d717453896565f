namespace Encore.Loyalty.Ledger;

/// <summary>Points by lot, in the order in which they were drawn. <c>default</c> holds none.</summary>
public readonly record struct LotDraws
{
    private readonly string? text;

    private LotDraws(string text) => this.text = text;

    public static LotDraws None => default;

    public bool IsEmpty => string.IsNullOrEmpty(text);

    public IEnumerable<LotDraw> Each => IsEmpty ? [] : text!.Split(' ').Select(ReadOne);

    public Points Sum => Points.Of(Each.Sum(draw => draw.Points.Value));

    /// <summary>Reads what <see cref="ToString"/> wrote: <c>3:10 4:25</c>.</summary>
    /// <exception cref="FormatException">The text is not of that form.</exception>
    public static LotDraws Parse(string text) => Of(new LotDraws(text).Each);

    public LotDraws Plus(LotId lot, Points points) =>
        Each.Any(draw => draw.Lot == lot) ? Of(Each.Select(draw => draw.Lot == lot ? new(lot, draw.Points + points) : draw)) : Of(Each.Append(new(lot, points)));

    /// <exception cref="OverflowException">There are fewer points of that lot.</exception>
    public LotDraws Minus(LotId lot, Points points)
    {
        var left = Each.FirstOrDefault(draw => draw.Lot == lot).Points - points;
        return Of(Each.Select(draw => draw.Lot == lot ? new(lot, left) : draw).Where(draw => !draw.Points.IsZero));
    }

    public override string ToString() => text ?? "";

    private static LotDraws Of(IEnumerable<LotDraw> draws) => new(string.Join(' ', draws.Select(draw => $"{draw.Lot}:{draw.Points}")));

    private static LotDraw ReadOne(string draw) =>
        draw.Split(':') is [var lot, var points] ? new(LotId.Of(Number(lot)), Points.Of(Number(points))) : throw new FormatException($"'{draw}' is not of the form lot:points.");

    private static long Number(string digits) => long.Parse(digits, System.Globalization.CultureInfo.InvariantCulture);
}
