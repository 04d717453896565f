namespace Encore.Loyalty.Earning;

/// <summary>A rule broke when it judged a fact.</summary>
/// <param name="RuleId">The rule in the program.</param>
/// <param name="Problem">What it threw.</param>
public sealed record RuleFault(string RuleId, Exception Problem)
{
    public override string ToString() => $"The rule '{RuleId}' broke: {Problem.Message}";
}
