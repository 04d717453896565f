namespace Encore.Loyalty.Programs;

/// <summary>A document that was read: the program, or every error in it.</summary>
public sealed record ProgramReading(LoyaltyProgram? Program, IReadOnlyList<ProgramError> Errors)
{
    public bool IsValid => Errors.Count == 0;
}
