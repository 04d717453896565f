using Encore.Loyalty.Ledger;

namespace Encore.Loyalty.Programs.Simulation;

/// <summary>What the candidate would have meant for one member.</summary>
/// <param name="Member">Who.</param>
/// <param name="Current">What the program in force gives: points and vouchers, in money.</param>
/// <param name="Candidate">What the candidate gives.</param>
public sealed record MemberChange(MemberId Member, decimal Current, decimal Candidate)
{
    public decimal Difference => Candidate - Current;
}
