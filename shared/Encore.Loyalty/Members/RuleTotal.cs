using Encore.Loyalty.Ledger;

namespace Encore.Loyalty.Members;

/// <summary>What a rule has granted a member in all.</summary>
/// <param name="Times">Awards, those taken back since among them.</param>
/// <param name="Points">What stands of them.</param>
public sealed record RuleTotal(long Times, Points Points)
{
    public static RuleTotal None { get; } = new(0, default);
}
