namespace Encore.Loyalty.Members;

/// <summary>What a member's purchases come to that still stand.</summary>
/// <param name="Orders">How many.</param>
/// <param name="Spent">As <see cref="Activity.Spent"/>, all together.</param>
/// <param name="FirstOrderAt">Null before the first.</param>
/// <param name="LastOrderAt">Null before the first.</param>
public sealed record MemberFigures(long Orders, decimal Spent, DateTimeOffset? FirstOrderAt, DateTimeOffset? LastOrderAt)
{
    public static MemberFigures None { get; } = new(0, 0, null, null);
}
